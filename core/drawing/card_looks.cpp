#include "core/drawing/card_looks.h"

namespace rolewright {

namespace {

class LooksBuilder
{
public:
    LooksBuilder(const PlanIndex &index, const CardLooksOptions &options)
        : m_index(index), m_classes(index, options.colourBy, options.language, options.fits),
          m_shown(options.unit ? index.unitRow(*options.unit) : -1), m_showsAll(!options.unit)
    {
        m_looks.legend = m_classes.legend();
        for (const Phase &phase : index.framework().phases)
            m_looks.phases << phase.name.in(options.language);
        for (const Profile &profile : index.framework().profiles) {
            std::vector<Level> &efforts = m_efforts.emplace_back();
            for (const Phase &phase : index.framework().phases)
                efforts.push_back(index.framework().effort(profile, phase.id).level);
        }
    }

    CardLooks build(std::optional<Month> month)
    {
        m_looks.cards.reserve(static_cast<qsizetype>(m_index.positions().size()));
        for (int row = 0; row < static_cast<int>(m_index.positions().size()); ++row)
            add(row);
        std::vector<std::vector<PhaseCoverage>> units = coverageOfUnits(m_index, month);
        for (size_t row = 0; row < units.size(); ++row)
            m_looks.units[m_index.unit(static_cast<int>(row)).id] = std::move(units[row]);
        return std::move(m_looks);
    }

private:
    void add(int row)
    {
        const IndexedPosition &position = m_index.positions()[static_cast<size_t>(row)];
        const size_t colour = m_classes.of(row);
        if (isShown(position.unit))
            ++m_looks.legend.classes[colour].cards;
        m_looks.cards.insert(m_index.position(row).id, {effortsOf(position), colour});
    }

    bool isShown(int unit) const
    {
        return m_showsAll ||
               (unit >= 0 && (m_index.units()[static_cast<size_t>(unit)].isCentral() ||
                              m_index.isWithin(unit, m_shown)));
    }

    std::vector<Level> effortsOf(const IndexedPosition &position) const
    {
        std::vector<Level> highest(m_index.framework().phases.size(), Level::Little);
        for (const IndexedProfile &entry : position.profiles) {
            const std::vector<Level> &efforts = m_efforts[static_cast<size_t>(entry.profile)];
            for (size_t phase = 0; entry.share > 0 && phase < highest.size(); ++phase)
                highest[phase] = std::max(highest[phase], efforts[phase]);
        }
        return highest;
    }

    const PlanIndex &m_index;
    CardClasses m_classes;
    int m_shown; ///< unit whose cards count
    bool m_showsAll;
    CardLooks m_looks;
    std::vector<std::vector<Level>> m_efforts; ///< profile × phase
};

} // namespace

const CardLook &CardLooks::of(const PositionId &position) const
{
    static const CardLook none;
    const auto found = cards.constFind(position);
    return found == cards.cend() ? none : *found;
}

const std::vector<PhaseCoverage> &CardLooks::of(const UnitId &unit) const
{
    static const std::vector<PhaseCoverage> none;
    const auto found = units.constFind(unit);
    return found == units.cend() ? none : *found;
}

CardLooks cardLooks(const PlanIndex &index, const CardLooksOptions &options)
{
    return LooksBuilder(index, options).build(options.month);
}

} // namespace rolewright

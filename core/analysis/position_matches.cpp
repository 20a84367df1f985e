#include "core/analysis/position_matches.h"

#include "core/analysis/positions.h"

#include <algorithm>

namespace rolewright {

namespace {

constexpr double nothing = 1e-6;

/// Gathers the words of positions.
class SeatTexts
{
public:
    SeatTexts(const PlanIndex &index, const QString &language)
        : m_index(index), m_unitNames(index.units().size())
    {
        for (const Profile &profile : index.framework().profiles)
            m_profileNames << profile.name.in(language);
        for (const int row : index.unitsInPreorder()) {
            const auto unit = static_cast<size_t>(row);
            const int parent = index.units()[unit].parent;
            m_unitNames[unit] = index.unit(row).name;
            if (parent >= 0)
                m_unitNames[unit] += u'\n' + m_unitNames[static_cast<size_t>(parent)];
        }
    }

    QStringList of(int row, bool isVacant) const
    {
        const IndexedPosition &position = m_index.positions()[static_cast<size_t>(row)];
        QStringList texts{m_index.position(row).title};
        if (position.unit >= 0)
            texts << m_unitNames[static_cast<size_t>(position.unit)];
        for (const IndexedProfile &entry : position.profiles)
            texts << m_profileNames[entry.profile];
        if (isVacant)
            texts << QStringLiteral("vacant");
        return texts;
    }

private:
    const PlanIndex &m_index;
    std::vector<QString> m_unitNames; ///< with those above
    QStringList m_profileNames;
};

} // namespace

std::vector<bool> matchingPositions(const PlanIndex &index, const PeopleFilter &filter,
                                    const QString &language)
{
    const Workloads of = workloads(index);
    const std::vector<double> shares = sharesWhereJudged(index);
    const SeatTexts texts(index, language);
    std::vector<bool> matching;
    for (size_t row = 0; row < index.positions().size(); ++row) {
        double vacant = index.position(static_cast<int>(row)).fte;
        std::vector<int> people{-1};
        for (const int assignment : index.positions()[row].assignments) {
            const auto at = static_cast<size_t>(assignment);
            vacant -= shares[at];
            if (shares[at] > nothing && index.assignments()[at].person >= 0)
                people.push_back(index.assignments()[at].person);
        }
        const QStringList words = texts.of(static_cast<int>(row), vacant > nothing);
        matching.push_back(std::ranges::any_of(
            people, [&](int person) { return filter.acceptsWith(words, index, person, of); }));
    }
    return matching;
}

} // namespace rolewright

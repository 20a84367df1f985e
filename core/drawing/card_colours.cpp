#include "core/drawing/card_colours.h"

#include "core/analysis/load.h"
#include "core/analysis/positions.h"
#include "core/drawing/theme.h"
#include "core/text/wording.h"

#include <algorithm>
#include <map>

namespace rolewright {

namespace {

constexpr double nothing = 1e-6;

/// Hues that people with any kind of colour vision tell apart, the most different ones first; a
/// test holds them to it.
constexpr std::array<QRgb, 9> palette{0xff1b65aa, 0xffb98749, 0xffa13170, 0xff374e3d, 0xff2b97ee,
                                      0xff55110e, 0xffad6354, 0xff420a76, 0xff6d5d00};
constexpr QRgb blue = palette[0];
constexpr QRgb amber = palette[1];
constexpr QRgb magenta = palette[2];
constexpr QRgb green = palette[3];
constexpr QRgb sky = palette[4];
constexpr QRgb violet = palette[7];
constexpr QRgb olive = palette[8];
constexpr QRgb grey = 0xff7a8394;

constexpr size_t mostPlaces = 7; ///< locations that have a colour of their own

/// Whether people are looked at, or how a position is filled.
bool looksAtSeats(ColourBy by)
{
    return by != ColourBy::Placement && by != ColourBy::Profile && by != ColourBy::Unit;
}

} // namespace

QString inWords(ColourBy by, const QString &language)
{
    const Wording words(language);
    switch (by) {
    case ColourBy::Profile:
        return words("Profile", "Profil");
    case ColourBy::Unit:
        return words("Unit", "Einheit");
    case ColourBy::Fill:
        return words("Fill state", "Besetzung");
    case ColourBy::Load:
        return words("Load", "Auslastung");
    case ColourBy::Fit:
        return words("Fit", "Eignung");
    case ColourBy::Location:
        return words("Location", "Standort");
    case ColourBy::Placement:
        break;
    }
    return words("Placement", "Verortung");
}

QRgb mixed(QRgb colour, double strength)
{
    const auto part = [strength](int of) { return qRound(255 + (of - 255) * strength); };
    return qRgb(part(qRed(colour)), part(qGreen(colour)), part(qBlue(colour)));
}

QString CardLegend::inWords(const QString &language) const
{
    QStringList parts;
    for (const CardClass &entry : classes) {
        if (entry.cards > 0)
            parts << QStringLiteral("%1 %2").arg(entry.word, QString::number(entry.cards));
    }
    return rolewright::inWords(by, language) + QStringLiteral(": ") +
           parts.join(QStringLiteral(", "));
}

/// Finds the class of each position.
class CardClasses::Sorter
{
public:
    Sorter(const PlanIndex &index, const QString &language, CardClasses &into)
        : m_index(index), m_words(language), m_legend(into.m_legend), m_classes(into.m_classes),
          m_count(static_cast<int>(index.positions().size()))
    {
        m_classes.assign(index.positions().size(), 0);
    }

    void sort(ColourBy by, const FitTable *fits)
    {
        if (looksAtSeats(by))
            m_shares = sharesWhereJudged(m_index);
        switch (by) {
        case ColourBy::Placement:
            return byPlacement();
        case ColourBy::Profile:
            return byProfile();
        case ColourBy::Unit:
            return byUnit();
        case ColourBy::Fill:
            return byFill();
        case ColourBy::Load:
            return byLoad();
        case ColourBy::Fit:
            if (fits != nullptr)
                return byFit(*fits);
            return byFit(FitTable(m_index));
        case ColourBy::Location:
            return byLocation();
        }
    }

private:
    const IndexedPosition &position(int row) const
    {
        return m_index.positions()[static_cast<size_t>(row)];
    }
    size_t add(const QString &word, QRgb bar, bool isHollow = false)
    {
        m_legend.classes.push_back({word, bar, isHollow});
        return m_legend.classes.size() - 1;
    }
    size_t addNobody() { return add(m_words("Nobody", "Niemand"), grey, true); }
    template <class ClassOf>
    void give(ClassOf classOf)
    {
        for (int row = 0; row < m_count; ++row)
            m_classes[static_cast<size_t>(row)] = classOf(row);
    }

    /// Rows of the people on a position in the month in which it is judged.
    std::vector<int> holders(int row) const
    {
        std::vector<int> people;
        for (const int assignment : position(row).assignments) {
            const int person = m_index.assignments()[static_cast<size_t>(assignment)].person;
            if (person >= 0 && m_shares[static_cast<size_t>(assignment)] > nothing)
                people.push_back(person);
        }
        return people;
    }
    void byPlacement()
    {
        add(m_words("Central", "Zentral"), theme::centralBar);
        add(m_words("Business unit", "Fachbereich"), theme::unitBar);
        add(m_words("Pool", "Pool"), theme::poolBar);
        give([&](int row) -> size_t {
            const int unit = position(row).unit;
            const UnitKind kind =
                unit < 0 ? UnitKind::BusinessUnit : m_index.units()[static_cast<size_t>(unit)].kind;
            return kind == UnitKind::Central ? 0 : kind == UnitKind::Pool ? 2 : 1;
        });
    }

    int mainProfile(int row) const
    {
        const IndexedProfile *main = nullptr;
        for (const IndexedProfile &profile : position(row).profiles) {
            if (main == nullptr || profile.share > main->share)
                main = &profile;
        }
        return main == nullptr ? -1 : main->profile;
    }

    void byProfile()
    {
        QStringList names;
        for (const Profile &profile : m_index.framework().profiles)
            names << profile.name.in(m_words.language());
        std::vector<int> kinds;
        for (int row = 0; row < m_count; ++row)
            kinds.push_back(mainProfile(row));
        colourTheMostFrequent(kinds, names, palette.size(), m_words("No profile", "Kein Profil"));
    }

    void byUnit()
    {
        std::vector<int> kinds;
        for (int row = 0; row < m_count; ++row)
            kinds.push_back(position(row).unit);
        if (m_index.units().size() > palette.size()) {
            for (int &unit : kinds) {
                while (unit >= 0 && m_index.units()[static_cast<size_t>(unit)].parent >= 0)
                    unit = m_index.units()[static_cast<size_t>(unit)].parent;
            }
        }
        QStringList names;
        for (int unit = 0; unit < static_cast<int>(m_index.units().size()); ++unit)
            names << m_index.unit(unit).name;
        colourTheMostFrequent(kinds, names, palette.size(), m_words("No unit", "Keine Einheit"));
    }

    /// Gives the most frequent kinds colours in their order, all others one together.
    /// @param kinds number of each position's kind; below 0 it has none
    void colourTheMostFrequent(const std::vector<int> &kinds, const QStringList &names, size_t most,
                               const QString &none)
    {
        std::vector<qsizetype> counts(static_cast<size_t>(names.size()), 0);
        for (const int kind : kinds) {
            if (kind >= 0)
                ++counts[static_cast<size_t>(kind)];
        }
        std::vector<size_t> order;
        for (size_t kind = 0; kind < counts.size(); ++kind) {
            if (counts[kind] > 0)
                order.push_back(kind);
        }
        std::stable_sort(order.begin(), order.end(),
                         [&](size_t a, size_t b) { return counts[a] > counts[b]; });
        order.resize(std::min(order.size(), most));
        std::sort(order.begin(), order.end());
        std::vector<std::optional<size_t>> classes(counts.size());
        for (size_t i = 0; i < order.size(); ++i)
            classes[order[i]] = add(names[static_cast<qsizetype>(order[i])], palette[i]);
        const size_t others = add(m_words("Others", "Andere"), grey);
        const size_t noKind = add(none, grey, true);
        give([&](int row) {
            const int kind = kinds[static_cast<size_t>(row)];
            return kind < 0 ? noKind : classes[static_cast<size_t>(kind)].value_or(others);
        });
    }

    void byFill()
    {
        const size_t filled = add(m_words("Filled", "Besetzt"), blue);
        const size_t part = add(m_words("Partly filled", "Teilweise besetzt"), amber);
        const size_t vacant = add(m_words("Vacant", "Unbesetzt"), theme::vacantText, true);
        const size_t over = add(m_words("Overfilled", "Überbesetzt"), magenta);
        give([&](int row) {
            double staffed = 0;
            for (const int assignment : position(row).assignments)
                staffed += m_shares[static_cast<size_t>(assignment)];
            const double fte = m_index.position(row).fte;
            return staffed > fte + nothing   ? over
                   : staffed <= nothing      ? vacant
                   : staffed < fte - nothing ? part
                                             : filled;
        });
    }

    void byLoad()
    {
        const size_t free = add(m_words("Free time left", "Zeit frei"), sky);
        const size_t full = add(m_words("Full", "Ausgelastet"), green);
        const size_t over = add(m_words("Over capacity", "Überlastet"), magenta);
        const size_t nobody = addNobody();
        const Workloads of = workloads(m_index);
        give([&](int row) {
            const std::vector<int> people = holders(row);
            const auto any = [&](auto holds) { return std::ranges::any_of(people, holds); };
            if (people.empty())
                return nobody;
            if (any([&](int who) { return of.peaks[static_cast<size_t>(who)].isOver(); }))
                return over;
            return any([&](int who) { return of.freeFte[static_cast<size_t>(who)] > nothing; })
                       ? free
                       : full;
        });
    }

    void byFit(const FitTable &fits)
    {
        const size_t good = add(m_words("Good fit", "Gut geeignet"), blue);
        const size_t middling = add(m_words("Middling fit", "Mittel geeignet"), amber);
        const size_t poor = add(m_words("Poor fit", "Wenig geeignet"), magenta);
        const size_t unknown = add(m_words("Not rated", "Nicht bewertet"), grey);
        const size_t nobody = addNobody();
        give([&](int row) {
            const std::vector<int> people = holders(row);
            std::optional<double> least;
            for (const int person : people) {
                if (const auto fit = fits.positionFit(person, row))
                    least = std::min(*fit, least.value_or(1));
            }
            if (!least)
                return people.empty() ? nobody : unknown;
            return *least >= goodFitFrom ? good : *least >= middlingFitFrom ? middling : poor;
        });
    }

    /// Several places on one position are a class of their own.
    void byLocation()
    {
        std::map<QString, qsizetype> counts;
        std::vector<QStringList> places(static_cast<size_t>(m_count));
        for (int row = 0; row < m_count; ++row) {
            QStringList &at = places[static_cast<size_t>(row)];
            for (const int person : holders(row))
                at << m_index.person(person).location.simplified();
            at.removeDuplicates();
            if (at.size() == 1 && !at.front().isEmpty())
                ++counts[at.front()];
        }
        const std::map<QString, size_t> classes = coloursOfPlaces(counts);
        const size_t others = add(m_words("Others", "Andere"), olive);
        const size_t mixed = add(m_words("Mixed", "Gemischt"), violet);
        const size_t unknown = add(m_words("Not known", "Nicht bekannt"), grey);
        const size_t nobody = addNobody();
        give([&](int row) {
            const QStringList &at = places[static_cast<size_t>(row)];
            if (at.size() != 1)
                return at.isEmpty() ? nobody : mixed;
            const auto found = classes.find(at.front());
            return found != classes.end() ? found->second : at.front().isEmpty() ? unknown : others;
        });
    }

    std::map<QString, size_t> coloursOfPlaces(const std::map<QString, qsizetype> &counts)
    {
        std::vector<std::pair<QString, qsizetype>> order(counts.begin(), counts.end());
        std::stable_sort(order.begin(), order.end(),
                         [](const auto &a, const auto &b) { return a.second > b.second; });
        std::map<QString, size_t> classes;
        for (size_t i = 0; i < std::min(order.size(), mostPlaces); ++i)
            classes.emplace(order[i].first, add(order[i].first, palette[i]));
        return classes;
    }

    const PlanIndex &m_index;
    Wording m_words;
    CardLegend &m_legend;
    std::vector<size_t> &m_classes;
    int m_count;
    std::vector<double> m_shares; ///< of assignments, in the month that counts for them
};

CardClasses::CardClasses(const PlanIndex &index, ColourBy by, const QString &language,
                         const FitTable *fits)
{
    m_legend.by = by;
    Sorter(index, language, *this).sort(by, fits);
}

} // namespace rolewright

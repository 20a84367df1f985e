#include "core/drawing/heatmap_look.h"

#include "core/drawing/text_drawing.h"
#include "core/drawing/theme.h"
#include "core/framework/framework_words.h"
#include "core/text/wording.h"

#include <QLocale>
#include <array>
#include <cmath>

namespace rolewright {

namespace {

/// A fill with the colour of words on it.
struct Pair
{
    QRgb fill;
    QRgb ink;
};

constexpr Pair empty{theme::little, theme::onLittle};
constexpr Pair pale{theme::curveFill, theme::onModerate};
constexpr Pair middle{theme::moderate, theme::onModerate};
constexpr Pair deep{theme::high, theme::onHigh};
constexpr Pair shortPale{theme::warningFill, theme::warningText};
constexpr Pair shortMiddle{theme::shortFill, theme::shortText};
constexpr Pair shortDeep{theme::warning, theme::paper};

constexpr int mostNames = 3;
constexpr size_t mostInitials = 6;
constexpr double even = 0.005; ///< FTE that people do not see

Pair ofLevel(Level level)
{
    return level == Level::High ? deep : level == Level::Moderate ? middle : empty;
}

Pair ofCoverage(double coverage)
{
    const CoverageBand &band = coverageBand(coverage);
    return {band.fill, band.ink};
}

Pair ofGap(double spare)
{
    if (std::abs(spare) < even)
        return empty;
    if (spare > 0)
        return spare >= 1 ? middle : pale;
    return spare <= -1 ? shortDeep : spare <= -0.25 ? shortMiddle : shortPale;
}

Pair ofCount(int activities)
{
    return activities == 0 ? empty : activities < 3 ? pale : activities < 5 ? middle : deep;
}

QString peopleInWords(qsizetype people, const Wording &words)
{
    return words.counted(people, words("person", "Person"), words("people", "Personen"));
}

/// Names, then initials, then ever fewer of them with the number of the others.
QStringList namesOf(const std::vector<HeatmapHolder> &holders)
{
    QStringList names;
    QStringList initials;
    for (size_t i = 0; i < std::min(holders.size(), mostInitials); ++i) {
        names << drawable(holders[i].name);
        initials << initialsOf(holders[i].name);
    }
    QStringList ways;
    if (static_cast<int>(holders.size()) <= mostNames)
        ways << names.join(QStringLiteral(", "));
    for (qsizetype shown = initials.size(); shown > 0; --shown) {
        const qsizetype others = static_cast<qsizetype>(holders.size()) - shown;
        QString way = initials.mid(0, shown).join(u' ');
        if (others > 0)
            way += QStringLiteral(" +%1").arg(others);
        ways << way;
    }
    return ways;
}

class Looks
{
public:
    Looks(const HeatmapModel &model, const HeatmapRow &row, const HeatmapCell &cell)
        : m_row(row), m_cell(cell), m_words(model.language)
    {
    }

    CellLook look(HeatmapMode mode) const
    {
        CellLook look;
        switch (mode) {
        case HeatmapMode::Effort:
            look = effort();
            break;
        case HeatmapMode::Coverage:
            look = coverage();
            break;
        case HeatmapMode::Gap:
            look = gap();
            break;
        case HeatmapMode::People:
            look = people();
            break;
        case HeatmapMode::Activities:
            look = activities();
            break;
        }
        look.isOverruled = m_cell.basis == Basis::Overruled;
        if (look.isOverruled && mode == HeatmapMode::Effort)
            for (QString &way : look.first)
                way += u'*';
        if (mode != HeatmapMode::Coverage && mode != HeatmapMode::Gap)
            look.isShort = m_cell.isShort();
        return look;
    }

private:
    static CellLook made(const Pair &colours, const QStringList &first, const QString &second)
    {
        return {.fill = colours.fill, .ink = colours.ink, .first = first, .second = second};
    }

    CellLook effort() const
    {
        QStringList first;
        if (m_cell.level != Level::Little)
            first << levelInWords(m_cell.level, m_words.language());
        else if (m_cell.basis == Basis::Overruled)
            first << levelInWords(m_cell.level, m_words.language()) << m_words("Little", "Wenig");
        return made(ofLevel(m_cell.level), first, tasks());
    }

    QString tasks() const
    {
        return m_cell.tasks == 0 ? QString()
                                 : m_words.counted(m_cell.tasks, m_words("task", "Aufgabe"),
                                                   m_words("tasks", "Aufgaben"));
    }

    CellLook noDemand() const { return made(empty, {}, m_words("no demand", "kein Bedarf")); }

    QString staffedOfDemand() const
    {
        return m_words("%1 of %2", "%1 von %2")
            .arg(fteInWords(*m_cell.staffed, m_words.language()),
                 fteInWords(*m_cell.demand, m_words.language()));
    }

    CellLook coverage() const
    {
        if (!m_cell.hasDemand())
            return noDemand();
        const double part = *m_cell.staffed / *m_cell.demand;
        return made(ofCoverage(part), {coverageInWords(part)}, staffedOfDemand());
    }

    CellLook gap() const
    {
        if (!m_cell.hasDemand())
            return noDemand();
        const double spare = *m_cell.staffed - *m_cell.demand;
        const QString fte = fteInWords(std::abs(spare), m_words.language());
        const QString word = std::abs(spare) < even ? m_words("even", "gedeckt")
                             : spare > 0            ? m_words("%1 spare", "%1 frei").arg(fte)
                                                    : m_words("%1 short", "%1 zu wenig").arg(fte);
        return made(ofGap(spare), {word}, staffedOfDemand());
    }

    CellLook people() const
    {
        if (!m_cell.hasWork())
            return made(empty, {}, {});
        if (m_row.holders.empty()) {
            const bool matters = m_cell.level != Level::Little;
            return made(matters ? shortPale : empty, {m_words("Nobody", "Niemand")}, {});
        }
        const bool named = !m_row.holders.front().name.isEmpty();
        const auto count = static_cast<qsizetype>(m_row.holders.size());
        const QString people = peopleInWords(count, m_words);
        return named ? made(ofLevel(m_cell.level), namesOf(m_row.holders), people)
                     : made(ofLevel(m_cell.level), {people}, {});
    }

    CellLook activities() const
    {
        if (m_cell.involved == 0)
            return made(empty, {}, {});
        const QString number = QString::number(m_cell.involved);
        const QStringList first{m_words.counted(m_cell.involved, m_words("activity", "Aufgabe"),
                                                m_words("activities", "Aufgaben")),
                                number};
        return made(ofCount(m_cell.involved), first, letters());
    }

    QString letters() const
    {
        QStringList letters;
        const std::array<std::pair<const char *, int>, 4> counts{{{"A", m_cell.accountable},
                                                                  {"R", m_cell.responsible},
                                                                  {"C", m_cell.consulted},
                                                                  {"I", m_cell.informed}}};
        for (const auto &[letter, count] : counts) {
            if (count > 0)
                letters << QLatin1String(letter) + QString::number(count);
        }
        return letters.join(u' ');
    }

    const HeatmapRow &m_row;
    const HeatmapCell &m_cell;
    Wording m_words;
};

/// What the colours of a mode mean.
std::vector<LegendEntry> colours(HeatmapMode mode, const QString &language)
{
    const Wording words(language);
    std::vector<LegendEntry> levels{{theme::little, levelInWords(Level::Little, language)},
                                    {theme::moderate, levelInWords(Level::Moderate, language)},
                                    {theme::high, levelInWords(Level::High, language)}};
    switch (mode) {
    case HeatmapMode::Coverage:
        return {{middle.fill, words("100 % or more", "100 % und mehr")},
                {shortPale.fill, words("from 75 %", "ab 75 %")},
                {shortMiddle.fill, words("from 50 %", "ab 50 %")},
                {shortDeep.fill, words("less", "weniger")}};
    case HeatmapMode::Gap:
        return {{middle.fill, words("1 FTE spare", "1 FTE frei")},
                {pale.fill, words("spare", "frei")},
                {shortPale.fill, words("short", "zu wenig")},
                {shortMiddle.fill, words("0.25 short", "0,25 zu wenig")},
                {shortDeep.fill, words("1 FTE short", "1 FTE zu wenig")}};
    case HeatmapMode::Activities:
        return {{pale.fill, QStringLiteral("1–2")},
                {middle.fill, QStringLiteral("3–4")},
                {deep.fill, words("5 activities or more", "5 Aufgaben und mehr")}};
    case HeatmapMode::People:
        levels.push_back({shortPale.fill, words("Nobody", "Niemand")});
        break;
    case HeatmapMode::Effort:
        break;
    }
    return levels;
}

} // namespace

const std::vector<CoverageBand> &coverageBands()
{
    static const std::vector<CoverageBand> bands{{1 - 1e-6, middle.fill, middle.ink},
                                                 {0.75, shortPale.fill, shortPale.ink},
                                                 {0.5, shortMiddle.fill, shortMiddle.ink},
                                                 {0, shortDeep.fill, shortDeep.ink}};
    return bands;
}

const CoverageBand &coverageBand(double coverage)
{
    const auto found = std::ranges::find_if(
        coverageBands(), [&](const CoverageBand &band) { return coverage >= band.from; });
    return found == coverageBands().end() ? coverageBands().back() : *found;
}

QString coverageInWords(double coverage)
{
    const double hundred = coverage * 100;
    const double shown = coverage < 1 - 1e-6 ? std::floor(hundred + 1e-6) : std::round(hundred);
    return QString::number(shown, 'f', 0) + QChar(QChar::Nbsp) + u'%';
}

CellLook cellLook(const HeatmapModel &model, const HeatmapRow &row, const HeatmapCell &cell)
{
    return Looks(model, row, cell).look(model.mode);
}

std::vector<LegendEntry> legendOf(const HeatmapModel &model)
{
    const Wording words(model.language);
    std::vector<LegendEntry> entries = colours(model.mode, model.language);
    const auto hasCell = [&](auto holds) {
        return std::ranges::any_of(model.rows, [&](const HeatmapRow &row) {
            return std::ranges::any_of(row.cells, holds);
        });
    };
    const bool hasMark = model.mode != HeatmapMode::Coverage && model.mode != HeatmapMode::Gap;
    if (hasMark && model.hasStaffing())
        entries.push_back({theme::shortfall,
                           words("Staffing falls short", "Besetzung reicht nicht"),
                           LegendEntry::Sign::Shortfall});
    if (hasCell([](const HeatmapCell &cell) { return cell.basis == Basis::Overruled; }))
        entries.push_back({theme::moderate, words("Overruled", "Im Plan geändert"),
                           LegendEntry::Sign::Overruled});
    return entries;
}

QString cellInWords(const HeatmapModel &model, const HeatmapRow &row, const HeatmapCell &cell)
{
    const CellLook look = cellLook(model, row, cell);
    QStringList parts;
    if (model.mode == HeatmapMode::Effort)
        parts << levelInWords(cell.level, model.language);
    else if (model.mode == HeatmapMode::People && cell.hasWork() && !row.holders.empty() &&
             !row.holders.front().name.isEmpty())
        for (const HeatmapHolder &holder : row.holders)
            parts << drawable(holder.name);
    else if (!look.first.isEmpty())
        parts << look.first.first();
    if (!look.second.isEmpty() && model.mode != HeatmapMode::People)
        parts << look.second;
    return parts.join(QStringLiteral(", ")).replace(QChar(QChar::Nbsp), u' ');
}

QString cellSummary(const HeatmapModel &model, size_t row, size_t column)
{
    const Wording words(model.language);
    const HeatmapRow &profile = model.rows[row];
    const HeatmapCell &cell = profile.cells[column];
    QStringList lines{words("%1 in %2", "%1 in %2")
                          .arg(drawable(profile.name),
                               drawable(model.phaseNames[static_cast<qsizetype>(column)])),
                      words("Effort: %1 (%2)", "Aufwand: %1 (%2)")
                          .arg(levelInWords(cell.level, model.language),
                               basisInWords(cell.basis, model.language)),
                      words("%1 tasks of %2 activities", "%2 Aufgaben, %1 davon mit A oder R")
                          .arg(cell.tasks)
                          .arg(cell.involved)};
    if (cell.hasDemand()) {
        const QString month =
            cell.month ? QLocale(model.language)
                             .toString(cell.month->firstDay(), QStringLiteral("MMM yyyy"))
                       : QString();
        lines << words("%1 FTE staffed of %2 demanded in %3",
                       "%1 FTE besetzt von %2 FTE Bedarf, %3")
                     .arg(fteInWords(*cell.staffed, model.language),
                          fteInWords(*cell.demand, model.language), month);
    } else if (cell.demand) {
        lines << words("No demand", "Kein Bedarf");
    }
    return lines.join(u'\n');
}

QString rowSummary(const HeatmapModel &model, size_t row)
{
    const Wording words(model.language);
    const HeatmapRow &profile = model.rows[row];
    QStringList lines{drawable(profile.name)};
    if (profile.staffed)
        lines << words("%1 FTE staffed", "%1 FTE besetzt")
                     .arg(fteInWords(*profile.staffed, model.language));
    if (profile.isShort)
        lines << words("Short by up to %1 FTE", "Bis zu %1 FTE zu wenig")
                     .arg(fteInWords(profile.shortFte(), model.language));
    return lines.join(u'\n');
}

QString modeInWords(HeatmapMode mode, const QString &language)
{
    const Wording words(language);
    switch (mode) {
    case HeatmapMode::Coverage:
        return words("Coverage", "Deckung");
    case HeatmapMode::Gap:
        return words("Gap", "Lücke");
    case HeatmapMode::People:
        return words("People", "Personen");
    case HeatmapMode::Activities:
        return words("Activities", "Aufgaben");
    case HeatmapMode::Effort:
        break;
    }
    return words("Effort", "Aufwand");
}

QString heatmapTitle(const PlanIndex &index, const QString &language, const HeatmapChoice &choice)
{
    QStringList parts;
    if (choice.mode != HeatmapMode::Effort)
        parts << modeInWords(choice.mode, language);
    if (choice.scope.useCase && index.useCaseRow(*choice.scope.useCase) >= 0)
        parts << index.useCase(index.useCaseRow(*choice.scope.useCase)).name;
    else if (choice.scope.unit && index.unitRow(*choice.scope.unit) >= 0)
        parts << index.unit(index.unitRow(*choice.scope.unit)).name;
    if (choice.scope.month)
        parts << QLocale(language).toString(choice.scope.month->firstDay(),
                                            QStringLiteral("MMMM yyyy"));
    const QString title =
        Wording(language)("Profiles across the lifecycle", "Profile im Lebenszyklus");
    return parts.isEmpty() ? title
                           : QStringLiteral("%1: %2").arg(title, parts.join(QStringLiteral(", ")));
}

} // namespace rolewright

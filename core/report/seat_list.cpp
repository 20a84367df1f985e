#include "core/report/seat_list.h"

#include "core/drawing/text_drawing.h"
#include "core/text/wording.h"

#include <algorithm>

namespace rolewright {

SeatList::SeatList(const ReportContext &context)
    : m_context(context),
      m_hasDescriptions(std::ranges::find(context.options.chapters, Chapter::JobDescriptions) !=
                        context.options.chapters.end())
{
}

void SeatList::addGroup(const QString &name, const QString &anchor)
{
    m_rows.push_back({{name}, true, true, false, anchor});
}

void SeatList::add(const PositionCard &card)
{
    const Wording words(m_context.options.language);
    const auto number = [&](double fte) { return fteInWords(fte, words.language()); };
    const Position &position = m_context.index.position(m_context.index.positionRow(card.position));
    const QString needed =
        position.neededFrom ? shortMonth(*position.neededFrom, words.language()) : QString();
    const QStringList vacancy{needed, card.isVacant() ? number(card.vacant) : QString()};
    const QStringList seat{card.title, card.profiles, number(card.fte)};
    const QString anchor = m_hasDescriptions ? anchorOf(card.position) : QString();
    if (card.holders.empty()) {
        const QStringList nobody{words("vacant", "unbesetzt"), QString()};
        m_rows.push_back({seat + nobody + vacancy, false, true, true, anchor});
        return;
    }
    for (size_t i = 0; i < card.holders.size(); ++i) {
        const CardHolder &holder = card.holders[i];
        const QString who = holder.name.isEmpty() ? words("filled", "besetzt") : holder.name;
        const bool isFirst = i == 0;
        m_rows.push_back({(isFirst ? seat : QStringList{{}, {}, {}}) +
                              QStringList{who, number(holder.share)} +
                              (isFirst ? vacancy : QStringList{{}, {}}),
                          false, i + 1 == card.holders.size(), true, isFirst ? anchor : QString()});
    }
}

void SeatList::write(PageFlow &flow) const
{
    const Wording words(m_context.options.language);
    std::vector<TableColumn> columns{
        {words("Position", "Stelle"), 3.2},       {words("Profile", "Profil"), 2.6},
        {words("FTE", "FTE"), 0.8, true},         {words("Person", "Person"), 2.8},
        {words("Share", "Anteil"), 0.9, true},    {words("Needed from", "Bedarf ab"), 1.3},
        {words("Vacant", "Unbesetzt"), 1.1, true}};
    if (m_hasDescriptions)
        columns.push_back({words("Page", "Seite"), 0.7, true, true});
    flow.table(ReportTable(std::move(columns), m_rows, flow.rest().width(), 4),
               words("(continued)", "(Fortsetzung)"));
}

} // namespace rolewright

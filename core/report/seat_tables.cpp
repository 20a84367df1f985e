#include "core/report/seat_tables.h"

#include "core/analysis/load.h"
#include "core/analysis/positions.h"
#include "core/drawing/text_drawing.h"
#include "core/report/table_fields.h"
#include "core/text/wording.h"

#include <QSet>

namespace rolewright {

namespace {

QString stateInWords(PositionState state, const Wording &words)
{
    switch (state) {
    case PositionState::Filled:
        return words("filled", "besetzt");
    case PositionState::Partly:
        return words("partly filled", "teilweise besetzt");
    case PositionState::Planned:
        return words("planned", "geplant");
    case PositionState::Vacant:
        break;
    }
    return words("vacant", "unbesetzt");
}

DataValue dayValue(const std::optional<QDate> &day)
{
    return day ? DataValue(*day) : DataValue();
}

/// What the tables of seats and people look up.
class SeatFacts
{
public:
    explicit SeatFacts(const ReportContext &context)
        : m_context(context), m_index(context.index), m_cards(context.index, cardOptions())
    {
        for (size_t row = 0; row < m_index.positions().size(); ++row)
            m_positionCards.push_back(m_cards.card(static_cast<int>(row)));
    }

    const PositionCard &card(int position) const
    {
        return m_positionCards[static_cast<size_t>(position)];
    }
    QString unitName(int position) const { return card(position).unit; }
    bool isShown(int position) const
    {
        return position >= 0 &&
               isReported(m_context, m_index.positions()[static_cast<size_t>(position)].unit);
    }
    QString title(const PositionId &id) const
    {
        const int row = m_index.positionRow(id);
        return row < 0 ? QString() : m_index.position(row).title;
    }
    QString dottedLines(int position) const
    {
        QStringList titles;
        for (const PositionId &above : m_index.position(position).alsoReportsTo)
            titles << title(above);
        return titles.join(QStringLiteral("; "));
    }
    QString holders(int position) const
    {
        QStringList names;
        for (const CardHolder &holder : card(position).holders)
            names << QStringLiteral("%1 (%2)").arg(
                holder.name, fteInWords(holder.share, m_context.options.language));
        return names.join(QStringLiteral("; "));
    }
    /// Titles of the positions that a person holds.
    std::vector<QStringList> seatsOfPeople() const
    {
        std::vector<QStringList> seats(m_index.people().size());
        for (const PositionCard &card : m_positionCards) {
            for (const CardHolder &holder : card.holders) {
                const int person = m_index.personRow(holder.person);
                if (person >= 0)
                    seats[static_cast<size_t>(person)] +=
                        QStringLiteral("%1, %2").arg(card.title, card.unit);
            }
        }
        return seats;
    }

private:
    CardOptions cardOptions() const
    {
        return {.language = m_context.options.language, .names = m_context.options.names};
    }

    const ReportContext &m_context;
    const PlanIndex &m_index;
    PositionCards m_cards;
    std::vector<PositionCard> m_positionCards;
};

/// People who are planned on a position that is reported.
QSet<int> plannedPeople(const PlanIndex &index, const SeatFacts &seats)
{
    QSet<int> people;
    for (const IndexedAssignment &assignment : index.assignments()) {
        if (seats.isShown(assignment.position))
            people.insert(assignment.person);
    }
    return people;
}

/// Rows of the positions that are reported, a unit after the one that it belongs to.
std::vector<int> positionsByUnit(const ReportContext &context)
{
    std::vector<int> rows;
    for (const int unit : context.index.unitsInPreorder()) {
        const std::vector<int> &own = context.index.units()[static_cast<size_t>(unit)].positions;
        if (isReported(context, unit))
            rows.insert(rows.end(), own.begin(), own.end());
    }
    return rows;
}

} // namespace

DataTable positionsTable(const ReportContext &context)
{
    const PlanIndex &index = context.index;
    const Wording words(context.options.language);
    const SeatFacts seats(context);
    const std::vector<PositionStatus> statuses = positionStatuses(index);
    const auto status = [&](int row) { return statuses[static_cast<size_t>(row)]; };
    const auto position = [&](int row) -> const Position & { return index.position(row); };
    const std::vector<TableField> fields{
        {"position", "ID", "Kennung", DataKind::Text,
         [&](int row) { return seatKey(context, row); }},
        {"title", "Position", "Stelle", DataKind::Text,
         [&](int row) { return position(row).title; }},
        {"unit_id", "Unit ID", "Kennung der Einheit", DataKind::Text,
         [&](int row) { return position(row).unit.value; }, Shown::WithNames},
        {"unit", "Unit", "Einheit", DataKind::Text, [&](int row) { return seats.unitName(row); }},
        {"profiles", "Profiles", "Profile", DataKind::Text,
         [&](int row) { return seats.card(row).profiles; }},
        {"fte", "FTE", "FTE", DataKind::Fte, [&](int row) { return position(row).fte; }},
        {"staffed_fte", "Staffed FTE", "Besetzte FTE", DataKind::Fte,
         [&](int row) { return status(row).staffedFte; }},
        {"vacant_fte", "Vacant FTE", "Unbesetzte FTE", DataKind::Fte,
         [&](int row) { return status(row).vacantFte(); }},
        {"state", "State", "Zustand", DataKind::Text,
         [&](int row) { return stateInWords(status(row).state, words); }},
        {"people", "Held by", "Besetzt mit", DataKind::Text,
         [&](int row) { return seats.holders(row); }, Shown::WithPeople},
        {"needed_from", "Needed from", "Benötigt ab", DataKind::Month,
         [&](int row) { return monthValue(position(row).neededFrom); }},
        {"reports_to", "Reports to (ID)", "Berichtet an (Kennung)", DataKind::Text,
         [&](int row) { return seatKey(context, index.positionRow(position(row).reportsTo)); }},
        {"reports_to_title", "Reports to", "Berichtet an", DataKind::Text,
         [&](int row) { return seats.title(position(row).reportsTo); }},
        {"also_reports_to", "Dotted line to", "Berichtet auch an", DataKind::Text,
         [&](int row) { return seats.dottedLines(row); }}};
    return tableOf("positions", words("Positions", "Stellen"), fields, positionsByUnit(context),
                   context.options);
}

DataTable assignmentsTable(const ReportContext &context)
{
    const PlanIndex &index = context.index;
    const SeatFacts seats(context);
    const std::vector<double> shares = sharesWhereJudged(index);
    const auto &planned = index.design().assignments.rows();
    const auto assignment = [&](int row) -> const Assignment & {
        return *planned[static_cast<size_t>(row)];
    };
    const auto seat = [&](int row) {
        return index.assignments()[static_cast<size_t>(row)].position;
    };
    const auto person = [&](int row) {
        return index.assignments()[static_cast<size_t>(row)].person;
    };
    const std::vector<TableField> fields{
        {"assignment", "ID", "Kennung", DataKind::Text,
         [&](int row) { return assignment(row).id.value; }, Shown::WithNames},
        {"position", "Position ID", "Kennung der Stelle", DataKind::Text,
         [&](int row) { return seatKey(context, seat(row)); }},
        {"title", "Position", "Stelle", DataKind::Text,
         [&](int row) { return seats.card(seat(row)).title; }},
        {"unit", "Unit", "Einheit", DataKind::Text,
         [&](int row) { return seats.unitName(seat(row)); }},
        {"person_id", "Person ID", "Kennung der Person", DataKind::Text,
         [&](int row) { return assignment(row).person.value; }, Shown::WithNames},
        {"person", "Person", "Person", DataKind::Text,
         [&](int row) { return person(row) < 0 ? QString() : index.person(person(row)).name; },
         Shown::WithPeople},
        {"share_fte", "Share in FTE", "Anteil in FTE", DataKind::Fte,
         [&](int row) { return assignment(row).share.value_or(shares[static_cast<size_t>(row)]); }},
        {"from", "From", "Von", DataKind::Month,
         [&](int row) { return monthValue(assignment(row).from); }},
        {"until", "Until", "Bis", DataKind::Month,
         [&](int row) { return monthValue(assignment(row).until); }}};
    return tableOf("assignments", Wording(context.options.language)("Assignments", "Zuordnungen"),
                   fields,
                   rowsWhere(planned.size(), [&](int row) { return seats.isShown(seat(row)); }),
                   context.options);
}

DataTable peopleTable(const ReportContext &context)
{
    const PlanIndex &index = context.index;
    const SeatFacts seats(context);
    const QSet<int> planned = plannedPeople(index, seats);
    const std::vector<QStringList> held = seats.seatsOfPeople();
    const std::vector<PersonLoad> loads = loadsIn(index, index.input().month());
    const auto person = [&](int row) -> const Person & { return index.person(row); };
    const std::vector<Availability> times = availabilities(index);
    const auto time = [&](int row) { return times[static_cast<size_t>(row)]; };
    const std::vector<TableField> fields{
        {"person", "ID", "Kennung", DataKind::Text, [&](int row) { return person(row).id.value; },
         Shown::WithNames},
        {"name", "Name", "Name", DataKind::Text, [&](int row) { return person(row).name; }},
        {"title", "Title", "Titel", DataKind::Text, [&](int row) { return person(row).title; }},
        {"positions", "Positions", "Stellen", DataKind::Text,
         [&](int row) { return held[static_cast<size_t>(row)].join(QStringLiteral("; ")); }},
        {"capacity_fte", "Capacity in FTE", "Kapazität in FTE", DataKind::Fte,
         [&](int row) { return time(row).capacity; }},
        {"assigned_fte", "Assigned FTE", "Zugeordnete FTE", DataKind::Fte,
         [&](int row) { return loads[static_cast<size_t>(row)].assignedFte; }},
        {"free_fte", "Free FTE until the end of the plan", "Freie FTE bis zum Ende des Plans",
         DataKind::Fte, [&](int row) { return time(row).freeFte; }},
        {"from", "From", "Von", DataKind::Day, [&](int row) { return dayValue(person(row).from); }},
        {"until", "Until", "Bis", DataKind::Day,
         [&](int row) { return dayValue(person(row).until); }},
        {"employment", "Employment", "Beschäftigung", DataKind::Text,
         [&](int row) { return person(row).employment; }},
        {"department", "Department", "Abteilung", DataKind::Text,
         [&](int row) { return person(row).department; }},
        {"location", "Location", "Ort", DataKind::Text,
         [&](int row) { return person(row).location; }}};
    const bool isNamed = context.options.names != NamesShown::RolesOnly;
    return tableOf("people", Wording(context.options.language)("People", "Personen"), fields,
                   rowsWhere(index.people().size(),
                             [&](int row) {
                                 return isNamed && (!context.options.unit || planned.contains(row));
                             }),
                   context.options);
}

} // namespace rolewright

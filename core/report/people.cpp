#include "core/analysis/load.h"
#include "core/drawing/text_drawing.h"
#include "core/report/listed_people.h"
#include "core/text/wording.h"

#include <QLocale>
#include <algorithm>

namespace rolewright {

namespace {

/// Where a person stands on the plan's day; the order of groups in the roster.
enum class Standing { OnPositions, WithoutPosition, Left };

struct Entry
{
    int person = 0;
    Standing standing = Standing::WithoutPosition;
    QStringList seats; ///< "ML Engineer, Fleet (0.8)"
    Availability time;
};

/// Takes out columns in which no row has anything, such as dates in an import without any.
void dropEmptyColumns(std::vector<TableColumn> &columns, std::vector<TableRow> &rows)
{
    for (size_t column = columns.size(); column-- > 0;) {
        const auto at = static_cast<qsizetype>(column);
        const bool used = std::any_of(rows.begin(), rows.end(), [&](const TableRow &row) {
            return !row.group && !row.cells[at].isEmpty();
        });
        if (used)
            continue;
        columns.erase(columns.begin() + at);
        for (TableRow &row : rows) {
            if (!row.group)
                row.cells.removeAt(at);
        }
    }
}

class Roster
{
public:
    explicit Roster(const ReportContext &context)
        : m_context(context), m_index(context.index), m_words(context.options.language),
          m_names(distinctNames(context.index))
    {
        collect();
    }

    bool isEmpty() const { return m_entries.empty(); }

    void write(PageFlow &flow)
    {
        const bool named = m_context.options.names != NamesShown::RolesOnly;
        const QString title = inWords(Chapter::People, m_words.language());
        if (!named && !isEmpty() && flow.isIn(Chapter::Staffing)) {
            flow.heading(title); // a sentence is no page of its own
            flow.anchor(rolewright::nameOf(Chapter::People));
        } else {
            flow.startChapter(Chapter::People, title);
        }
        if (isEmpty())
            return flow.paragraph(whyEmpty());
        flow.paragraph(numbersInWords());
        if (named)
            writeTable(flow);
    }

private:
    QString whyEmpty() const
    {
        if (m_context.options.people)
            return m_words("Nobody is listed.", "Niemand ist aufgeführt.");
        return m_context.options.unit
                   ? m_words("Nobody holds a position here.", "Niemand hat hier eine Stelle.")
                   : m_words("The plan has no people yet.", "Der Plan hat noch keine Personen.");
    }

    void collect()
    {
        const std::vector<QStringList> seats = seatsOfPeople();
        const std::vector<Availability> times = availabilities(m_index);
        const bool isOfUnit = m_context.options.unit && !m_context.options.people;
        for (const int row : peopleInOrder(m_context)) {
            const Person &person = m_index.person(row);
            Entry entry{.person = row,
                        .seats = seats[static_cast<size_t>(row)],
                        .time = times[static_cast<size_t>(row)]};
            if (isOfUnit && entry.seats.isEmpty())
                continue;
            if (person.until && *person.until < m_index.input().asOf)
                entry.standing = Standing::Left;
            else if (!entry.seats.isEmpty())
                entry.standing = Standing::OnPositions;
            m_entries.push_back(std::move(entry));
        }
        std::ranges::stable_sort(m_entries, {}, &Entry::standing);
    }

    std::vector<QStringList> seatsOfPeople() const
    {
        std::vector<QStringList> seats(m_index.people().size());
        const MappingModel model = mappingModel(
            m_index, {.language = m_words.language(), .names = m_context.options.names});
        for (const MappingLane &lane : model.lanes) {
            if (!isReported(m_context, m_index.unitRow(lane.unit)))
                continue;
            for (const MappingCard &card : lane.cards) {
                for (const CardHolder &holder : card.holders) {
                    const int person = m_index.personRow(holder.person);
                    if (person >= 0)
                        seats[static_cast<size_t>(person)] +=
                            QStringLiteral("%1, %2 (%3)")
                                .arg(card.title, lane.name, number(holder.share));
                }
            }
        }
        return seats;
    }

    qsizetype countOf(Standing standing) const
    {
        return std::count_if(m_entries.begin(), m_entries.end(),
                             [&](const Entry &entry) { return entry.standing == standing; });
    }

    QString numbersInWords() const
    {
        double capacity = 0;
        double free = 0;
        for (const Entry &entry : m_entries) {
            capacity += entry.standing == Standing::Left ? 0 : entry.time.capacity;
            free += entry.standing == Standing::Left ? 0 : entry.time.freeFte;
        }
        const qsizetype holding = countOf(Standing::OnPositions);
        const qsizetype others = countOf(Standing::WithoutPosition);
        const qsizetype left = countOf(Standing::Left);
        QString text =
            m_words("%1 with %2 FTE, %3 FTE of it free: %4 on positions, %5 without one.",
                    "%1 mit %2 FTE, davon %3 FTE frei: %4 auf Stellen, %5 ohne Stelle.")
                .arg(m_words.counted(holding + others, m_words("person", "Person"),
                                     m_words("people", "Personen")),
                     number(capacity), number(free))
                .arg(holding)
                .arg(others);
        if (left > 0)
            text += m_words(" %1 left before.", " %1 zuvor ausgeschieden.")
                        .arg(m_words.counted(left, m_words("person", "Person"),
                                             m_words("people", "Personen")));
        return text + m_words(" Free is what nothing is assigned to at any time from %1 on.",
                              " Frei ist, was ab %1 zu keiner Zeit zugeordnet ist.")
                          .arg(monthInWords(m_index.input().month(), m_words.language()));
    }

    void writeTable(PageFlow &flow) const
    {
        std::vector<TableRow> rows;
        const Entry *before = nullptr;
        for (const Entry &entry : m_entries) {
            if (before == nullptr || before->standing != entry.standing)
                rows.push_back({{groupInWords(entry.standing)}, true, true});
            rows.push_back({cellsOf(entry), false, true, entry.time.overFte > 0});
            before = &entry;
        }
        std::vector<TableColumn> columns{{m_words("Name", "Name"), 2.6},
                                         {m_words("Title", "Titel"), 2.6},
                                         {m_words("Department, place", "Abteilung, Ort"), 2.4},
                                         {m_words("Employed", "Beschäftigt"), 2.2},
                                         {m_words("Capacity", "Kapazität"), 1.2, true},
                                         {m_words("Holds", "Besetzt"), 3.2},
                                         {m_words("Free FTE", "Freie FTE"), 1.3, true}};
        dropEmptyColumns(columns, rows);
        flow.table(ReportTable(std::move(columns), std::move(rows), flow.rest().width(), 12),
                   m_words("(continued)", "(Fortsetzung)"));
    }

    QStringList cellsOf(const Entry &entry) const
    {
        const Person &person = m_index.person(entry.person);
        const bool left = entry.standing == Standing::Left;
        QStringList place{person.department, person.location};
        place.removeAll(QString());
        return {m_names[static_cast<size_t>(entry.person)],
                person.title,
                place.join(QStringLiteral(", ")),
                employmentInWords(person, left),
                left ? QString() : number(entry.time.capacity),
                entry.seats.join(QStringLiteral("; ")),
                left ? QString() : freeInWords(entry)};
    }

    QString freeInWords(const Entry &entry) const
    {
        return entry.time.overFte > 0
                   ? m_words("%1 over", "%1 zu viel").arg(number(entry.time.overFte))
                   : number(entry.time.freeFte);
    }

    QString groupInWords(Standing standing) const
    {
        const QString text =
            standing == Standing::OnPositions ? m_words("On positions", "Auf Stellen")
            : standing == Standing::Left      ? m_words("Left", "Ausgeschieden")
                                              : m_words("Without a position", "Ohne Stelle");
        return text + QStringLiteral(": %1").arg(countOf(standing));
    }

    QString employmentInWords(const Person &person, bool left) const
    {
        QStringList parts;
        if (person.employment == QLatin1String("external"))
            parts += m_words("external", "extern");
        else if (!person.employment.isEmpty())
            parts += person.employment;
        if (left)
            parts += m_words("left %1", "ausgeschieden %1").arg(day(*person.until));
        else if (person.from && person.until)
            parts += day(*person.from) + QStringLiteral(" – ") + day(*person.until);
        else if (person.from)
            parts += m_words("from %1", "ab %1").arg(day(*person.from));
        else if (person.until)
            parts += m_words("until %1", "bis %1").arg(day(*person.until));
        return parts.join(QStringLiteral(", "));
    }

    QString day(const QDate &date) const
    {
        return QLocale(m_words.language()).toString(date, m_words("d MMM yyyy", "dd.MM.yyyy"));
    }
    QString number(double fte) const { return fteInWords(fte, m_words.language()); }

    const ReportContext &m_context;
    const PlanIndex &m_index;
    Wording m_words;
    std::vector<Entry> m_entries;
    std::vector<QString> m_names; ///< by person
};

} // namespace

void writePeople(PageFlow &flow, const ReportContext &context)
{
    Roster roster(context);
    if (!roster.isEmpty() || !context.options.chapters.empty())
        roster.write(flow);
}

} // namespace rolewright

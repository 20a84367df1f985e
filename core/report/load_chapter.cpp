#include "core/analysis/load_table.h"
#include "core/drawing/load_look.h"
#include "core/drawing/text_drawing.h"
#include "core/report/cell_grid.h"
#include "core/report/listed_people.h"
#include "core/text/wording.h"

#include <QLocale>
#include <algorithm>
#include <memory>

namespace rolewright {

namespace {

/// People by months from today's on, or sums alone where nobody is to be told from others.
class LoadChapter
{
public:
    explicit LoadChapter(const ReportContext &context)
        : m_context(context), m_index(context.index), m_words(context.options.language),
          m_table(std::make_shared<const LoadTable>(context.index)),
          m_people(listedPeople(context)), m_sums(m_table->sums(m_people)), m_first(firstMonth())
    {
    }

    void write(PageFlow &flow) const
    {
        flow.startChapter(Chapter::Load, inWords(Chapter::Load, m_words.language()));
        if (m_people.empty())
            return flow.paragraph(m_words("Nobody is listed.", "Niemand ist aufgeführt."));
        flow.paragraph(m_words("FTE that the positions of this scenario take in each month. What "
                               "one carries too much is not taken off what another has free.",
                               "FTE, die die Stellen dieses Szenarios in jedem Monat binden. Was "
                               "jemand zu viel hat, mindert nicht, was bei anderen frei ist."));
        if (m_context.options.names == NamesShown::RolesOnly)
            return writeTable(flow);
        const LegendRows legend(loadLegend(m_words.language()), flow.rest().width());
        flow.paint(legend.size().height(), [legend](QPainter &painter) { legend.paint(painter); });
        writeGrid(flow, grid());
    }

private:
    Month month(size_t number) const { return m_table->months()[number]; }
    size_t months() const { return m_table->months().size(); }

    /// Today's month; the first of all where all are past.
    size_t firstMonth() const
    {
        const auto found = std::ranges::lower_bound(m_table->months(), m_index.input().month());
        return found == m_table->months().end()
                   ? 0
                   : static_cast<size_t>(found - m_table->months().begin());
    }

    QStringList sumsOf(size_t number) const
    {
        const LoadSum &sum = m_sums[number];
        return {loadSumText(sum.assignedFte, m_words.language()),
                loadSumText(sum.capacity, m_words.language()),
                loadSumText(sum.freeFte, m_words.language())};
    }

    QStringList sumTitles() const
    {
        return {m_words("Assigned FTE", "Zugeordnete FTE"), m_words("Capacity", "Kapazität"),
                m_words("Free", "Frei")};
    }

    CellGrid grid() const
    {
        CellGrid grid{.rowHead = m_words("Person", "Person"),
                      .columnWidth = 44,
                      .rowHeight = 25,
                      .hasTurnedHeads = false,
                      .footTitles = sumTitles()};
        const std::vector<QString> names = distinctNames(m_index);
        for (const int person : m_people)
            grid.rows.push_back(names[static_cast<size_t>(person)]);
        for (size_t number = m_first; number < months(); ++number) {
            grid.columns.push_back({QLocale(m_words.language())
                                        .toString(month(number).firstDay(), QStringLiteral("MMM")),
                                    QString::number(month(number).year()),
                                    month(number) == m_index.input().month()});
            grid.feet.push_back({sumsOf(number)});
        }
        grid.paintCell = [table = m_table, people = m_people, first = m_first,
                          language = m_words.language()](QPainter &painter, const QRectF &rect,
                                                         size_t row, size_t column) {
            paintLoadCell(painter, rect, table->load(people[row], first + column), language);
        };
        return grid;
    }

    void writeTable(PageFlow &flow) const
    {
        std::vector<TableRow> rows;
        for (size_t number = m_first; number < months(); ++number)
            rows.push_back(
                {QStringList{monthInWords(month(number), m_words.language())} + sumsOf(number)});
        const QStringList titles = sumTitles();
        flow.table(ReportTable({{m_words("Month", "Monat"), 3},
                                {titles[0], 1, true},
                                {titles[1], 1, true},
                                {titles[2], 1, true}},
                               std::move(rows), flow.rest().width()),
                   {});
    }

    const ReportContext &m_context;
    const PlanIndex &m_index;
    Wording m_words;
    std::shared_ptr<const LoadTable> m_table;
    std::vector<int> m_people;   ///< rows
    std::vector<LoadSum> m_sums; ///< by month
    size_t m_first;              ///< month that is shown
};

} // namespace

void writeLoad(PageFlow &flow, const ReportContext &context)
{
    LoadChapter(context).write(flow);
}

} // namespace rolewright

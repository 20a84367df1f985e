#include "core/report/staffing_page.h"

#include "core/analysis/plan_figures.h"
#include "core/drawing/heatmap_look.h"
#include "core/drawing/text_drawing.h"
#include "core/report/coverage_tables.h"
#include "core/report/export_title.h"
#include "core/report/gap_tables.h"
#include "core/report/html_heatmap.h"
#include "core/report/html_page.h"
#include "core/report/staffing_tables.h"
#include "core/report/without_names.h"
#include "core/text/wording.h"

namespace rolewright {

namespace {

/// A part of the page below a heading.
struct Section
{
    QString id;
    QString heading;
    QString body;
};

QString paragraph(const QString &text)
{
    return QStringLiteral("<p>%1</p>\n").arg(htmlText(text));
}

/// The table without columns that people do not need.
DataTable without(DataTable table, const QStringList &keys)
{
    for (size_t column = table.columns.size(); column-- > 0;) {
        if (!keys.contains(table.columns[column].key))
            continue;
        const auto at = static_cast<std::ptrdiff_t>(column);
        table.columns.erase(table.columns.begin() + at);
        for (std::vector<DataValue> &row : table.rows)
            row.erase(row.begin() + at);
    }
    return table;
}

class StaffingPage
{
public:
    explicit StaffingPage(const ReportContext &context)
        : m_context(context), m_words(context.options.language)
    {
    }

    QByteArray write() const
    {
        const QString title = exportTitle(m_context.index.input(), m_context.options,
                                          m_words("staffing plan", "Stellenplan"));
        const std::vector<Section> parts = sections();
        QString body = QStringLiteral("<h1>%1</h1>\n").arg(htmlText(title)) + contents(parts);
        for (const Section &section : parts)
            body += QStringLiteral("<h2 id=\"%1\">%2</h2>\n%3")
                        .arg(section.id, htmlText(section.heading), section.body);
        return htmlPage(m_words.language(), title, body);
    }

private:
    static QString contents(const std::vector<Section> &sections)
    {
        QString list = QStringLiteral("<ul>\n");
        for (const Section &section : sections)
            list += QStringLiteral("<li><a href=\"#%1\">%2</a></li>\n")
                        .arg(section.id, htmlText(section.heading));
        return list + QStringLiteral("</ul>\n");
    }

    std::vector<Section> sections() const
    {
        return {{QStringLiteral("summary"), m_words("Summary", "Überblick"), summary()},
                heatmap(),
                {QStringLiteral("staffing"),
                 m_words("Staffing by unit", "Besetzung nach Einheiten"), staffing()},
                {QStringLiteral("coverage"), m_words("Coverage", "Deckung"), coverage()},
                {QStringLiteral("gaps"), m_words("Gaps", "Lücken"), gaps()},
                {QStringLiteral("hiring"), m_words("Hiring plan", "Einstellungsplan"), hiring()}};
    }

    QString fte(double value) const { return fteInWords(value, m_words.language()); }

    QString summary() const
    {
        const PlanFigures figures = planFigures(m_context.index, m_context.options.unit);
        const QString none = QChar(0x2013);
        const std::vector<std::pair<QString, QString>> facts{
            {m_words("Positions", "Stellen"), QString::number(figures.positions)},
            {m_words("Vacant positions", "Unbesetzte Stellen"),
             m_words("%1, %2 FTE", "%1, %2 FTE")
                 .arg(QString::number(figures.vacancies), fte(figures.vacantFte))},
            {m_words("Staffed", "Besetzt"), m_words("%1 FTE on %2 people", "%1 FTE, %2 Personen")
                                                .arg(fte(figures.staffedFte))
                                                .arg(figures.holders)},
            {m_words("Demand covered at its peak", "Bedarf, zur Spitze gedeckt"),
             figures.peak ? coverageInWords(figures.peak->coverage()) : none},
            {m_words("Activities that nobody holds", "Aufgaben, die niemand trägt"),
             figures.unheld ? QString::number(*figures.unheld) : none}};
        QString rows;
        for (const auto &[what, value] : facts)
            rows += QStringLiteral("<tr><th scope=\"row\">%1</th><td>%2</td></tr>\n")
                        .arg(htmlText(what), htmlText(value));
        return QStringLiteral("<table class=\"facts\">\n<tbody>\n%1</tbody>\n</table>\n").arg(rows);
    }

    Section heatmap() const
    {
        const ReportOptions &options = m_context.options;
        HeatmapChoice choice = options.heatmap;
        choice.names = options.names;
        if (options.unit)
            choice.scope.unit = options.unit;
        return {QStringLiteral("heatmap"), heatmapTitle(m_context.index, options.language, choice),
                htmlHeatmap(heatmapModel(m_context.index, options.language, choice))};
    }

    QString staffing() const
    {
        const DataTable table = without(
            staffingTable(StaffingTable::Positions, m_context),
            {QStringLiteral("position"), QStringLiteral("unit_id"), QStringLiteral("reports_to")});
        if (table.rows.empty())
            return paragraph(m_words("There is no position yet.", "Es gibt noch keine Stelle."));
        return htmlTable(table, m_words.language(), QStringLiteral("unit"));
    }

    QString coverage() const
    {
        return paragraph(m_words("Staffed FTE by demanded FTE, each cell in the month of its "
                                 "greatest demand; cells without demand are empty.",
                                 "Besetzte FTE zu benötigten FTE, jede Zelle im Monat ihres "
                                 "größten Bedarfs; Zellen ohne Bedarf sind leer.")) +
               htmlTable(coverageByPhase(m_context), m_words.language(), QStringLiteral("scope"));
    }

    QString gaps() const
    {
        const Gaps found = reportedGaps(m_context);
        return under(vacanciesTable(m_context, found), {},
                     m_words("No position is vacant.", "Keine Stelle ist unbesetzt.")) +
               under(unheldTable(m_context, found), QStringLiteral("unit"),
                     m_words("Every activity has somebody.", "Jede Aufgabe ist besetzt."));
    }

    /// A table below its title, or what is to be said where it is empty.
    QString under(const DataTable &table, const QString &groupColumn, const QString &none) const
    {
        return QStringLiteral("<h3>%1</h3>\n").arg(htmlText(table.title)) +
               (table.rows.empty() ? paragraph(none)
                                   : htmlTable(table, m_words.language(), groupColumn));
    }

    QString hiring() const
    {
        const DataTable table =
            without(staffingTable(StaffingTable::Hiring, m_context), {QStringLiteral("position")});
        return table.rows.empty()
                   ? paragraph(m_words("No position stays vacant.", "Keine Stelle bleibt "
                                                                    "unbesetzt."))
                   : htmlTable(table, m_words.language());
    }

    const ReportContext &m_context;
    Wording m_words;
};

} // namespace

QByteArray staffingPage(const AnalysisInput &input, const ReportOptions &options)
{
    const AnalysisInput shown = withoutNames(input, options.names, options.language);
    const PlanIndex index(shown);
    const ReportContext context{index, options};
    return StaffingPage(context).write();
}

} // namespace rolewright

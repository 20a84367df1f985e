#include "core/report/staffing_workbook.h"

#include "core/report/coverage_tables.h"
#include "core/report/export_title.h"
#include "core/report/matrix_sheet.h"
#include "core/report/staffing_tables.h"
#include "core/report/without_names.h"
#include "core/report/workbook.h"

namespace rolewright {

namespace {

Sheet coloured(Sheet sheet)
{
    sheet.bands = coverageBands();
    return sheet;
}

/// Makes the sheets, each under the title of what it shows.
class StaffingSheets
{
public:
    explicit StaffingSheets(const ReportContext &context) : m_context(context) {}

    std::vector<Sheet> all() const
    {
        std::vector<Sheet> sheets;
        if (m_context.options.names != NamesShown::RolesOnly)
            sheets.push_back(of(StaffingTable::People));
        sheets.push_back(of(StaffingTable::Positions));
        sheets.push_back(of(StaffingTable::Assignments));
        sheets.push_back(responsibilities());
        sheets.push_back(coloured(titled(coverageByPhase(m_context))));
        sheets.push_back(coloured(of(StaffingTable::Coverage)));
        sheets.push_back(of(StaffingTable::Hiring));
        return sheets;
    }

private:
    QString title(const QString &what) const
    {
        return exportTitle(m_context.index.input(), m_context.options, what);
    }
    Sheet titled(const DataTable &table) const { return sheetOf(table, title(table.title)); }
    Sheet of(StaffingTable table) const { return titled(staffingTable(table, m_context)); }

    Sheet responsibilities() const
    {
        const PlanIndex &index = m_context.index;
        MatrixChoice choice = m_context.options.matrix;
        choice.unit = m_context.options.unit;
        Sheet sheet = matrixSheet(
            matrixModel(index, findings(index), m_context.options.language, choice), {});
        sheet.title = title(sheet.name);
        return sheet;
    }

    const ReportContext &m_context;
};

} // namespace

Result<QByteArray> staffingWorkbook(const AnalysisInput &input, const ReportOptions &options)
{
    const AnalysisInput shown = withoutNames(input, options.names, options.language);
    const PlanIndex index(shown);
    const ReportContext context{index, options};
    return workbookOf(StaffingSheets(context).all(), {exportTitle(shown, options, {}), input.asOf});
}

} // namespace rolewright

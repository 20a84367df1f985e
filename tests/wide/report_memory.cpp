// Writes the report of a large plan and says how much memory that took at its peak. What
// tests/wide/report_memory compares.
// Usage: report-memory POSITIONS JOBS, where JOBS is 1 for a job description of each position
#include "core/report/report.h"
#include "tests/support/drawn_plan.h"

#include <QGuiApplication>
#include <QTextStream>
#include <sys/resource.h>

int main(int count, char **values)
{
    using namespace rolewright;
    if (count != 3)
        return 2;
    const QGuiApplication application(count, values);
    const AnalysisInput input = test::randomPlan(1, QByteArray(values[1]).toInt());
    ReportOptions options{.chapters = {Chapter::Staffing}};
    if (QByteArray(values[2]) == "1")
        options.chapters.push_back(Chapter::JobDescriptions);
    const auto report = makeStaffingPlan(input, options);
    if (!report)
        return 1;
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    QTextStream(stdout) << (*report)->pages << ' ' << usage.ru_maxrss << ' '
                        << (*report)->pdf.size() / 1024 << '\n';
    return 0;
}

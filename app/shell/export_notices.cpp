#include "app/shell/export_notices.h"

#include "app/common/plain_text.h"
#include "app/common/text_table.h"
#include "app/shell/report_export.h"

#include <QFileInfo>

namespace rolewright {

namespace {

Notice running(ReportExport &reports)
{
    if (reports.isStopping())
        return {QStringLiteral("stopping"), QStringLiteral("The export is being cancelled…"), {}};
    return {QStringLiteral("running"),
            (reports.isPrinting() ? QStringLiteral("Printing the staffing plan… %1 %")
                                  : QStringLiteral("Exporting the staffing plan… %1 %"))
                .arg(reports.percent()),
            {{QStringLiteral("Cancel"), [&reports] { reports.cancel(); }}}};
}

QString doneInWords(const ExportedReport &exported)
{
    const QString pages = counted(exported.pages, QStringLiteral("page"), QStringLiteral("pages"));
    if (exported.path.isEmpty())
        return QStringLiteral("Sent %1 to the printer").arg(pages);
    const QString text = QStringLiteral("Exported %1 (%2)")
                             .arg(shownText(QFileInfo(exported.path).fileName()), pages);
    if (!exported.doubt)
        return text;
    return text + QStringLiteral(". It ") + shownText(exported.doubt->text) + u'.';
}

Notice done(ReportExport &reports)
{
    if (reports.exported()->path.isEmpty())
        return {QStringLiteral("printed"),
                doneInWords(*reports.exported()),
                {{QStringLiteral("Close"), [&reports] { reports.forget(); }}}};
    return {QStringLiteral("exported"),
            doneInWords(*reports.exported()),
            {{QStringLiteral("Open"), [&reports] { reports.openFile(); }},
             {QStringLiteral("Show in folder"), [&reports] { reports.openFolder(); }},
             {QStringLiteral("Close"), [&reports] { reports.forget(); }}}};
}

} // namespace

QList<Notice> exportNotices(ReportExport &reports)
{
    if (reports.isRunning())
        return {running(reports)};
    if (reports.exported())
        return {done(reports)};
    return {};
}

} // namespace rolewright

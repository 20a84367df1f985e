#include "app/shell/export_notices.h"

#include "app/common/plain_text.h"
#include "app/shell/report_export.h"

#include <QFileInfo>

namespace rolewright {

namespace {

Notice running(ReportExport &reports)
{
    if (reports.isStopping())
        return {QStringLiteral("stopping"), QStringLiteral("The export is being cancelled…"), {}};
    return {QStringLiteral("running"),
            QStringLiteral("Exporting the staffing plan… %1 %").arg(reports.percent()),
            {{QStringLiteral("Cancel"), [&reports] { reports.cancel(); }}}};
}

QString doneInWords(const ExportedReport &exported)
{
    const QString text =
        QStringLiteral("Exported %1 (%2 %3)")
            .arg(shownText(QFileInfo(exported.path).fileName()), QString::number(exported.pages),
                 exported.pages == 1 ? QStringLiteral("page") : QStringLiteral("pages"));
    if (!exported.doubt)
        return text;
    return text + QStringLiteral(". It ") + shownText(exported.doubt->text) + u'.';
}

Notice done(ReportExport &reports)
{
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

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
            (reports.isPrinting() ? QStringLiteral("Printing the staffing plan… %1 %")
                                  : QStringLiteral("Exporting the staffing plan… %1 %"))
                .arg(reports.percent()),
            {{QStringLiteral("Cancel"), [&reports] { reports.cancel(); }}}};
}

QString doneInWords(const FinishedExport &finished)
{
    if (finished.path.isEmpty())
        return QStringLiteral("Sent %1 to the printer").arg(finished.extent);
    QString text =
        QStringLiteral("Exported %1").arg(shownText(QFileInfo(finished.path).fileName()));
    if (!finished.extent.isEmpty())
        text += QStringLiteral(" (%1)").arg(finished.extent);
    return finished.remark.isEmpty()
               ? text
               : QStringLiteral("%1. %2").arg(text, shownText(finished.remark));
}

Notice done(ExportNews &news)
{
    const NoticeAction close{QStringLiteral("Close"), [&news] { news.forget(); }};
    if (news.last()->path.isEmpty())
        return {QStringLiteral("printed"), doneInWords(*news.last()), {close}};
    return {QStringLiteral("exported"),
            doneInWords(*news.last()),
            {{QStringLiteral("Open"), [&news] { news.openFile(); }},
             {QStringLiteral("Show in folder"), [&news] { news.openFolder(); }},
             close}};
}

} // namespace

QList<Notice> exportNotices(ReportExport &reports, ExportNews &news)
{
    if (reports.isRunning())
        return {running(reports)};
    if (news.last())
        return {done(news)};
    return {};
}

} // namespace rolewright

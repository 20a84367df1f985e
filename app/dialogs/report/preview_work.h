#pragma once

#include "app/common/latest.h"
#include "app/common/prompts.h"

#include "core/report/report_document.h"

#include <QImage>

namespace rolewright {

/// Lays out and paints the pages that a preview shows, off the GUI thread. Not to be deleted but
/// retired: its last work may take a moment longer than the dialog.
class PreviewWork : public QObject
{
    Q_OBJECT

public:
    /// Pages with the size of their smallest type in points.
    struct Made
    {
        ReportDocument document;
        double smallestType = 0; ///< in points
        WideCharts charts = WideCharts::Book;
    };
    using MadePtr = std::shared_ptr<const Made>;

    /// @param question whose plan and scenario are shown
    explicit PreviewWork(ReportQuestion question);

    /// Lays out anew; what was laid out before stands until then.
    void layOut(const ReportOptions &options);
    /// Paints a page, from 0, as large as a room lets it be.
    /// @param room in device pixels
    void paint(int page, const QSize &room, double ratio);
    /// Forgets everything.
    void clear();
    /// Null until there are pages, and where they cannot be made.
    const MadePtr &made() const { return m_made; }
    /// Why they cannot be made.
    const std::optional<Error> &error() const { return m_error; }
    bool isLayingOut() const { return m_layingOut.isBusy(); }
    bool isBusy() const { return m_layingOut.isBusy() || m_painting.isBusy(); }
    void retire();

Q_SIGNALS:
    void changed();
    /// @param percent of laying out, 0 to 100
    void progressed(int percent);
    void painted(const QImage &page);

private:
    void receive(const Result<MadePtr> &made);
    void receivePage(const QImage &page);
    bool endsHere();

    ReportQuestion m_question;
    MadePtr m_made;
    std::optional<Error> m_error;
    std::stop_source m_stop;
    bool m_isRetired = false;
    Latest<Result<MadePtr>> m_layingOut;
    Latest<QImage> m_painting;
};

} // namespace rolewright

#include "app/dialogs/report/preview_work.h"

#include <QPainter>

namespace rolewright {

namespace {

constexpr double pixelsPerInch = 96;

QImage imageOf(const ReportDocument &document, int page, const QSize &room, double ratio)
{
    const QSizeF paper = document.layout().fullRect(QPageLayout::Inch).size() * pixelsPerInch;
    const QSizeF size = paper.scaled(room, Qt::KeepAspectRatio);
    QImage image(size.toSize().expandedTo(QSize(1, 1)), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                           QPainter::SmoothPixmapTransform);
    const double scale = size.width() / paper.width();
    painter.scale(scale, scale);
    document.paint(painter, page);
    painter.end();
    image.setDevicePixelRatio(ratio);
    return image;
}

/// Null when it was stopped.
Result<PreviewWork::MadePtr> madeOf(const ReportQuestion &question, const ReportOptions &options,
                                    const ReportWatch &watch)
{
    const auto made = ReportDocument::make(
        analysisInput(question.plan, question.framework, question.scenario, question.today),
        options, watch);
    if (!made)
        return std::unexpected(made.error());
    if (!*made || watch.stop.stop_requested())
        return PreviewWork::MadePtr();
    return std::make_shared<const PreviewWork::Made>(
        PreviewWork::Made{**made, (*made)->smallestType(), options.charts});
}

} // namespace

PreviewWork::PreviewWork(ReportQuestion question)
    : m_question(std::move(question)),
      m_layingOut([this](const Result<MadePtr> &made) { receive(made); }),
      m_painting([this](const QImage &page) { receivePage(page); })
{
}

void PreviewWork::layOut(const ReportOptions &options)
{
    m_stop.request_stop();
    m_stop = {};
    const auto tell = [this, last = -1](double part) mutable {
        const int percent = static_cast<int>(part * 100);
        if (std::exchange(last, percent) != percent)
            QMetaObject::invokeMethod(
                this, [this, percent] { Q_EMIT progressed(percent); }, Qt::QueuedConnection);
    };
    m_layingOut.request(
        [question = m_question, options, watch = ReportWatch{tell, m_stop.get_token()}] {
            return madeOf(question, options, watch);
        });
    Q_EMIT changed();
}

void PreviewWork::paint(int page, const QSize &room, double ratio)
{
    m_painting.request(
        [made = m_made, page, room, ratio] { return imageOf(made->document, page, room, ratio); });
}

void PreviewWork::clear()
{
    m_stop.request_stop();
    m_layingOut.drop();
    m_painting.drop();
    m_made.reset();
    m_error.reset();
    Q_EMIT changed();
}

void PreviewWork::retire()
{
    m_isRetired = true;
    m_stop.request_stop();
    m_painting.drop();
    if (!isBusy())
        deleteLater();
}

bool PreviewWork::endsHere()
{
    if (m_isRetired && !isBusy())
        deleteLater();
    return m_isRetired;
}

void PreviewWork::receive(const Result<MadePtr> &made)
{
    if (endsHere())
        return;
    m_made = made ? *made : nullptr;
    m_error = made ? std::nullopt : std::optional(made.error());
    Q_EMIT changed();
}

void PreviewWork::receivePage(const QImage &page)
{
    if (!endsHere())
        Q_EMIT painted(page);
}

} // namespace rolewright

#include "app/dialogs/report/report_preview.h"

#include "app/common/inspector_page.h"
#include "app/common/look.h"
#include "app/common/plain_text.h"
#include "app/dialogs/report/page_picture.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace rolewright {

namespace {

constexpr double readable = 6; ///< points
constexpr double pixelsPerInch = 96;

/// A page as large as a room lets it be.
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

} // namespace

ReportPreview::ReportPreview(const ReportQuestion &question, QWidget *parent)
    : QWidget(parent), m_question(question), m_picture(new PagePicture(this)),
      m_progress(new QProgressBar(this)),
      m_previous(button(QStringLiteral("Previous"), [this] { turn(-1); })),
      m_next(button(QStringLiteral("Next"), [this] { turn(1); })),
      m_number(withRole(plainLabel({}, this), "quiet")),
      m_remark(withRole(plainLabel({}, this), "quiet")),
      m_problem(withRole(plainLabel({}, this), "bad")),
      m_layingOut([this](const Result<MadePtr> &made) { receive(made); }),
      m_painting([this](const QImage &image) { m_picture->setImage(image); })
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_picture, 1);
    layout->addWidget(m_progress);
    auto *turning = new QHBoxLayout;
    turning->addWidget(m_previous);
    turning->addWidget(m_number, 1);
    turning->addWidget(m_next);
    layout->addLayout(turning);
    layout->addWidget(m_remark);
    layout->addWidget(m_problem);
    m_problem->setWordWrap(true);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    m_progress->setAccessibleName(QStringLiteral("Laying out the pages"));
    m_number->setAlignment(Qt::AlignCenter);
    m_remark->setWordWrap(true);
    m_previous->setAccessibleName(QStringLiteral("Previous page"));
    m_next->setAccessibleName(QStringLiteral("Next page"));
    m_previous->setShortcut(Qt::ALT | Qt::Key_PageUp);
    m_next->setShortcut(Qt::ALT | Qt::Key_PageDown);
    m_previous->setToolTip(QStringLiteral("Alt+Page Up"));
    m_next->setToolTip(QStringLiteral("Alt+Page Down"));
    connect(m_picture, &PagePicture::resized, this, &ReportPreview::paintPage);
    update();
}

ReportPreview::~ReportPreview()
{
    m_stop.request_stop();
}

void ReportPreview::show(const ReportOptions &options)
{
    m_stop.request_stop();
    m_stop = {};
    const auto tell = [this, last = -1](double part) mutable {
        const int percent = static_cast<int>(part * 100);
        if (std::exchange(last, percent) != percent)
            QMetaObject::invokeMethod(
                this, [this, percent] { setProgress(percent); }, Qt::QueuedConnection);
    };
    m_layingOut.request([question = m_question, options,
                         watch = ReportWatch{tell, m_stop.get_token()}]() -> Result<MadePtr> {
        const auto made = ReportDocument::make(
            analysisInput(question.plan, question.framework, question.scenario, question.today),
            options, watch);
        if (!made)
            return std::unexpected(made.error());
        if (!*made)
            return MadePtr();
        return std::make_shared<const Made>(Made{**made, (*made)->smallestType()});
    });
    setProgress(0);
    update();
}

void ReportPreview::clear()
{
    m_stop.request_stop();
    m_layingOut.drop();
    m_painting.drop();
    m_made.reset();
    m_picture->setImage({});
    update();
}

int ReportPreview::pages() const
{
    return m_made ? m_made->document.pages() : 0;
}

QString ReportPreview::remark() const
{
    return m_problem->text().isEmpty() ? m_remark->text() : m_problem->text();
}

void ReportPreview::receive(const Result<MadePtr> &made)
{
    m_made = made ? *made : nullptr;
    m_page = std::clamp(m_page, 0, std::max(0, pages() - 1));
    if (!m_made)
        m_picture->setImage({});
    paintPage();
    update();
    if (!made)
        say(sentence(shownText(made.error().text)), true);
}

void ReportPreview::turn(int by)
{
    m_page = std::clamp(m_page + by, 0, std::max(0, pages() - 1));
    paintPage();
    update();
}

void ReportPreview::paintPage()
{
    if (!m_made)
        return;
    m_painting.request([made = m_made, page = m_page, room = m_picture->room(),
                        ratio = m_picture->devicePixelRatioF()] {
        return imageOf(made->document, page, room, ratio);
    });
}

void ReportPreview::update()
{
    m_previous->setEnabled(m_page > 0 && pages() > 0);
    m_next->setEnabled(m_page + 1 < pages());
    m_progress->setVisible(m_layingOut.isBusy());
    m_number->setText(pages() == 0 ? QString()
                                   : QStringLiteral("Page %1 of %2").arg(m_page + 1).arg(pages()));
    m_picture->setAccessibleName(m_number->text());
    if (!m_made)
        return say({}, false);
    const QString size = QLocale().toString(m_made->smallestType, 'f', 1);
    if (m_made->smallestType > readable - 0.05)
        return say(QStringLiteral("Smallest type: %1 points.").arg(size), false);
    say(QStringLiteral(
            "Smallest type: %1 points, too small to be read on paper. Take larger paper, "
            "or print wide drawings as a book.")
            .arg(size),
        true);
}

void ReportPreview::say(const QString &text, bool isProblem)
{
    m_remark->setText(isProblem ? QString() : text);
    m_remark->setVisible(!isProblem);
    m_problem->setText(isProblem ? text : QString());
    m_problem->setVisible(isProblem);
}

void ReportPreview::setProgress(int percent)
{
    m_progress->setValue(percent);
    m_progress->setVisible(m_layingOut.isBusy());
}

} // namespace rolewright

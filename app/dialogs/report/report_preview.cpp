#include "app/dialogs/report/report_preview.h"

#include "app/common/inspector_page.h"
#include "app/common/look.h"
#include "app/common/plain_text.h"
#include "app/dialogs/report/page_picture.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace rolewright {

namespace {

constexpr double readable = 6; ///< points
} // namespace

ReportPreview::ReportPreview(const ReportQuestion &question, QWidget *parent)
    : QWidget(parent), m_work(new PreviewWork(question)), m_picture(new PagePicture(this)),
      m_progress(new QProgressBar(this)),
      m_previous(button(QStringLiteral("Previous"), [this] { turn(-1); })),
      m_next(button(QStringLiteral("Next"), [this] { turn(1); })),
      m_number(withRole(plainLabel({}, this), "quiet")),
      m_remark(withRole(plainLabel({}, this), "quiet")),
      m_problem(withRole(plainLabel({}, this), "bad"))
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
    connect(m_work, &PreviewWork::changed, this, &ReportPreview::followWork);
    connect(m_work, &PreviewWork::painted, m_picture, &PagePicture::setImage);
    connect(m_work, &PreviewWork::progressed, m_progress, &QProgressBar::setValue);
    showState();
}

ReportPreview::~ReportPreview()
{
    m_work->disconnect(this);
    m_work->retire();
}

int ReportPreview::pages() const
{
    return m_shown ? m_shown->document.pages() : 0;
}

QString ReportPreview::remark() const
{
    return m_problem->text().isEmpty() ? m_remark->text() : m_problem->text();
}

void ReportPreview::followWork()
{
    const bool isOther = std::exchange(m_shown, m_work->made()) != m_work->made();
    m_page = std::clamp(m_page, 0, std::max(0, pages() - 1));
    if (isOther && !m_shown)
        m_picture->setImage({});
    if (isOther)
        paintPage();
    showState();
}

void ReportPreview::turn(int by)
{
    m_page = std::clamp(m_page + by, 0, std::max(0, pages() - 1));
    paintPage();
    showState();
}

void ReportPreview::paintPage()
{
    if (m_shown)
        m_work->paint(m_page, m_picture->room(), m_picture->devicePixelRatioF());
}

void ReportPreview::showState()
{
    m_previous->setEnabled(m_page > 0 && pages() > 0);
    m_next->setEnabled(m_page + 1 < pages());
    m_progress->setVisible(m_work->isLayingOut());
    m_number->setText(pages() == 0 ? QString()
                                   : QStringLiteral("Page %1 of %2").arg(m_page + 1).arg(pages()));
    m_picture->setAccessibleName(m_number->text());
    if (m_work->error())
        return say(sentence(shownText(m_work->error()->text)), true);
    if (!m_shown)
        return say({}, false);
    const QString size = QLocale().toString(m_shown->smallestType, 'f', 1);
    if (m_shown->smallestType > readable - 0.05)
        return say(QStringLiteral("Smallest type: %1 points.").arg(size), false);
    const QString remedy = m_shown->charts == WideCharts::Book
                               ? QStringLiteral("Take larger paper.")
                               : QStringLiteral("Take larger paper, or as many readable pages as "
                                                "needed.");
    say(QStringLiteral("Smallest type: %1 points, too small to be read on paper. %2")
            .arg(size, remedy),
        true);
}

void ReportPreview::say(const QString &text, bool isProblem)
{
    m_remark->setText(isProblem ? QString() : text);
    m_remark->setVisible(!isProblem);
    m_problem->setText(isProblem ? text : QString());
    m_problem->setVisible(isProblem);
}

} // namespace rolewright

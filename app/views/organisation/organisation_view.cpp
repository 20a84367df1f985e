#include "app/views/organisation/organisation_view.h"

#include "app/common/look.h"
#include "app/common/plain_text.h"
#include "app/views/organisation/mapping_canvas.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace rolewright {

namespace {

constexpr double zoomStep = 1.2;
/// The view opens with the whole width in sight, unless that would be hard to read.
constexpr double leastFirstZoom = 0.6;

QPushButton *segment(const QString &text, const char *place, QAction *action)
{
    auto *button = withRole(new QPushButton(actionText(text)), "segment");
    button->setProperty("place", QLatin1String(place));
    button->setAccessibleName(action->text().remove(u'&'));
    setPlainToolTip(button, action->text().remove(u'&'));
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

} // namespace

OrganisationView::OrganisationView(const ViewContext &context, QWidget *parent)
    : View(parent), m_context(context), m_canvas(new MappingCanvas(context))
{
    makeZoomCommands();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 14, 18, 14);
    layout->setSpacing(10);
    layout->addWidget(makeHead());
    layout->addWidget(m_canvas, 1);
    connect(m_canvas, &Canvas::zoomChanged, this, &OrganisationView::showZoom);
    connect(m_canvas, &MappingCanvas::sceneChanged, this, &OrganisationView::fitOnce);
    showZoom();
}

QAction *OrganisationView::command(const QString &text, const QKeySequence &keys,
                                   const std::function<void()> &act)
{
    auto *action = new QAction(text, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    connect(action, &QAction::triggered, this, act);
    m_commands << action;
    return action;
}

void OrganisationView::makeZoomCommands()
{
    command(QStringLiteral("Zoom &out"), QKeySequence::ZoomOut,
            [this] { m_canvas->zoomBy(1 / zoomStep); });
    command(QStringLiteral("Zoom &in"), QKeySequence::ZoomIn,
            [this] { m_canvas->zoomBy(zoomStep); });
    command(QStringLiteral("&Fit in the window"), QKeySequence(QStringLiteral("Ctrl+0")),
            [this] { m_canvas->zoomToFit(); });
    command(QStringLiteral("&Actual size"), QKeySequence(QStringLiteral("Ctrl+1")),
            [this] { m_canvas->setZoom(1, m_canvas->rect().center()); });
}

QWidget *OrganisationView::makeHead()
{
    auto *head = new QWidget;
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(withRole(plainLabel(QStringLiteral("Organisation")), "title"));
    layout->addStretch(1);
    m_zoom = segment({}, "middle", m_commands[3]);
    m_zoom->setMinimumWidth(64);
    layout->addWidget(segment(QStringLiteral("−"), "first", m_commands[0]));
    layout->addWidget(m_zoom);
    layout->addWidget(segment(QStringLiteral("+"), "middle", m_commands[1]));
    layout->addWidget(segment(QStringLiteral("Fit"), "last", m_commands[2]));
    return head;
}

void OrganisationView::showZoom()
{
    m_zoom->setText(QStringLiteral("%1 %").arg(qRound(m_canvas->zoom() * 100)));
}

void OrganisationView::fitOnce()
{
    if (!m_canvas->isVisible() || std::exchange(m_isFitted, true))
        return;
    const double fit = m_canvas->maximumViewportSize().width() / m_canvas->contentSize().width();
    m_canvas->setZoom(std::clamp(fit, leastFirstZoom, 1.0), {});
}

void OrganisationView::revealSelection()
{
    m_canvas->revealSelection();
}

bool OrganisationView::shows(const Subject &subject) const
{
    return std::holds_alternative<PositionId>(subject) || std::holds_alternative<UnitId>(subject) ||
           std::holds_alternative<PersonId>(subject);
}

} // namespace rolewright

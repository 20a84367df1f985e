#include "app/views/organisation/organisation_view.h"

#include "app/common/file_export.h"
#include "app/common/look.h"
#include "app/common/plain_text.h"
#include "app/common/segments.h"
#include "app/seating/spring_loading.h"
#include "app/views/organisation/arrange_commands.h"
#include "app/views/organisation/colour_bar.h"
#include "app/views/organisation/copy_commands.h"
#include "app/views/organisation/drag_canvas.h"
#include "app/views/organisation/minimap.h"
#include "app/views/organisation/organisation_commands.h"
#include "app/views/organisation/people_strip.h"
#include "app/views/organisation/reporting_canvas.h"
#include "app/views/organisation/reporting_commands.h"
#include "app/views/organisation/seat_editor.h"
#include "app/views/organisation/spotlight.h"
#include "app/views/organisation/spotlight_field.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
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
    : View(parent), m_context(context), m_copyCommands(new CopyCommands(context, this))
{
}

void OrganisationView::prepare()
{
    if (m_canvas == nullptr)
        build();
}

void OrganisationView::build()
{
    const QString origin = dragOrigin(m_context.session);
    m_canvas = new DragCanvas(m_context, origin);
    m_people = new PeopleStrip(m_context, origin);
    m_tree = new ReportingCanvas(m_context, *m_canvas);
    m_drawings = new QStackedWidget(this);
    m_drawings->addWidget(m_canvas);
    m_drawings->addWidget(m_tree);
    m_minimaps = {new Minimap(*m_canvas), new Minimap(*m_tree)};
    m_seatEditor = new SeatEditor(m_context, this);
    m_commands = new OrganisationCommands(m_context, *m_canvas, this);
    m_treeCommands = new ReportingCommands(m_context, *m_tree, this);
    m_arrangeCommands = new ArrangeCommands(m_context, *m_canvas, *m_tree, *m_commands, this);
    m_commands->alsoOffer(m_arrangeCommands->actions() + m_copyCommands->actions());
    m_export = new FileExport(m_context, this);
    m_colours = new ColourBar(m_canvas->colourBy());
    m_spotlight = new Spotlight(m_context.session, this);
    m_search = new SpotlightField(*m_spotlight);
    makeViewCommands();
    makeSearchCommands();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 14, 18, 14);
    layout->setSpacing(10);
    layout->addWidget(makeHead());
    layout->addWidget(m_colours);
    layout->addWidget(m_drawings, 1);
    layout->addWidget(m_people);
    connectParts();
    showTree(false);
}

OrganisationCanvas &OrganisationView::shown() const
{
    return *qobject_cast<OrganisationCanvas *>(m_drawings->currentWidget());
}

void OrganisationView::showTree(bool isShown)
{
    const bool hadFocus = m_drawings->currentWidget()->hasFocus();
    m_segments->button(isShown ? 1 : 0)->setChecked(true);
    m_drawings->setCurrentIndex(isShown ? 1 : 0);
    m_commands->setShown(shown());
    m_treeCommands->setOffered(isShown);
    m_arrangeCommands->enable();
    setFocusProxy(&shown());
    if (hadFocus)
        shown().setFocus();
    showZoom();
    enable();
    showLegend();
    revealSelection();
}

void OrganisationView::colourBy(ColourBy by)
{
    m_canvas->setColourBy(by);
    m_tree->setColourBy(by);
    m_context.settings.setCardColours(by);
}

void OrganisationView::showLegend()
{
    if (const CardLegend *legend = shown().legend())
        m_colours->legend().setLegend(*legend);
}

void OrganisationView::connectParts()
{
    for (OrganisationCanvas *drawing :
         std::initializer_list<OrganisationCanvas *>{m_canvas, m_tree}) {
        connect(drawing, &Canvas::zoomChanged, this, &OrganisationView::showZoom);
        connect(drawing, &OrganisationCanvas::sceneChanged, this, [this, drawing] {
            fitOnce(*drawing);
            enable();
            showLegend();
            if (m_isToReveal && drawing == &shown())
                revealWhenDrawn();
        });
        connect(drawing, &OrganisationCanvas::menuAsked, m_commands,
                &OrganisationCommands::showMenu);
        connect(drawing, &OrganisationCanvas::editAsked, m_commands->edit(), &QAction::trigger);
        connect(drawing, &OrganisationCanvas::unlightAsked, &m_search->field(), &QLineEdit::clear);
        connect(m_spotlight, &Spotlight::changed, drawing,
                [this, drawing] { drawing->setLit(m_spotlight->positions()); });
    }
    connect(&m_context.selection, &Selection::changed, this, &OrganisationView::enable);
    connect(m_copyCommands, &CopyCommands::made, this, &OrganisationView::revealWhenDrawn);
    connect(m_arrangeCommands, &ArrangeCommands::made, this, &OrganisationView::revealWhenDrawn);
    connect(&m_context.selection, &Selection::changed, this, [this] { m_isToReveal = false; });
    connect(m_search, &SpotlightField::stepAsked, this,
            [this](bool isForward) { shown().goToLit(isForward); });
    connect(m_search, &SpotlightField::left, this, [this] { shown().setFocus(); });
    connect(m_colours, &ColourBar::chosen, this, &OrganisationView::colourBy);
    connect(m_segments, &QButtonGroup::idClicked, this, [this](int id) { showTree(id == 1); });
    for (const CanvasDrags *drags :
         std::initializer_list<const CanvasDrags *>{&m_canvas->drags(), &m_tree->drags()}) {
        connect(drags, &CanvasDrags::seated, this,
                [this](const AssignmentId &assignment, const PlanEdit &edit) {
                    m_seatEditor->open(shown(), assignment, edit);
                });
    }
    ChipRow &chips = m_people->chips();
    connect(&chips, &ChipRow::menuAsked, m_commands, &OrganisationCommands::showMenu);
    connect(&chips, &ChipRow::activated, m_commands->put(), &QAction::trigger);
    connect(&chips, &ChipRow::dropped, this, [this](const DragPayload &payload) {
        m_canvas->drags().carryOut(payload,
                                   {.position = {}, .unit = {}, .column = {}, .isPeople = true},
                                   false, mapToGlobal(rect().center()));
    });
}

QAction *OrganisationView::viewCommand(const QString &text, const QKeySequence &keys,
                                       const std::function<void()> &act)
{
    QAction *action = addCommand(text, keys, act);
    m_viewCommands << action;
    return action;
}

void OrganisationView::makeViewCommands()
{
    viewCommand(QStringLiteral("Zoom &out"), QKeySequence::ZoomOut,
                [this] { shown().zoomBy(1 / zoomStep); });
    viewCommand(QStringLiteral("&Actual size"), QKeySequence(QStringLiteral("Ctrl+1")),
                [this] { shown().setZoom(1, shown().rect().center()); });
    viewCommand(QStringLiteral("Zoom &in"), QKeySequence::ZoomIn,
                [this] { shown().zoomBy(zoomStep); });
    viewCommand(QStringLiteral("&Fit in the window"), QKeySequence(QStringLiteral("Ctrl+0")),
                [this] { shown().zoomToFit(); });
    viewCommand(QStringLiteral("Zoom to the &selection"),
                QKeySequence(QStringLiteral("Ctrl+Shift+0")), [this] {
                    if (const QRectF part = shown().selectedPart(); !part.isEmpty())
                        shown().zoomTo(part);
                });
    m_fold = viewCommand(QStringLiteral("&Collapse or open"), QKeySequence(Qt::Key_Space),
                         [this] { shown().toggleFold(); });
    viewCommand(QStringLiteral("Op&en all"), QKeySequence(QStringLiteral("Ctrl+Shift+Down")),
                [this] { shown().openAll(); });
    viewCommand(QStringLiteral("Colla&pse all"), QKeySequence(QStringLiteral("Ctrl+Shift+Up")),
                [this] { shown().collapseAll(); });
    QAction *map = viewCommand(QStringLiteral("&Map of the whole"), {}, [] {});
    map->setCheckable(true);
    map->setChecked(true);
    for (Minimap *minimap : m_minimaps)
        connect(map, &QAction::toggled, minimap, &Minimap::setOffered);
    viewCommand(QStringLiteral("Select a&ll positions"), QKeySequence::SelectAll,
                [this] { shown().selectEverything(); });
    m_viewCommands << newSeparator() << addCommand(QStringLiteral("E&xport drawing…"), {}, [this] {
        exportDrawing();
    }) << addCommand(QStringLiteral("Copy as pict&ure"), Qt::CTRL | Qt::ALT | Qt::Key_C, [this] {
        m_export->toClipboard(drawingOrder(NamesShown::Full));
    });
}

void OrganisationView::exportDrawing()
{
    const auto names =
        askForNames(m_context.prompts, QStringLiteral("Export the drawing"),
                    QStringLiteral("The drawing says who sits where. How are people named?"));
    if (names)
        m_export->toFile(drawingOrder(*names));
}

FileExportOrder OrganisationView::drawingOrder(NamesShown names) const
{
    const bool isTree = &shown() == m_tree;
    const auto lookAt = [names, drawing = shown().look(),
                         by = shown().colourBy()](const Snapshot &snapshot, int dpi) {
        OrganisationLook look{
            .names = names, .language = snapshot.language(), .drawing = drawing, .colourBy = by};
        if (dpi > 0)
            look.dpi = dpi;
        return look;
    };
    return {.what = isTree ? QStringLiteral("the reporting tree") : QStringLiteral("the mapping"),
            .filter = QStringLiteral("PDF (*.pdf);;SVG (*.svg);;PNG (*.png)"),
            .suffix = isTree ? QStringLiteral("reporting-tree.pdf") : QStringLiteral("mapping.pdf"),
            .file =
                [lookAt](const Snapshot &snapshot, const QString &ending, int dpi) {
                    return organisationPicture(ending, snapshot.input, lookAt(snapshot, dpi));
                },
            .pngSize =
                [lookAt](const Snapshot &snapshot, int dpi) {
                    return organisationPictureSize(snapshot.input, lookAt(snapshot, dpi));
                }};
}

QList<QAction *> OrganisationView::commands() const
{
    return m_canvas == nullptr
               ? QList<QAction *>()
               : m_commands->actions() + m_arrangeCommands->actions() + m_treeCommands->actions() +
                     QList{m_colours->menu().menuAction()} + m_searchCommands + m_viewCommands;
}

QList<QAction *> OrganisationView::editCommands() const
{
    return m_copyCommands->actions();
}

void OrganisationView::makeSearchCommands()
{
    m_searchCommands << addCommand(QStringLiteral("Spotlight posi&tions…"), QKeySequence::Find,
                                   [this] { m_search->field().setFocus(); });
    for (const bool isForward : {true, false})
        m_searchCommands << addCommand(
            isForward ? QStringLiteral("Ne&xt in the spotlight")
                      : QStringLiteral("Pre&vious in the spotlight"),
            QKeySequence(isForward ? QStringLiteral("F3") : QStringLiteral("Shift+F3")),
            [this, isForward] { shown().goToLit(isForward); });
    m_searchCommands << newSeparator();
}

QWidget *OrganisationView::makeHead()
{
    auto *head = new QWidget;
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(withRole(plainLabel(QStringLiteral("Organisation")), "title"));
    layout->addSpacing(10);
    addSegments(layout);
    layout->addSpacing(10);
    layout->addWidget(m_search, 1);
    layout->addSpacing(10);
    layout->addWidget(segment(QStringLiteral("−"), "first", m_viewCommands[0]));
    m_zoom = segment({}, "middle", m_viewCommands[1]);
    m_zoom->setMinimumWidth(64);
    layout->addWidget(m_zoom);
    layout->addWidget(segment(QStringLiteral("+"), "middle", m_viewCommands[2]));
    layout->addWidget(segment(QStringLiteral("Fit"), "last", m_viewCommands[3]));
    return head;
}

void OrganisationView::enable()
{
    m_fold->setEnabled(shown().canToggleFold());
}

void OrganisationView::showZoom()
{
    m_zoom->setText(QStringLiteral("%1 %").arg(qRound(shown().zoom() * 100)));
}

void OrganisationView::addSegments(QHBoxLayout *layout)
{
    m_segments = new QButtonGroup(this);
    m_segments->addButton(segmentButton(QStringLiteral("Mapping"), "first"), 0);
    m_segments->addButton(segmentButton(QStringLiteral("Reporting tree"), "last"), 1);
    for (QAbstractButton *segment : m_segments->buttons()) {
        layout->addWidget(segment);
        springLoad(*segment);
    }
}

void OrganisationView::fitOnce(OrganisationCanvas &drawing)
{
    if (!drawing.isVisible() || m_fitted.contains(&drawing))
        return;
    m_fitted.insert(&drawing);
    const int forScrolling = drawing.verticalScrollBar()->sizeHint().width();
    const double width = drawing.maximumViewportSize().width() - forScrolling;
    const double fit = width / drawing.contentSize().width();
    drawing.setZoom(std::clamp(fit, leastFirstZoom, 1.0), {});
    revealSelection(); // which a jump made before there was anything to see
}

bool OrganisationView::isSettled() const
{
    return m_canvas == nullptr ||
           (m_canvas->isSettled() && m_tree->isSettled() && m_people->isSettled() &&
            m_copyCommands->isSettled() && m_spotlight->isSettled() && !m_export->isRunning() &&
            std::ranges::all_of(m_minimaps, &Minimap::isSettled));
}

void OrganisationView::revealSelection()
{
    if (m_canvas == nullptr)
        return;
    shown().revealSelection();
    m_people->chips().showCurrent();
}

void OrganisationView::revealWhenDrawn()
{
    m_isToReveal = true;
    PlanSession &session = m_context.session;
    if (!shown().isSettled() || session.snapshot()->revision != session.document().revision())
        return;
    m_isToReveal = false;
    revealSelection();
}

bool OrganisationView::shows(const Subject &subject) const
{
    return std::holds_alternative<PositionId>(subject) || std::holds_alternative<UnitId>(subject) ||
           std::holds_alternative<PersonId>(subject);
}

} // namespace rolewright

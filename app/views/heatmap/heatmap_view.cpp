#include "app/views/heatmap/heatmap_view.h"

#include "app/common/look.h"
#include "app/common/plain_text.h"
#include "app/views/heatmap/card_export.h"
#include "app/views/heatmap/heatmap_canvas.h"
#include "app/views/heatmap/heatmap_clipboard.h"
#include "app/views/heatmap/heatmap_controls.h"
#include "app/views/heatmap/heatmap_export.h"
#include "app/views/heatmap/overrule_dialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QVBoxLayout>

namespace rolewright {

namespace {

constexpr double zoomStep = 1.2;

} // namespace

HeatmapView::HeatmapView(const ViewContext &context, QWidget *parent)
    : View(parent), m_context(context), m_controls(new HeatmapControls),
      m_canvas(new HeatmapCanvas), m_help(withRole(plainLabel({}), "quiet")),
      m_export(new HeatmapExport(context, this)),
      m_next([this](HeatmapModel model) { show(std::move(model)); })
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 14, 18, 14);
    layout->setSpacing(0);
    layout->addWidget(
        withRole(plainLabel(QStringLiteral("Profiles across the lifecycle")), "title"));
    m_help->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    layout->addWidget(m_help);
    layout->addSpacing(10);
    layout->addWidget(m_controls);
    layout->addSpacing(8);
    layout->addWidget(m_canvas, 1);

    makeCommands();
    connect(m_controls, &HeatmapControls::changed, this, &HeatmapView::arrange);
    connect(m_controls, &HeatmapControls::scopeChanged, this, [this] {
        m_context.selection.setScope(m_controls->choice().scope);
        request();
    });
    connect(m_canvas, &CellCanvas::doubleClicked, this, &HeatmapView::overrule);
    connect(m_canvas, &CellCanvas::opened, this, [this](const CellPlace &place) {
        m_context.selection.select(m_canvas->subjectAt(place));
    });
    connect(m_canvas, &HeatmapCanvas::profileOpened, this,
            [this](const ProfileId &profile) { m_context.selection.select(profile); });
    connect(&context.session, &PlanSession::snapshotChanged, this, [this] {
        m_controls->setSnapshot(m_context.session.snapshot());
        request();
    });
    connect(&context.selection, &Selection::changed, this, [this] {
        if (const auto *cell = m_context.selection.as<CellSubject>())
            m_canvas->setCurrent(*cell);
    });

    m_controls->setSnapshot(context.session.snapshot());
    request();
    setFocusProxy(m_canvas);
}

HeatmapView::~HeatmapView() = default;

void HeatmapView::makeCommands()
{
    for (int i = 0; i < 5; ++i) {
        const auto mode = static_cast<HeatmapMode>(i);
        m_commands << addCommand(
            QStringLiteral("Show &%1").arg(modeInWords(mode, QStringLiteral("en")).toLower()), {},
            [this, mode] { m_controls->setMode(mode); });
    }
    m_commands << newSeparator();
    m_commands << addCommand(QStringLiteral("&Whole organisation"), {},
                             [this] { m_controls->setScope({}); })
               << addCommand(QStringLiteral("&Unit…"), {}, [this] { m_controls->chooseUnit(); })
               << addCommand(QStringLiteral("U&se case…"), {},
                             [this] { m_controls->chooseUseCase(); })
               << addCommand(QStringLiteral("&Month…"), {}, [this] { m_controls->chooseMonth(); });
    m_commands << newSeparator();
    m_commands << addCommand(QStringLiteral("Open profi&le"),
                             QKeySequence(QStringLiteral("Shift+Return")),
                             [this] { m_canvas->openCurrentProfile(); })
               << addCommand(QStringLiteral("Export profile &card…"), {}, [this] { exportCard(); })
               << addCommand(QStringLiteral("&Overrule…"), QKeySequence(QStringLiteral("E")),
                             [this] { overrule(); })
               << addCommand(QStringLiteral("&Reset to the framework"),
                             QKeySequence(QStringLiteral("Shift+E")), [this] { reset(); });
    m_commands << newSeparator();
    m_controls->rowsMenu()->setTitle(QStringLiteral("Ro&ws"));
    m_commands << m_controls->rowsMenu()->menuAction()
               << addCommand(QStringLiteral("&Filter profiles"), QKeySequence(QStringLiteral("/")),
                             [this] { m_controls->focusFilter(); });
    m_commands << newSeparator();
    m_commands << addCommand(QStringLiteral("&Export heatmap…"), {},
                             [this] { m_export->toFile(m_controls->choice()); });
    m_commands << newSeparator();
    m_commands << addCommand(QStringLiteral("Zoom &in"), QKeySequence::ZoomIn,
                             [this] { m_canvas->zoomBy(zoomStep); })
               << addCommand(QStringLiteral("Zoom &out"), QKeySequence::ZoomOut,
                             [this] { m_canvas->zoomBy(1 / zoomStep); })
               << addCommand(QStringLiteral("Ac&tual size"), QKeySequence(QStringLiteral("Ctrl+0")),
                             [this] { m_canvas->setZoom(1, {}); });
    m_editCommands << addCommand(QStringLiteral("&Copy"), QKeySequence::Copy, [this] { copy(); })
                   << addCommand(QStringLiteral("Copy as &picture"),
                                 QKeySequence(QStringLiteral("Ctrl+Shift+C")),
                                 [this] { m_export->toClipboard(m_controls->choice()); })
                   << addCommand(QStringLiteral("Select &all"), QKeySequence::SelectAll,
                                 [this] { m_canvas->selectAll(); });
}

void HeatmapView::request()
{
    m_next.request([snapshot = m_context.session.snapshot(), scope = m_controls->choice().scope] {
        HeatmapModel model = heatmapModel(snapshot->index.framework(), snapshot->language());
        addStaffing(model, snapshot->index, scope);
        return model;
    });
}

void HeatmapView::show(HeatmapModel whole)
{
    m_whole = std::move(whole);
    arrange();
}

void HeatmapView::arrange()
{
    const HeatmapChoice &choice = m_controls->choice();
    m_help->setText(modeInASentence(choice.mode) +
                    QStringLiteral(" Click a cell or a name for details; arrow keys move, Enter "
                                   "opens, E overrules."));
    HeatmapModel model = arranged(m_whole, choice.rows);
    model.mode = choice.mode;
    m_controls->legend()->setEntries(legendOf(model));
    m_canvas->setModel(std::move(model));
}

void HeatmapView::overrule()
{
    if (const auto cell = m_canvas->currentSubject())
        openOverruleDialog(m_context, *cell, this);
}

void HeatmapView::exportCard()
{
    if (const auto *profile = m_context.selection.as<ProfileId>())
        exportProfileCard(m_context, *profile);
    else if (const auto cell = m_canvas->currentSubject())
        exportProfileCard(m_context, cell->profile);
}

void HeatmapView::reset()
{
    const auto place = m_canvas->current();
    if (place && m_canvas->model().rows[place->row].cells[place->column].basis == Basis::Overruled)
        resetOverruled(m_context, *m_canvas->currentSubject());
}

void HeatmapView::copy()
{
    const HeatmapModel &model = m_canvas->model();
    if (model.rows.empty() || model.phases.empty())
        return;
    const SelectedCells all{0, 0, model.rows.size() - 1, model.phases.size() - 1};
    QGuiApplication::clipboard()->setMimeData(
        heatmapTable(model, m_canvas->block().value_or(all)).release());
}

void HeatmapView::revealSelection()
{
    if (const auto *cell = m_context.selection.as<CellSubject>())
        m_canvas->setCurrent(*cell);
}

bool HeatmapView::shows(const Subject &subject) const
{
    return std::holds_alternative<CellSubject>(subject) ||
           std::holds_alternative<ProfileId>(subject);
}

} // namespace rolewright

#include "app/views/people/grid_part.h"

#include "app/common/look.h"
#include "app/common/plain_text.h"

#include <QAction>
#include <QClipboard>
#include <QFrame>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace rolewright {

namespace {

constexpr int cornerEdge = 8;

QPixmap pictureOf(const LegendSample &sample, double ratio)
{
    const QSizeF size(sample.width, LegendRows::rowHeight);
    QPixmap picture((size * ratio).toSize());
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    sample.paint(painter, QRectF(QPointF(), size));
    return picture;
}

} // namespace

GridPart::GridPart(const ViewContext &context, Roster &roster, const QString &hint, QWidget *parent)
    : PeoplePart(context, roster, parent), m_hint(hint), m_card(withRole(new QFrame(this), "card")),
      m_inner(new QGridLayout(m_card)), m_said(withRole(plainLabel({}, this), "quiet")),
      m_copying([](const ClipboardTable &copied) {
          QGuiApplication::clipboard()->setMimeData(mimeData(copied).release());
      })
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_card, 1);
    m_said->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    layout->addWidget(m_said);
    m_inner->setContentsMargins(2, 3, 3, 3);
}

bool GridPart::isSettled() const
{
    return PeoplePart::isSettled() && !m_copying.isBusy();
}

void GridPart::copy()
{
    const auto block = m_grid->block();
    if (!block || isTooLarge(*block, mostCopied, QStringLiteral("cells are copied")))
        return;
    m_copying.request([table = tableOf(*block)] { return clipboardTable(table()); });
}

bool GridPart::isTooLarge(const PeopleGrid::Block &block, qint64 most, const QString &done)
{
    const qint64 cells = qint64(block.bottom - block.top + 1) * (block.right - block.left + 1);
    if (cells <= most)
        return false;
    context().prompts.showError(
        QStringLiteral("Too many cells"),
        {ErrorCode::BadInput,
         QStringLiteral(
             "at most %1 %2 at once, and %3 are selected; select fewer people or columns")
             .arg(most)
             .arg(done)
             .arg(cells),
         {},
         {}});
    return true;
}

QWidget *GridPart::card() const
{
    return m_card;
}

void GridPart::setGrid(PeopleGrid *grid)
{
    m_grid = grid;
    m_inner->addWidget(grid, 0, 0);
    setFocusProxy(grid);
    addCommand(QStringLiteral("Sort by &name"), QKeySequence(QStringLiteral("Shift+S")),
               [grid] { grid->sortBy({PersonColumn::Name}); });
    connect(grid, &PeopleGrid::orderAsked, &roster(), &Roster::setOrder);
    connect(grid, &PeopleGrid::menuAsked, this, &PeoplePart::menuAsked);
    connect(grid, &PeopleGrid::currentChanged, this, [this] {
        showCurrent();
        selectCurrent();
        Q_EMIT chosenChanged();
    });
    connect(grid, &PeopleGrid::activated, this, &GridPart::selectCurrent);
    connect(&context().selection, &Selection::changed, this, &GridPart::revealSelection);
}

void GridPart::addCorner(QWidget *control)
{
    control->setContentsMargins(cornerEdge, cornerEdge, 0, 0);
    m_inner->addWidget(control, 0, 0, Qt::AlignTop | Qt::AlignLeft); // over the grid
    control->raise();
}

QAction *GridPart::addCommand(const QString &text, const QKeySequence &keys,
                              const std::function<void()> &act)
{
    auto *command = new QAction(text, this);
    command->setShortcut(keys);
    command->setShortcutContext(Qt::WidgetShortcut);
    m_grid->addAction(command);
    connect(command, &QAction::triggered, this, act);
    m_commands << command;
    return command;
}

void GridPart::addLegend(const std::vector<LegendSample> &samples, const QString &help,
                         const QString &helpTip)
{
    auto *legend = new QWidget(this);
    auto *line = new QHBoxLayout(legend);
    line->setContentsMargins(2, 0, 0, 0);
    line->setSpacing(6);
    for (const LegendSample &sample : samples) {
        auto *sign = new QLabel(legend);
        sign->setPixmap(pictureOf(sample, devicePixelRatioF()));
        line->addWidget(sign);
        line->addWidget(withRole(plainLabel(sample.text, legend), "quiet"));
        line->addSpacing(8);
    }
    auto *said = withRole(plainLabel(help, legend), "quiet");
    setPlainToolTip(said, helpTip);
    said->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // it must not widen the window
    line->addWidget(said, 1);
    layout()->addWidget(legend);
}

void GridPart::selectCurrent()
{
    context().selection.select(m_grid->rows()->person(m_grid->current()->row).id);
}

void GridPart::revealSelection()
{
    if (const auto *person = context().selection.as<PersonId>())
        m_grid->showPerson(*person);
}

void GridPart::followSelection()
{
    const auto place = m_grid->current();
    if (!place || !isSelected(place->row))
        revealSelection();
    showCurrent();
    Q_EMIT chosenChanged();
}

bool GridPart::isSelected(int row) const
{
    const auto *person = context().selection.as<PersonId>();
    return person != nullptr && m_grid->rows()->person(row).id == *person;
}

std::vector<PersonId> GridPart::chosen() const
{
    std::vector<PersonId> people;
    const auto block = m_grid->block();
    for (int row = block ? block->top : 0; block && row <= block->bottom; ++row)
        people.push_back(m_grid->rows()->person(row).id);
    return people;
}

int GridPart::chosenCount() const
{
    const auto block = m_grid->block();
    return block ? block->bottom - block->top + 1 : 0;
}

void GridPart::showCurrent()
{
    if (const auto place = m_grid->current())
        m_said->setText(shownText(m_grid->cellTip(*place).replace(u'\n', QStringLiteral("; "))));
    else
        m_said->setText(m_hint);
}

} // namespace rolewright

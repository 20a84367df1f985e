#include "app/views/people/skills_part.h"

#include "app/common/table_clipboard.h"
#include "app/views/people/rating_dialog.h"

#include "core/drawing/skill_look.h"
#include "core/exchange/level_block.h"
#include "core/plan/edits/skill_edits.h"

#include <QAction>
#include <QLineEdit>

namespace rolewright {

namespace {

const QString ratingsAreChanged = QStringLiteral("ratings are changed");

/// What a person is rated in skills, empty where there is no rating or the person is gone.
QStringList levelsOf(const Person *person, const std::vector<SkillId> &skills)
{
    QStringList line;
    for (const SkillId &skill : skills) {
        const SkillRating *rating = person == nullptr ? nullptr : valueAt(person->skills, skill);
        line << (rating == nullptr ? QString() : QString::number(rating->level));
    }
    return line;
}

} // namespace

SkillsPart::SkillsPart(const ViewContext &context, Roster &roster, QWidget *parent)
    : GridPart(context, roster, QStringLiteral("Select a cell to see what its level means."),
               parent),
      m_grid(new SkillsGrid(context.session, card())), m_chooser(new SkillChooser(card())),
      m_next([this](const std::pair<PeopleRowsPtr, SkillFiguresPtr> &made) { showFigures(made); })
{
    setGrid(m_grid);
    addCorner(m_chooser);
    setTabOrder(&m_chooser->name(), m_grid);
    connect(m_chooser, &SkillChooser::changed, this, &SkillsPart::choose);
    connect(m_chooser, &SkillChooser::left, m_grid, qOverload<>(&QWidget::setFocus));
    connect(m_grid, &SkillsGrid::rateAsked, this, &SkillsPart::rate);
    makeCommands();
    addLegend(
        skillLegend(QStringLiteral("en")), QStringLiteral("type 0 to 4, or paste a block"),
        QStringLiteral("Dashed levels come from another skill, as containers do from "
                       "Kubernetes.\nType 0 to 4 to rate the selected cells; Delete takes ratings "
                       "away.\nPaste levels or their words from a spreadsheet."));
}

void SkillsPart::makeCommands()
{
    QAction *sort =
        addCommand(QStringLiteral("&Sort by skill"), QKeySequence(QStringLiteral("S")), [this] {
            if (const auto place = m_grid->current())
                m_grid->sortBy(*m_grid->orderOf(place->column));
        });
    sort->setEnabled(false);
    connect(this, &PeoplePart::chosenChanged, sort,
            [this, sort] { sort->setEnabled(m_grid->current().has_value()); });
    addCommand(QStringLiteral("Find s&kills"), QKeySequence(QStringLiteral("/")), [this] {
        m_chooser->name().setFocus(Qt::ShortcutFocusReason);
        m_chooser->name().selectAll();
    });
}

void SkillsPart::showFigures(const std::pair<PeopleRowsPtr, SkillFiguresPtr> &made)
{
    std::tie(m_shown, m_figures) = made;
    m_chooser->offer(m_figures->snapshot->input.framework, m_figures->snapshot->language());
    m_grid->show(m_shown, m_figures);
    choose();
    followSelection();
}

/// Shows the skills that are chosen.
void SkillsPart::choose()
{
    m_grid->choose(m_chooser->choice());
    showCurrent();
    if (m_figures != nullptr)
        m_chooser->showCount(static_cast<int>(m_grid->skills().size()),
                             static_cast<int>(m_figures->snapshot->input.framework.skills.size()),
                             m_figures->needs.gapsOf(m_grid->skills()));
    Q_EMIT chosenChanged();
}

ReportOptions SkillsPart::shown() const
{
    ReportOptions options = GridPart::shown();
    options.skills.emplace();
    for (int column = 0; column < m_grid->columnCount(); ++column)
        options.skills->push_back(m_grid->skill(column).id);
    return options;
}

bool SkillsPart::isSettled() const
{
    return GridPart::isSettled() && !m_next.isBusy();
}

void SkillsPart::showRows(const PeopleRowsPtr &rows)
{
    const bool isKnown = m_figures != nullptr && m_figures->snapshot == rows->snapshot;
    m_next.request([rows, known = isKnown ? m_figures : nullptr] {
        const Snapshot &of = *rows->snapshot;
        return std::pair(rows, known != nullptr
                                   ? known
                                   : std::make_shared<const SkillFigures>(SkillFigures{
                                         rows->snapshot, SkillNeeds(of.index, of.fits())}));
    });
}

void SkillsPart::refuse(const QString &title, const QString &text)
{
    context().prompts.showError(title, {ErrorCode::BadInput, text, {}, {}});
}

/// Rates the cells of a block that count, as one step.
bool SkillsPart::applyLevels(const PeopleGrid::Block &block,
                             const std::function<std::optional<SkillRating>(int, int)> &ratingAt,
                             const std::function<bool(int, int)> &counts)
{
    if (isTooLarge(block, mostCells, ratingsAreChanged))
        return false;
    std::vector<RatingChange> changes;
    for (int row = block.top; row <= block.bottom; ++row) {
        for (int column = block.left; column <= block.right; ++column) {
            if (counts(row, column))
                changes.push_back({m_grid->rows()->person(row).id, m_grid->skill(column).id,
                                   ratingAt(row, column)});
        }
    }
    const PlanSession &session = context().session;
    const auto edit = rateSkills(session.plan(), session.framework(), changes);
    if (edit && edit->isEmpty())
        return true;
    const bool isDone = context().apply(edit);
    m_grid->viewport()->update();
    showCurrent();
    return isDone;
}

void SkillsPart::rate(std::optional<int> level)
{
    const auto block = m_grid->block();
    if (!block)
        return;
    const auto rating = [&](int, int) {
        return level ? std::optional(SkillRating{.level = *level,
                                                 .rated = context().session.today(),
                                                 .by = QStringLiteral("manager")})
                     : std::nullopt;
    };
    const bool isDone = applyLevels(*block, rating, [](int, int) { return true; });
    const bool isOneCell = block->top == block->bottom && block->left == block->right;
    if (isDone && level && isOneCell)
        m_grid->advance();
}

void SkillsPart::editRatings()
{
    const auto block = m_grid->block();
    if (!block || isTooLarge(*block, mostCells, ratingsAreChanged))
        return;
    std::vector<RatedCell> cells;
    for (int row = block->top; row <= block->bottom; ++row) {
        for (int column = block->left; column <= block->right; ++column)
            cells.push_back({m_grid->person(row).id, m_grid->skill(column).id});
    }
    RatingDialog dialog(context().session, std::move(cells), window());
    if (const auto made = editAsked(dialog))
        context().apply(*made);
}

std::function<QList<QStringList>()> SkillsPart::tableOf(const PeopleGrid::Block &block) const
{
    std::vector<SkillId> skills;
    for (int column = block.left; column <= block.right; ++column)
        skills.push_back(m_grid->skill(column).id);
    return [rows = m_shown, plan = context().session.plan(), skills, block] {
        QList<QStringList> lines;
        for (int row = block.top; row <= block.bottom; ++row)
            lines << levelsOf(plan.people.find(rows->person(row).id), skills);
        return lines;
    };
}

void SkillsPart::paste(const QMimeData &copied)
{
    const auto chosen = m_grid->block();
    if (!chosen)
        return;
    const QString title = QStringLiteral("Nothing was pasted");
    const auto cells = copiedCells(copied);
    const auto levels = cells ? readLevelBlock(*cells) : std::unexpected(cells.error());
    if (!levels) {
        context().prompts.showError(title, levels.error());
        return;
    }
    const int height = static_cast<int>(levels->size());
    const int width = static_cast<int>(levels->front().size());
    PeopleGrid::Block block{chosen->top, chosen->left, chosen->top + height - 1,
                            chosen->left + width - 1};
    if (height == 1 && width == 1)
        block = *chosen; // one level fills what is selected
    const int rowsLeft = m_grid->rows()->count() - block.top;
    const int columnsLeft = static_cast<int>(m_grid->skills().size()) - block.left;
    if (height > rowsLeft || width > columnsLeft)
        return refuse(title, QStringLiteral("the block has %1 rows and %2 columns, and there are "
                                            "%3 and %4 from the current cell on; start further up "
                                            "or left")
                                 .arg(height)
                                 .arg(width)
                                 .arg(rowsLeft)
                                 .arg(columnsLeft));
    const auto levelAt = [&](int row, int column) {
        return (*levels)[static_cast<size_t>((row - block.top) % height)]
                        [static_cast<size_t>((column - block.left) % width)];
    };
    applyLevels(
        block,
        [&](int row, int column) {
            return std::optional(SkillRating{.level = levelAt(row, column).value_or(0),
                                             .rated = context().session.today(),
                                             .by = QStringLiteral("import")});
        },
        [&](int row, int column) { return levelAt(row, column).has_value(); });
}

} // namespace rolewright

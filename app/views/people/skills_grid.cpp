#include "app/views/people/skills_grid.h"

#include "core/drawing/skill_look.h"
#include "core/drawing/text_drawing.h"
#include "core/drawing/theme.h"
#include "core/framework/framework_words.h"
#include "core/framework/skill_groups.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

namespace rolewright {

namespace {

constexpr int headHeight = 150;
constexpr int headLine = 15; ///< of the two that a name may take
constexpr int footHeight = 34;
constexpr int cellWidth = 40;
constexpr int cellHeight = 32;

} // namespace

SkillsGrid::SkillsGrid(const PlanSession &session, QWidget *parent)
    : PeopleGrid({.head = headHeight, .foot = footHeight, .cell = cellWidth}, parent),
      m_session(session)
{
    setObjectName(QStringLiteral("skillsMatrix"));
    setAccessibleName(QStringLiteral("Skills of people"));
}

void SkillsGrid::show(const PeopleRowsPtr &rows, const SkillFiguresPtr &figures)
{
    m_figures = figures;
    chooseColumns();
    setRows(rows);
}

void SkillsGrid::choose(const SkillChoice &choice)
{
    m_choice = choice;
    if (m_figures == nullptr)
        return;
    chooseColumns();
    viewport()->update(); // what stands in place of columns may be another text
    announce();
}

void SkillsGrid::chooseColumns()
{
    std::vector<int> skills = chosenSkills(*m_figures, m_choice);
    if (skills == m_skills)
        return;
    std::optional<int> now;
    if (current()) {
        const int skill = m_skills[static_cast<size_t>(current()->column)];
        const auto found = std::ranges::find(skills, skill);
        if (found != skills.end())
            now = static_cast<int>(found - skills.begin());
    }
    m_skills = std::move(skills);
    setColumns(static_cast<int>(m_skills.size()), now);
}

QString SkillsGrid::emptyText() const
{
    return m_figures == nullptr ? QString() : noSkillsInWords(m_choice);
}

int SkillsGrid::groupOf(int column) const
{
    return skillGroupOf(m_figures->snapshot->input.framework,
                        m_skills[static_cast<size_t>(column)]);
}

QString SkillsGrid::groupTitle(int column) const
{
    return skillGroupName(m_figures->snapshot->input.framework, groupOf(column),
                          m_figures->snapshot->language());
}

const Skill &SkillsGrid::skill(int column) const
{
    return m_figures->snapshot->input.framework
        .skills[static_cast<size_t>(m_skills[static_cast<size_t>(column)])];
}

/// As the plan is now, which the figures follow a moment later.
const Person &SkillsGrid::person(int row) const
{
    const Person &listed = rows()->person(row);
    const Person *now = m_session.plan().people.find(listed.id);
    return now == nullptr ? listed : *now;
}

SkillCellState SkillsGrid::stateAt(const Place &place) const
{
    SkillCellState state{.rating = valueAt(person(place.row).skills, skill(place.column).id)};
    const int row = rows()->shown[static_cast<size_t>(place.row)];
    const auto number = static_cast<size_t>(m_skills[static_cast<size_t>(place.column)]);
    const Person &figured = rows()->person(place.row);
    const SkillRating *old = valueAt(figured.skills, skill(place.column).id);
    const int had = m_figures->snapshot->fits().levels(row)[number];
    const bool wasImplied = had > (old == nullptr ? 0 : old->level);
    state.has = std::max(state.rating == nullptr ? 0 : state.rating->level, wasImplied ? had : 0);
    return state;
}

QString SkillsGrid::nameOf(int skill) const
{
    return m_figures->snapshot->input.framework.skills[static_cast<size_t>(skill)].name.in(
        m_figures->snapshot->language());
}

/// "Python 3", the skill that the level comes from.
QString SkillsGrid::impliedBy(const Place &place) const
{
    const Framework &framework = m_figures->snapshot->input.framework;
    const Skill &wanted = skill(place.column);
    const int has = stateAt(place).has;
    for (const auto &[id, rating] : rows()->person(place.row).skills) {
        const Skill *own = framework.skill(id);
        std::vector<const Skill *> reached;
        if (own != nullptr && rating.level == has)
            reached.push_back(own);
        for (size_t i = 0; i < reached.size(); ++i) {
            for (const SkillId &implied : reached[i]->implies) {
                const Skill *next = framework.skill(implied);
                if (implied == wanted.id)
                    return QStringLiteral("%1 %2")
                        .arg(own->name.in(m_figures->snapshot->language()))
                        .arg(rating.level);
                if (next != nullptr && std::ranges::find(reached, next) == reached.end())
                    reached.push_back(next);
            }
        }
    }
    return QStringLiteral("another skill");
}

QString SkillsGrid::cellInWords(const Place &place) const
{
    const SkillCellState state = stateAt(place);
    QString level = QStringLiteral("not rated");
    if (state.isImplied())
        level = QStringLiteral("%1, from %2")
                    .arg(skillLevelInWords(state.has, QStringLiteral("en")), impliedBy(place));
    else if (state.rating != nullptr)
        level = skillLevelInWords(state.has, QStringLiteral("en"));
    return QStringLiteral("%1, %2: %3")
        .arg(person(place.row).name, columnName(place.column), level);
}

QString SkillsGrid::columnName(int column) const
{
    return skill(column).name.in(m_figures->snapshot->language());
}

QString SkillsGrid::cellTip(const Place &place) const
{
    const SkillCellState state = stateAt(place);
    QStringList lines{cellInWords(place)};
    const auto &levels = skill(place.column).levels;
    if (state.has >= 1 && static_cast<size_t>(state.has) <= levels.size())
        lines << levels[static_cast<size_t>(state.has - 1)].in(m_figures->snapshot->language());
    if (state.rating != nullptr) {
        QStringList parts{QStringLiteral("Rated %1").arg(state.rating->level)};
        if (!state.rating->by.isEmpty())
            parts << QStringLiteral("by ") + state.rating->by;
        if (state.rating->rated)
            parts << QStringLiteral("on ") +
                         QLocale::c().toString(*state.rating->rated, QStringLiteral("d MMMM yyyy"));
        lines << parts.join(u' ');
    }
    return lines.join(u'\n');
}

QString SkillsGrid::headTip(int column) const
{
    const Skill &shown = skill(column);
    QStringList lines{columnName(column)};
    for (size_t level = 1; level <= std::min<size_t>(4, shown.levels.size()); ++level)
        lines << QStringLiteral("%1: %2").arg(
            skillLevelInWords(static_cast<int>(level), QStringLiteral("en")),
            shown.levels[level - 1].in(m_figures->snapshot->language()));
    return lines.join(u'\n');
}

/// Who has most of it stands first.
std::optional<PeopleOrder> SkillsGrid::orderOf(int column) const
{
    return PeopleOrder{skill(column).id, true};
}

QStringList SkillsGrid::footTitles() const
{
    return {QStringLiteral("People who have it / seats that need it")};
}

bool SkillsGrid::isShort(int column) const
{
    const auto *need = m_figures->needs.tightestOf(m_skills[static_cast<size_t>(column)]);
    return need != nullptr && need->isShort();
}

QString SkillsGrid::footText(int column) const
{
    const auto *need = m_figures->needs.tightestOf(m_skills[static_cast<size_t>(column)]);
    if (need == nullptr)
        return QStringLiteral("–");
    const auto level = static_cast<size_t>(need->tightest());
    return QStringLiteral("%1/%2").arg(need->having[level]).arg(need->needed[level]);
}

QString SkillsGrid::footTip(int column) const
{
    const int number = m_skills[static_cast<size_t>(column)];
    QStringList lines{nameOf(number)};
    for (const SkillNeedCount *need : m_figures->needs.of(number)) {
        QStringList names;
        for (const int choice : need->choices)
            names << nameOf(choice);
        if (names.size() > 1 && need->isAsked())
            lines << QStringLiteral("One of %1:").arg(names.join(QStringLiteral(", ")));
        for (size_t level = 1; level <= 4; ++level) {
            const bool isAsked = need->needed[level] > (level < 4 ? need->needed[level + 1] : 0);
            if (isAsked)
                lines << QStringLiteral("Level %1 or more: %2 seats need it, %3 people have it")
                             .arg(level)
                             .arg(need->needed[level])
                             .arg(need->having[level]);
        }
        if (need->helpful > 0)
            lines << QStringLiteral("Helpful on %1 seats").arg(need->helpful);
    }
    if (lines.size() == 1)
        lines << QStringLiteral("No position of this scenario asks for it");
    lines << QStringLiteral("Seats of this scenario, filled or not; people who have not left");
    return lines.join(u'\n');
}

QPixmap SkillsGrid::cellPicture(const SkillCellState &state)
{
    const double ratio = devicePixelRatioF();
    if (ratio != std::exchange(m_pictureRatio, ratio))
        m_pictures.clear();
    const ShownLevel shown{state.has, state.rating != nullptr, state.isImplied()};
    const int key = shown.level * 4 + (shown.isImplied ? 2 : 0) + (shown.isRated ? 1 : 0);
    QPixmap &picture = m_pictures[key];
    if (!picture.isNull())
        return picture;
    picture = QPixmap(QSize(cellWidth, cellHeight) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(QColor(theme::paper));
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    paintSkillCell(painter, QRectF(1, 1, cellWidth - 2, cellHeight - 2), shown);
    return picture;
}

void SkillsGrid::paintCell(QPainter &painter, const QRect &rect, const Place &place)
{
    painter.drawPixmap(rect.topLeft(), cellPicture(stateAt(place)));
}

void SkillsGrid::paintHead(QPainter &painter, const QRect &rect, int column)
{
    painter.save();
    painter.translate(rect.left(), rect.bottom() - 6);
    painter.rotate(-90);
    painter.setPen(QColor(theme::text));
    const QFont font = theme::font(theme::textSize);
    const int width = rect.height() - groupHeight - 14;
    const QStringList lines = brokenIntoLines(columnName(column), font, width, 2);
    double top = (cellWidth - headLine * static_cast<double>(lines.size())) / 2;
    for (const QString &line : lines) {
        drawLine(painter, QRectF(0, top, width, headLine), line, font);
        top += headLine;
    }
    painter.restore();
}

void SkillsGrid::paintFoot(QPainter &painter, const QRect &rect, int column)
{
    const bool isMissing = isShort(column);
    painter.setPen(QColor(isMissing ? theme::bad : theme::text));
    drawLine(painter, rect, footText(column),
             theme::font(theme::smallSize, isMissing ? QFont::DemiBold : QFont::Normal),
             Qt::AlignCenter);
}

void SkillsGrid::advance()
{
    moveBy(1 - m_rightward, m_rightward, false);
}

namespace {

/// The level that a key stands for; none for those that take a rating away.
std::optional<int> levelOf(const QKeyEvent &event)
{
    if (event.key() >= Qt::Key_0 && event.key() <= Qt::Key_4)
        return event.key() - Qt::Key_0;
    return {};
}

bool isRatingKey(const QKeyEvent &event)
{
    const bool isPlain = (event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    return isPlain &&
           (levelOf(event) || event.key() == Qt::Key_Delete || event.key() == Qt::Key_Backspace);
}

} // namespace

bool SkillsGrid::event(QEvent *event)
{
    // The keys of the view remove people and more; in a matrix they rate.
    if (event->type() == QEvent::ShortcutOverride &&
        isRatingKey(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return PeopleGrid::event(event);
}

void SkillsGrid::keyPressEvent(QKeyEvent *event)
{
    if (isRatingKey(*event)) {
        Q_EMIT rateAsked(levelOf(*event));
        return;
    }
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)
        m_rightward = 1;
    else if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)
        m_rightward = 0;
    PeopleGrid::keyPressEvent(event);
}

} // namespace rolewright

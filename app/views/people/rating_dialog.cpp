#include "app/views/people/rating_dialog.h"

#include "core/exchange/person_cells.h"
#include "core/framework/framework_words.h"

#include <QLineEdit>

namespace rolewright {

namespace {

constexpr size_t mostTried = 200;
const QString varied = QStringLiteral("as they are");

QString titleOf(const PlanSession &session, const std::vector<RatedCell> &cells)
{
    if (cells.size() > 1)
        return QStringLiteral("Rating of %1 cells").arg(cells.size());
    const Plan &plan = session.plan();
    const Skill *skill = session.framework().skill(cells.front().skill);
    return QStringLiteral("Rating: %1, %2")
        .arg(plan.people.find(cells.front().person)->name,
             skill == nullptr ? cells.front().skill.value : skill->name.in(plan.head->language));
}

QString dayText(const SkillRating &rating)
{
    return rating.rated ? rating.rated->toString(Qt::ISODate) : QString();
}

} // namespace

RatingDialog::RatingDialog(const PlanSession &session, std::vector<RatedCell> cells,
                           QWidget *parent)
    : FormDialog(titleOf(session, cells), QStringLiteral("Rate"), parent), m_session(session),
      m_cells(std::move(cells)), m_level(new PickBox), m_day(new QLineEdit), m_source(new QComboBox)
{
    m_source->setEditable(true);
    for (const char *source : {"manager", "self", "certificate", "interview"})
        m_source->addItem(QString::fromLatin1(source));
    m_levelProblem = addField(QStringLiteral("&Level"), m_level);
    m_dayProblem = addField(QStringLiteral("&Date"), m_day);
    addField(QStringLiteral("&Source"), m_source);
    showShared();
    connect(m_level, &QComboBox::currentIndexChanged, this, &RatingDialog::renew);
    connect(m_day, &QLineEdit::textEdited, this, [this] { m_isDayTyped = true; });
    connect(m_source->lineEdit(), &QLineEdit::textEdited, this, [this] { m_isSourceTyped = true; });
    connect(m_source, &QComboBox::activated, this, [this] { m_isSourceTyped = true; });
    connect(m_day, &QLineEdit::textChanged, this, &RatingDialog::revise);
    connect(m_source, &QComboBox::editTextChanged, this, &RatingDialog::revise);
    revise();
}

/// What all cells have in common; a field in which they differ is empty and says so.
void RatingDialog::showShared()
{
    std::optional<SkillRating> first;
    bool isOneLevel = true;
    bool isOneDay = true;
    bool isOneSource = true;
    for (const auto &[id, skill] : m_cells) {
        const Person *person = m_session.plan().people.find(id);
        const SkillRating *rating = person == nullptr ? nullptr : valueAt(person->skills, skill);
        isOneLevel = isOneLevel && rating != nullptr;
        if (rating == nullptr)
            continue;
        if (!first)
            first = *rating;
        isOneLevel = isOneLevel && rating->level == first->level;
        isOneDay = isOneDay && rating->rated == first->rated;
        isOneSource = isOneSource && rating->by == first->by;
    }
    m_isAnyRated = first.has_value();
    if (!isOneLevel)
        m_level->addChoice(m_isAnyRated ? varied : QStringLiteral("not rated"), {});
    for (int level = 0; level <= 4; ++level)
        m_level->addChoice(skillLevelInWords(level, QStringLiteral("en")), QString::number(level));
    if (isOneLevel && first)
        m_level->choose(QString::number(first->level));
    m_levelStart = m_level->currentIndex();
    m_dayStart = first && isOneDay ? dayText(*first) : QString();
    m_sourceStart = first && isOneSource ? first->by : QString();
    m_day->setText(m_dayStart);
    m_day->setPlaceholderText(isOneDay ? QStringLiteral("none, or a day such as 2026-11-25")
                                       : varied);
    m_source->setEditText(m_sourceStart);
    m_source->lineEdit()->setPlaceholderText(isOneSource ? QStringLiteral("who or what says so")
                                                         : varied);
}

/// Another level is said today, and by the manager, unless a person says otherwise.
void RatingDialog::renew()
{
    const bool isStart = m_level->currentIndex() == m_levelStart;
    if (!m_isDayTyped)
        m_day->setText(isStart ? m_dayStart : m_session.today().toString(Qt::ISODate));
    if (!m_isSourceTyped)
        m_source->setEditText(isStart ? m_sourceStart : QStringLiteral("manager"));
    revise();
}

void RatingDialog::check()
{
    m_fields = {};
    if (m_level->currentIndex() != m_levelStart)
        m_fields.level = m_level->chosen().toInt();
    setProblem(m_levelProblem,
               m_fields.level || m_isAnyRated ? QString() : QStringLiteral("choose a level"));
    const QString source = m_source->currentText().trimmed();
    if (source != m_sourceStart)
        m_fields.by = source;
    setProblem(m_dayProblem, {});
    const QString text = m_day->text().trimmed();
    if (text == m_dayStart)
        return;
    const auto day = text.isEmpty() ? Result<QDate>(QDate()) : dayFromCell(text, false);
    if (!day)
        setProblem(m_dayProblem, day.error().text);
    else if (day->isValid() && *day > m_session.today())
        setProblem(m_dayProblem, QStringLiteral("that day is yet to come"));
    else
        m_fields.rated = day->isValid() ? std::optional(*day) : std::nullopt;
}

Result<ChangeSet> RatingDialog::edit() const
{
    // While one types, a few cells tell what is wrong.
    const bool isTyping = result() != QDialog::Accepted;
    const size_t count = isTyping ? std::min(m_cells.size(), mostTried) : m_cells.size();
    return setRatingFields(m_session.plan(), m_session.framework(),
                           {m_cells.begin(), m_cells.begin() + static_cast<std::ptrdiff_t>(count)},
                           m_fields);
}

} // namespace rolewright

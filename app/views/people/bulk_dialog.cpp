#include "app/views/people/bulk_dialog.h"

#include "app/views/people/people_columns.h"

#include "core/exchange/person_cells.h"
#include "core/framework/framework_words.h"
#include "core/plan/edits/skill_edits.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QStackedWidget>

namespace rolewright {

namespace {

constexpr size_t mostTried = 200;
const QString skillChoice = QStringLiteral("skill");

/// Fields that several people may well have in common.
constexpr std::array<PersonColumn, 8> commonFields{PersonColumn::Title,    PersonColumn::Department,
                                                   PersonColumn::Location, PersonColumn::Employment,
                                                   PersonColumn::Capacity, PersonColumn::From,
                                                   PersonColumn::Until,    PersonColumn::Manager};

QString hintFor(PersonColumn column)
{
    switch (column) {
    case PersonColumn::From:
    case PersonColumn::Until:
        return QStringLiteral("2026-11-25, or a month; empty for none");
    case PersonColumn::Capacity:
        return QStringLiteral("FTE from 0 to 2, or per cent");
    case PersonColumn::Manager:
        return QStringLiteral("Name or e-mail of somebody in the plan; empty for none");
    default:
        return QStringLiteral("Empty takes it away");
    }
}

} // namespace

BulkDialog::BulkDialog(const PlanSession &session, std::vector<PersonId> people, QWidget *parent)
    : FormDialog(people.size() == 1 ? QStringLiteral("Change 1 person")
                                    : QStringLiteral("Change %1 people").arg(people.size()),
                 QStringLiteral("Change"), parent),
      m_session(session), m_people(std::move(people)), m_field(new PickBox), m_value(new QLineEdit),
      m_skill(new PickBox), m_level(new PickBox), m_values(new QStackedWidget)
{
    for (const PersonColumn column : commonFields)
        m_field->addChoice(QString::fromLatin1(infoOf(column).title),
                           QString::fromLatin1(infoOf(column).key));
    m_field->addChoice(QStringLiteral("Level in a skill"), skillChoice);
    for (const Skill &skill : session.framework().skills)
        m_skill->addChoice(skill.name.in(session.plan().head->language), skill.id.value);
    m_skill->setAccessibleName(QStringLiteral("Skill"));
    for (int level = 0; level <= 4; ++level)
        m_level->addChoice(skillLevelInWords(level, QStringLiteral("en")), QString::number(level));
    m_level->addChoice(QStringLiteral("not rated"), {});
    m_level->choose(QStringLiteral("3"));
    m_level->setMinimumContentsLength(14);
    m_level->setAccessibleName(QStringLiteral("Level"));
    m_value->setAccessibleName(QStringLiteral("Value"));

    auto *rating = new QWidget;
    auto *row = new QHBoxLayout(rating);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_skill, 1);
    row->addWidget(m_level);
    m_values->addWidget(m_value);
    m_values->addWidget(rating);
    addField(QStringLiteral("&Field"), m_field);
    addField(QStringLiteral("&Value"), m_values);
    connect(m_field, &QComboBox::currentIndexChanged, this, &BulkDialog::showField);
    connect(m_value, &QLineEdit::textChanged, this, &BulkDialog::revise);
    connect(m_skill, &QComboBox::currentIndexChanged, this, &BulkDialog::revise);
    connect(m_level, &QComboBox::currentIndexChanged, this, &BulkDialog::revise);
    showField();
}

bool BulkDialog::isSkill() const
{
    return m_field->chosen() == skillChoice;
}

void BulkDialog::showField()
{
    m_values->setCurrentIndex(isSkill() ? 1 : 0);
    if (!isSkill())
        m_value->setPlaceholderText(
            hintFor(commonFields[static_cast<size_t>(m_field->currentIndex())]));
    revise();
}

Result<ChangeSet> BulkDialog::edit() const
{
    const Plan &plan = m_session.plan();
    // While one types, a few people tell what is wrong with a value.
    const bool isTyping = result() != QDialog::Accepted;
    const size_t count = isTyping ? std::min(m_people.size(), mostTried) : m_people.size();
    const std::vector people(m_people.begin(),
                             m_people.begin() + static_cast<std::ptrdiff_t>(count));
    if (!isSkill()) {
        const auto &info = infoOf(commonFields[static_cast<size_t>(m_field->currentIndex())]);
        return setForPeople(plan, people, *info.field, m_value->text(),
                            QString::fromLatin1(info.title).toLower());
    }
    std::optional<SkillRating> rating;
    if (!m_level->chosen().isEmpty())
        rating = SkillRating{.level = m_level->chosen().toInt(),
                             .rated = m_session.today(),
                             .by = QStringLiteral("manager")};
    std::vector<RatingChange> changes;
    for (const PersonId &person : people)
        changes.push_back({person, {m_skill->chosen()}, rating});
    return rateSkills(plan, m_session.framework(), changes);
}

} // namespace rolewright

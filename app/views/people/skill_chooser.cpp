#include "app/views/people/skill_chooser.h"

#include "app/common/look.h"
#include "app/common/plain_text.h"
#include "app/common/text_table.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace rolewright {

namespace {

using Kind = SkillChoice::Kind;

/// A choice in the list, by which it is found again.
QString idOf(Kind kind, const QString &id = {})
{
    return QString::number(static_cast<int>(kind)) + u'/' + id;
}

} // namespace

SkillChooser::SkillChooser(QWidget *parent)
    : QWidget(parent), m_kinds(new PickBox(this)), m_name(new QLineEdit(this)),
      m_count(withRole(plainLabel({}, this), "quiet"))
{
    m_kinds->setAccessibleName(QStringLiteral("Skills shown"));
    m_kinds->setMinimumContentsLength(20);
    m_kinds->setMaxVisibleItems(30);
    m_name->setPlaceholderText(QStringLiteral("Name of a skill"));
    m_name->setAccessibleName(QStringLiteral("Name of skills shown"));
    m_name->setClearButtonEnabled(true);
    m_name->installEventFilter(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_kinds);
    layout->addWidget(m_name);
    layout->addWidget(m_count);
    connect(m_kinds, &QComboBox::currentIndexChanged, this, &SkillChooser::changed);
    connect(m_name, &QLineEdit::textChanged, this, &SkillChooser::changed);
}

SkillChoice SkillChooser::choice() const
{
    const QString chosen = m_kinds->chosen();
    return {static_cast<Kind>(chosen.section(u'/', 0, 0).toInt()), chosen.section(u'/', 1),
            m_name->text().trimmed()};
}

void SkillChooser::offer(const Framework &framework, const QString &language)
{
    const QSignalBlocker silent(m_kinds);
    const QString chosen = m_kinds->chosen();
    m_kinds->clear();
    m_kinds->addChoice(QStringLiteral("Skills in use"), idOf(Kind::Used));
    m_kinds->addChoice(QStringLiteral("All skills"), idOf(Kind::All));
    m_kinds->addChoice(QStringLiteral("Too few people have it"), idOf(Kind::Short));
    m_kinds->insertSeparator(m_kinds->count());
    for (const SkillGroup &group : framework.skillGroups)
        m_kinds->addChoice(group.name.in(language), idOf(Kind::Group, group.id));
    m_kinds->insertSeparator(m_kinds->count());
    for (const Profile &profile : framework.profiles)
        m_kinds->addChoice(QStringLiteral("For %1").arg(profile.name.in(language)),
                           idOf(Kind::Profile, profile.id.value));
    m_kinds->setCurrentIndex(std::max(0, m_kinds->findData(chosen)));
}

void SkillChooser::showCount(int shown, int all, const SkillNeeds::Gaps &gaps)
{
    const QString count = QStringLiteral("%1 of %2 skills").arg(shown).arg(all);
    m_count->setWordWrap(true);
    m_count->setText(gaps.skills == 0 ? count
                                      : QStringLiteral("%1, %2 short by %3")
                                            .arg(count)
                                            .arg(gaps.skills)
                                            .arg(counted(gaps.people, QStringLiteral("person"),
                                                         QStringLiteral("people"))));
}

bool SkillChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Return && key != Qt::Key_Enter && key != Qt::Key_Escape)
        return QWidget::eventFilter(watched, event);
    Q_EMIT left();
    return true;
}

} // namespace rolewright

#include "app/shell/top_bar.h"

#include "app/common/look.h"
#include "app/common/plain_text.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>

namespace rolewright {

TopBar::TopBar(PlanSession &session, QWidget *parent)
    : QFrame(parent), m_session(session), m_layout(new QHBoxLayout(this)),
      m_name(withRole(plainLabel({}), "name")), m_scenario(new QComboBox)
{
    setObjectName(QStringLiteral("topBar"));
    m_layout->setContentsMargins(12, 7, 12, 7);
    m_layout->setSpacing(8);
    m_name->setMaximumWidth(320);
    m_layout->addWidget(m_name);
    m_scenario->setAccessibleName(QStringLiteral("Scenario"));
    m_scenario->setMaximumWidth(260);
    m_layout->addWidget(m_scenario);
    connect(m_scenario, &QComboBox::activated, this,
            [this](int at) { m_session.setScenario({m_scenario->itemData(at).toString()}); });
    connect(&session, &PlanSession::scenarioChanged, this, &TopBar::listScenarios);
    connect(&session.document(), &PlanDocument::changed, this, &TopBar::listScenarios);
    listScenarios();
}

void TopBar::addCommand(QAction *command, bool primary)
{
    auto *button = new QToolButton;
    button->setDefaultAction(command);
    button->setToolButtonStyle(command->icon().isNull() ? Qt::ToolButtonTextOnly
                                                        : Qt::ToolButtonIconOnly);
    if (primary)
        withRole(button, "primary");
    // Its tooltip may be markup, which a screen reader would tell.
    const auto describe = [button, command] {
        button->setAccessibleDescription(command->iconText());
    };
    connect(command, &QAction::changed, button, describe);
    describe();
    m_layout->addWidget(button);
}

void TopBar::addGap()
{
    m_layout->addStretch(1);
}

void TopBar::addField(QWidget *field)
{
    m_layout->addWidget(field);
}

void TopBar::listScenarios()
{
    const QSignalBlocker blocker(m_scenario);
    m_name->setText(shownText(m_session.plan().head->name));
    m_scenario->clear();
    for (const auto &scenario : m_session.plan().scenarios)
        m_scenario->addItem(QStringLiteral("Scenario: ") + shownText(scenario->name),
                            scenario->id.value);
    m_scenario->setCurrentIndex(m_scenario->findData(m_session.scenario().value));
    m_scenario->setVisible(m_scenario->count() > 0);
}

} // namespace rolewright

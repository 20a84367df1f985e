#include "app/common/command_button.h"

#include <QAction>
#include <QPushButton>

namespace rolewright {

QPushButton *commandButton(QAction *command, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    const auto show = [command, button] {
        button->setText(command->text().section(u'\t', 0, 0).remove(u'&'));
        button->setEnabled(command->isEnabled());
    };
    QObject::connect(command, &QAction::changed, button, show);
    QObject::connect(button, &QPushButton::clicked, command, &QAction::trigger);
    show();
    return button;
}

} // namespace rolewright

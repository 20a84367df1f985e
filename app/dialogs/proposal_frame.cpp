#include "app/dialogs/proposal_frame.h"

#include "app/common/look.h"
#include "app/common/plain_text.h"

#include <QDialog>
#include <QScreen>
#include <QVBoxLayout>

namespace rolewright {

QVBoxLayout *proposalFrame(QDialog &dialog, const QString &title, const QString &about, QSize usual,
                           QSize least)
{
    const QSize room = dialog.screen()->availableSize() - QSize(60, 80);
    dialog.setWindowTitle(title);
    dialog.setMinimumSize(least);
    dialog.resize(usual.boundedTo(room).expandedTo(least));
    auto *layout = new QVBoxLayout(&dialog);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(6);
    layout->addWidget(withRole(plainLabel(title), "title"));
    layout->addWidget(withRole(plainLabel(about), "quiet"));
    layout->addSpacing(6);
    return layout;
}

} // namespace rolewright

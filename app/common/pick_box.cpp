#include "app/common/pick_box.h"

#include "app/common/plain_text.h"

namespace rolewright {

PickBox::PickBox(QWidget *parent) : QComboBox(parent)
{
    // Of thousands of choices only those in sight are measured.
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(24);
    setMaxVisibleItems(14);
}

void PickBox::addChoice(const QString &text, const QString &id)
{
    addItem(shownText(text), id);
}

void PickBox::choose(const QString &id)
{
    if (findData(id) < 0)
        addChoice(id, id);
    setCurrentIndex(findData(id));
}

} // namespace rolewright

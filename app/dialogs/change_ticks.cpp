#include "app/dialogs/change_ticks.h"

#include "app/common/inspector_page.h"
#include "app/common/look.h"
#include "app/common/plain_text.h"

#include <QCheckBox>
#include <QDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace rolewright {

namespace {

constexpr int indent = 26; ///< of what stands under a tick

} // namespace

ChangeTicks::ChangeTicks(QWidget *parent) : QScrollArea(parent), m_page(new InspectorPage)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(QStringLiteral("Proposal"));
    setWidget(m_page);
    viewport()->setAutoFillBackground(false); // the card behind it shows
    m_page->setAutoFillBackground(false);
}

void ChangeTicks::clear()
{
    m_boxes.clear();
    m_page->clear();
}

InspectorPage *ChangeTicks::addChange(const QString &title, const QString &reason,
                                      const QString &effect, bool isTicked)
{
    auto *box = withRole(new QCheckBox(actionText(title)), "name");
    box->setChecked(isTicked);
    box->setAccessibleDescription(reason);
    connect(box, &QCheckBox::toggled, this, &ChangeTicks::changed);
    m_boxes.push_back(box);
    m_page->addWidget(box);
    InspectorPage *details = m_page->addPart();
    details->setContentsMargins(indent, 0, 0, 0);
    details->addText(reason);
    details->addQuietText(effect);
    return details;
}

std::vector<size_t> ChangeTicks::ticked() const
{
    std::vector<size_t> numbers;
    for (size_t i = 0; i < m_boxes.size(); ++i) {
        if (m_boxes[i]->isChecked())
            numbers.push_back(i);
    }
    return numbers;
}

QWidget *inCard(ChangeTicks &list)
{
    auto *card = withRole(new QFrame, "card");
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(2, 2, 2, 2);
    layout->addWidget(&list);
    return card;
}

QWidget *applyLine(QLabel &state, QPushButton &apply, QDialog &dialog)
{
    auto *line = new QWidget;
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    state.setWordWrap(true);
    layout->addWidget(&state, 1);
    layout->addWidget(button(QStringLiteral("Cancel"), [&dialog] { dialog.reject(); }));
    apply.setDefault(true);
    layout->addWidget(&apply);
    return line;
}

QString applyInWords(size_t changes)
{
    if (changes == 0)
        return QStringLiteral("Apply");
    return changes == 1 ? QStringLiteral("Apply 1 change")
                        : QStringLiteral("Apply %1 changes").arg(changes);
}

} // namespace rolewright

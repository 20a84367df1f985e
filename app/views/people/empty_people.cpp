#include "app/views/people/empty_people.h"

#include "app/common/inspector_page.h"
#include "app/common/look.h"
#include "app/common/plain_text.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace rolewright {

EmptyPeople::EmptyPeople(QAction *import, QAction *add, QWidget *parent)
    : QWidget(parent), m_title(withRole(plainLabel({}, this), "title")),
      m_text(withRole(plainLabel({}, this), "quiet")),
      m_import(button(
          QStringLiteral("Import a roster…"), [import] { import->trigger(); }, true)),
      m_add(button(QStringLiteral("Add a person…"), [add] { add->trigger(); })),
      m_clear(button(
          QStringLiteral("Clear the filter"), [this] { Q_EMIT clearAsked(); }, true))
{
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addStretch(2);
    layout->addWidget(m_title, 0, Qt::AlignHCenter);
    m_text->setAlignment(Qt::AlignHCenter);
    layout->addWidget(m_text, 0, Qt::AlignHCenter);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, 8, 0, 0);
    buttons->addStretch(1);
    for (QPushButton *choice : {m_import, m_add, m_clear})
        buttons->addWidget(choice);
    buttons->addStretch(1);
    layout->addLayout(buttons);
    layout->addStretch(3);
}

void EmptyPeople::setFiltered(bool isFiltered)
{
    m_title->setText(isFiltered ? QStringLiteral("Nobody passes the filter")
                                : QStringLiteral("Nobody is in this plan yet"));
    m_text->setText(isFiltered
                        ? QStringLiteral("Take something away from it, or begin anew.")
                        : QStringLiteral("Import a table from your HR system, or add people one by "
                                         "one.\nNames, titles and skills are enough to begin."));
    m_import->setVisible(!isFiltered);
    m_add->setVisible(!isFiltered);
    m_clear->setVisible(isFiltered);
}

} // namespace rolewright

#include "app/seating/candidate_popup.h"

#include "app/common/look.h"
#include "app/common/plain_text.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QScreen>
#include <QVBoxLayout>

namespace rolewright {

CandidatePopup::CandidatePopup(const QString &title, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_field(new QLineEdit), m_list(new QListWidget)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("candidatePopup"));
    setAccessibleName(title);
    setFrameShape(QFrame::StyledPanel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(6);
    layout->addWidget(withRole(plainLabel(title), "name"));
    m_field->setPlaceholderText(QStringLiteral("Type to find"));
    m_field->setAccessibleName(title);
    m_field->installEventFilter(this);
    layout->addWidget(m_field);
    m_list->setAccessibleName(title);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_list->addItem(QStringLiteral("One moment…"));
    layout->addWidget(m_list);
    resize(380, 340);
    connect(m_field, &QLineEdit::textChanged, this, &CandidatePopup::narrow);
    connect(m_list, &QListWidget::itemClicked, this,
            [this](QListWidgetItem *item) { take(m_list->row(item)); });
}

void CandidatePopup::setChoices(std::vector<PopupChoice> choices)
{
    m_choices = std::move(choices);
    narrow();
}

void CandidatePopup::openAt(const QPoint &globalPlace)
{
    const QRect space = parentWidget()->screen()->availableGeometry();
    move(
        std::clamp(globalPlace.x(), space.left(), std::max(space.left(), space.right() - width())),
        std::clamp(globalPlace.y(), space.top(), std::max(space.top(), space.bottom() - height())));
    show();
    m_field->setFocus();
}

void CandidatePopup::narrow()
{
    m_list->clear();
    m_shown.clear();
    const QStringList words = m_field->text().split(u' ', Qt::SkipEmptyParts);
    for (size_t i = 0; i < m_choices.size() && m_shown.size() < mostLines; ++i) {
        const PopupChoice &choice = m_choices[i];
        const bool isMeant = std::all_of(words.begin(), words.end(), [&](const QString &word) {
            return choice.text.contains(word, Qt::CaseInsensitive);
        });
        if (!isMeant)
            continue;
        m_shown.push_back(i);
        auto *item = new QListWidgetItem(
            shownText(choice.detail.isEmpty()
                          ? choice.text
                          : choice.text + QStringLiteral(",  ") + choice.detail),
            m_list);
        item->setToolTip(plainToolTip(choice.detail));
        if (!choice.isPossible)
            item->setFlags(Qt::NoItemFlags);
    }
    for (int line = 0; line < m_list->count(); ++line) {
        if (m_list->item(line)->flags().testFlag(Qt::ItemIsEnabled)) {
            m_list->setCurrentRow(line);
            break;
        }
    }
    if (m_shown.empty())
        (new QListWidgetItem(QStringLiteral("Nothing found"), m_list))->setFlags(Qt::NoItemFlags);
}

void CandidatePopup::take(int line)
{
    if (line < 0 || static_cast<size_t>(line) >= m_shown.size())
        return;
    const PopupChoice choice = m_choices[m_shown[static_cast<size_t>(line)]];
    if (!choice.isPossible)
        return;
    close();
    choice.act();
}

bool CandidatePopup::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        take(m_list->currentRow());
        return true;
    }
    if (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down) {
        const int step = key->key() == Qt::Key_Up ? -1 : 1;
        for (int line = m_list->currentRow() + step; line >= 0 && line < m_list->count();
             line += step) {
            if (m_list->item(line)->flags().testFlag(Qt::ItemIsEnabled)) {
                m_list->setCurrentRow(line);
                break;
            }
        }
        return true;
    }
    if (key->key() == Qt::Key_Escape) {
        close();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace rolewright

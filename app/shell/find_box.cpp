#include "app/shell/find_box.h"

#include "app/common/icons.h"
#include "app/common/plain_text.h"

#include "core/drawing/theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QListWidget>

namespace rolewright {

namespace {

constexpr size_t mostMatches = 12;
constexpr int listWidth = 420;

} // namespace

FindBox::FindBox(PlanSession &session, QWidget *parent)
    : QLineEdit(parent), m_session(session), m_list(new QListWidget(this)),
      m_nextIndex([this](IndexPtr index) {
          m_index = std::move(index);
          showMatches();
      })
{
    setPlaceholderText(QStringLiteral("Find a person, role, activity…   Ctrl+K"));
    setAccessibleName(QStringLiteral("Find"));
    setMinimumWidth(310);
    addAction(icon(QStringLiteral("search"), QColor(theme::quietText)), LeadingPosition)
        ->setText(QStringLiteral("Find"));
    m_list->setObjectName(QStringLiteral("matches"));
    m_list->setAccessibleName(QStringLiteral("What was found"));
    m_list->setWindowFlags(Qt::ToolTip); // over the window, without taking the keyboard
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QLineEdit::textEdited, this, &FindBox::showMatches);
    connect(m_list, &QListWidget::clicked, this,
            [this](const QModelIndex &index) { choose(index.row()); });
}

void FindBox::makeIndex()
{
    if (m_indexed == m_session.snapshot())
        return;
    m_indexed = m_session.snapshot();
    m_nextIndex.request([snapshot = m_indexed]() -> IndexPtr {
        return std::make_shared<const FindIndex>(*snapshot);
    });
}

void FindBox::showMatches()
{
    m_list->clear();
    m_shown.clear();
    if (!m_index || !hasFocus() || text().trimmed().isEmpty()) {
        m_list->hide();
        return;
    }
    for (const FindEntry *entry : m_index->find(text(), mostMatches)) {
        m_list->addItem(shownText(entry->name) + QStringLiteral("   ") + shownText(entry->kind));
        m_shown.push_back(entry->subject);
    }
    if (m_shown.empty()) {
        auto *nothing = new QListWidgetItem(QStringLiteral("Nothing of that name"), m_list);
        nothing->setFlags(Qt::NoItemFlags);
    } else {
        m_list->setCurrentRow(0);
    }
    placeList();
}

void FindBox::placeList()
{
    const int height = m_list->sizeHintForRow(0) * m_list->count() + 4;
    const QPoint corner = mapToGlobal(QPoint(width() - listWidth, this->height() + 3));
    m_list->setGeometry(QRect(corner, QSize(listWidth, height)));
    m_list->show();
}

void FindBox::choose(int row)
{
    if (row < 0 || row >= static_cast<int>(m_shown.size()))
        return;
    const Subject subject = m_shown[static_cast<size_t>(row)];
    clear();
    m_list->hide();
    Q_EMIT chosen(subject);
}

void FindBox::keyPressEvent(QKeyEvent *event)
{
    const int row = m_list->currentRow();
    switch (event->key()) {
    case Qt::Key_Down:
        m_list->setCurrentRow(std::min(row + 1, m_list->count() - 1));
        return;
    case Qt::Key_Up:
        m_list->setCurrentRow(std::max(row - 1, 0));
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(row);
        return;
    case Qt::Key_Escape:
        clear();
        m_list->hide();
        Q_EMIT left();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void FindBox::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    makeIndex();
}

void FindBox::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    m_list->hide();
}

} // namespace rolewright

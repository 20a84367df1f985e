#include "app/shell/findings_popup.h"

#include "app/models/findings_model.h"
#include "app/views/findings/finding_delegate.h"

#include <QKeyEvent>
#include <QListView>
#include <QVBoxLayout>

namespace rolewright {

namespace {

constexpr QSize popupSize(680, 420);
} // namespace

FindingsPopup::FindingsPopup(const ViewContext &context, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_context(context), m_model(new FindingsModel(this)),
      m_list(new QListView(this))
{
    m_list->setObjectName(QStringLiteral("findings"));
    setAccessibleName(QStringLiteral("Findings"));
    m_list->setAccessibleName(QStringLiteral("Findings"));
    m_list->setItemDelegate(new FindingDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setModel(m_model);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    setFocusProxy(m_list);
    connect(m_list, &QListView::activated, this, &FindingsPopup::choose);
    connect(m_list, &QListView::clicked, this, &FindingsPopup::choose);
}

void FindingsPopup::openAbove(const QWidget &anchor)
{
    m_model->setAssessment(m_context.session.assessment());
    const QWidget &window = *anchor.window();
    const QSize size = popupSize.boundedTo(window.size() - QSize(24, 80));
    const QPoint corner = anchor.mapToGlobal(QPoint(0, 0));
    setGeometry(QRect(corner - QPoint(0, size.height() + 4), size));
    show();
    m_list->setFocus();
    if (m_model->rowCount() > 1)
        m_list->setCurrentIndex(m_model->index(1));
}

void FindingsPopup::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QFrame::keyPressEvent(event);
}

void FindingsPopup::choose(const QModelIndex &index)
{
    const Subject subject = m_model->subjectAt(index);
    if (std::holds_alternative<std::monostate>(subject))
        return;
    hide();
    Q_EMIT chosen(subject);
}

} // namespace rolewright

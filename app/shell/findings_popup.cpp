#include "app/shell/findings_popup.h"

#include "app/models/findings_model.h"

#include "core/drawing/text_drawing.h"
#include "core/drawing/theme.h"

#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace rolewright {

namespace {

constexpr QSize popupSize(680, 420);
constexpr int headingHeight = 30;
constexpr int lineHeight = 18;
constexpr int linesOfText = 2;
constexpr int padding = 6;
constexpr double textLeft = 28;

QRgb colourOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return theme::bad;
    case Severity::Warning:
        return theme::shortfall;
    case Severity::Hint:
        break;
    }
    return theme::rail;
}

/// Draws a heading, or a finding on two lines. Heights do not depend on texts, so that a long list
/// opens at once.
class FindingDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const bool isHeading = index.data(FindingsModel::IsHeading).toBool();
        return {popupSize.width() / 2,
                isHeading ? headingHeight : linesOfText * lineHeight + 2 * padding};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const QString text = index.data(Qt::DisplayRole).toString();
        const QRectF rect(option.rect);
        if (index.data(FindingsModel::IsHeading).toBool()) {
            painter->setPen(QColor(theme::quietText));
            drawLine(*painter, rect.adjusted(10, 6, -8, 0), text,
                     theme::font(theme::smallSize, QFont::DemiBold));
            return;
        }
        if ((option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) != 0)
            painter->fillRect(rect, QColor((option.state & QStyle::State_Selected) != 0
                                               ? theme::accentFill
                                               : theme::hoverFill));
        const auto severity = static_cast<Severity>(index.data(FindingsModel::SeverityOf).toInt());
        paintMark(*painter, rect, severity);
        const bool isMuted = index.data(FindingsModel::IsMuted).toBool();
        painter->setPen(QColor(isMuted ? theme::quietText : theme::text));
        QRectF line = rect.adjusted(textLeft, padding, -10, 0);
        line.setHeight(lineHeight);
        for (const QString &words : brokenIntoLines(text, option.font, line.width(), linesOfText)) {
            drawLine(*painter, line, words, option.font);
            line.translate(0, lineHeight);
        }
    }

private:
    static void paintMark(QPainter &painter, const QRectF &rect, Severity severity)
    {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(colourOf(severity)));
        painter.drawEllipse(
            QPointF(rect.left() + textLeft / 2 + 2, rect.top() + padding + lineHeight / 2.0), 4, 4);
        painter.restore();
    }
};

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

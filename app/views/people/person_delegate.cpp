#include "app/views/people/person_delegate.h"

#include "app/views/people/cell_editor.h"
#include "app/views/people/people_table_model.h"

#include "core/drawing/text_drawing.h"
#include "core/drawing/theme.h"

#include <QPainter>
#include <algorithm>

namespace rolewright {

namespace {

constexpr int inset = 10;
constexpr double barHeight = 14;
constexpr int leastEditorWidth = 130;
constexpr double forFigure = 28;

bool isFigure(PersonColumn column)
{
    return column == PersonColumn::Free || column == PersonColumn::Capacity;
}

QRgb textColour(PersonColumn column)
{
    return column == PersonColumn::Name ? theme::ink
           : isFigure(column)           ? theme::text
                                        : theme::quietText;
}

} // namespace

PersonDelegate::PersonDelegate(PlanSession &session, QObject *parent)
    : QStyledItemDelegate(parent), m_session(session)
{
}

void PersonDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    painter->save();
    const QRectF cell = option.rect;
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (isSelected)
        painter->fillRect(cell, QColor(theme::accentFill));
    painter->fillRect(QRectF(cell.left(), cell.bottom() - 1, cell.width(), 1),
                      QColor(isSelected ? theme::paper : theme::bandFill));
    const auto column = static_cast<PersonColumn>(index.column());
    const QRectF inner = cell.adjusted(inset, 0, -inset, -1);
    const QString text = index.data(Qt::DisplayRole).toString();
    painter->setPen(QColor(isSelected ? theme::ink : textColour(column)));
    if (column == PersonColumn::Load)
        drawLoadBar(*painter, inner, index.data(PeopleTableModel::loadRole).toDouble(), text);
    else if (column == PersonColumn::Name)
        drawLine(*painter, inner, text,
                 theme::font(theme::headSize, isSelected ? QFont::DemiBold : QFont::Medium));
    else
        drawLine(*painter, inner, text, theme::font(theme::textSize),
                 (isFigure(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(QColor(theme::accent), 1.5));
        painter->drawRoundedRect(cell.adjusted(1, 1, -1, -2), 4, 4);
    }
    painter->restore();
}

QSize PersonDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = index.data(Qt::DisplayRole).toString();
    const auto column = static_cast<PersonColumn>(index.column());
    const double width = column == PersonColumn::Load
                             ? infoOf(column).width - 2 * inset
                             : textWidth(text, theme::font(theme::headSize));
    return {static_cast<int>(std::min(width, 400.0)) + 2 * inset + 2, option.rect.height()};
}

QWidget *PersonDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                      const QModelIndex &index) const
{
    return new CellEditor(static_cast<PersonColumn>(index.column()), m_session.plan(), parent);
}

void PersonDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    static_cast<CellEditor *>(editor)->start(index.data(Qt::EditRole).toString());
}

void PersonDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                  const QModelIndex &index) const
{
    auto *cell = static_cast<CellEditor *>(editor);
    if (cell->isUntouched())
        return;
    const auto done = static_cast<PeopleTableModel *>(model)->change(index, cell->text());
    if (!done)
        cell->refuse(done.error().text);
}

void PersonDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                          const QModelIndex &) const
{
    QRect rect = option.rect;
    rect.setWidth(std::max(rect.width(), leastEditorWidth));
    rect.moveRight(std::min(rect.right(), editor->parentWidget()->width() - 1));
    editor->setGeometry(rect);
}

void drawLoadBar(QPainter &painter, const QRectF &rect, double load, const QString &assigned)
{
    const QPen pen = painter.pen();
    const bool isOver = load > 1 + 1e-9;
    const QRectF track(rect.left(), rect.center().y() - barHeight / 2, rect.width(), barHeight);
    QRectF bar = track.adjusted(0, 0, -forFigure, 0);
    bar.setWidth(bar.width() * std::clamp(load, 0.0, 1.0));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(theme::chipFill));
    painter.drawRoundedRect(track, 2, 2);
    painter.setBrush(QColor(isOver ? theme::warning : theme::loadBar));
    if (bar.width() > 0)
        painter.drawRoundedRect(bar, 2, 2);
    painter.setPen(isOver ? QPen(QColor(theme::warning)) : pen);
    drawLine(painter, track.adjusted(0, 0, -4, 0), assigned,
             theme::font(theme::smallSize, isOver ? QFont::DemiBold : QFont::Normal),
             Qt::AlignRight | Qt::AlignVCenter);
}

} // namespace rolewright

#pragma once

#include "app/common/plan_session.h"

#include <QStyledItemDelegate>

namespace rolewright {

/// Paints and edits cells of the people's table.
class PersonDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    PersonDelegate(PlanSession &session, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model,
                      const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

private:
    PlanSession &m_session;
};

/// Draws how much of a person's capacity is taken, as a bar with the assigned FTE beside it.
/// @param load assigned by capacity; above 1 it is too much
void drawLoadBar(QPainter &painter, const QRectF &rect, double load, const QString &assigned);

} // namespace rolewright

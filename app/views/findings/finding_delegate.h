#pragma once

#include <QStyledItemDelegate>

namespace rolewright {

/// Draws the lines of a FindingsModel: headings, kinds with what they mean, findings. Heights of
/// findings are estimated from their letters, so that a long list opens at once.
class FindingDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace rolewright

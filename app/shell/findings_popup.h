#pragma once

#include "app/common/view_context.h"

#include <QFrame>

class QListView;

namespace rolewright {

class FindingsModel;

/// All findings over the status line; choosing one leads to its place.
class FindingsPopup : public QFrame
{
    Q_OBJECT

public:
    explicit FindingsPopup(const ViewContext &context, QWidget *parent = nullptr);

    /// Opens with its lower left corner at that of a widget's upper edge.
    void openAbove(const QWidget &anchor);

Q_SIGNALS:
    void chosen(const rolewright::Subject &subject);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void choose(const QModelIndex &index);

    ViewContext m_context;
    FindingsModel *m_model;
    QListView *m_list;
};

} // namespace rolewright

#pragma once

#include "app/common/view_context.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace rolewright {

/// The line under the views: findings, people and positions, the state of saving.
class StatusLine : public QFrame
{
    Q_OBJECT

public:
    explicit StatusLine(const ViewContext &context, QWidget *parent = nullptr);

    void setSaveState(const QString &text);

Q_SIGNALS:
    void findingsAsked();

private:
    void update();

    ViewContext m_context;
    QPushButton *m_findings;
    QLabel *m_figures;
    QLabel *m_saveState;
};

} // namespace rolewright

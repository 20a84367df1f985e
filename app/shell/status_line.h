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
    /// Says something that just happened, with a link that goes on from there when there is one.
    void showMessage(const QString &text, const QString &linkText = {},
                     const std::function<void()> &act = {});

Q_SIGNALS:
    void findingsAsked();

private:
    void update();

    ViewContext m_context;
    QPushButton *m_findings;
    QLabel *m_figures;
    QLabel *m_message;
    QPushButton *m_messageLink;
    std::function<void()> m_messageAct;
    QLabel *m_saveState;
};

} // namespace rolewright

#pragma once

#include "app/views/people/people_columns.h"

#include <QLineEdit>
#include <QPointer>

class QLabel;

namespace rolewright {

/// The field in which a cell of the people's table is typed. It proposes what others have, steps
/// days and numbers with the arrow keys, and says under itself why a text was refused.
class CellEditor : public QLineEdit
{
    Q_OBJECT

public:
    /// @param plan what proposals are taken from
    CellEditor(PersonColumn column, const Plan &plan, QWidget *parent);
    ~CellEditor() override;

    /// Sets the text that it starts with, once; later ones are ignored, so that what is typed stays
    /// when the plan changes meanwhile.
    void start(const QString &text);
    bool isUntouched() const { return text() == m_start; }

    /// Keeps the text and says why it cannot be taken.
    void refuse(const QString &problem);
    bool isRefused() const { return !m_refused.isNull() && text() == m_refused; }

    /// Whether nothing more is typed: it is about to go.
    bool isClosed() const { return m_isClosed; }
    void close();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void propose();
    QStringList managersLike(const QString &text) const;
    QStringList valuesLike(const QString &text) const;
    bool step(int key);
    void placeProblem();

    PersonColumn m_column;
    Plan m_plan;
    QString m_start;
    QString m_refused; ///< the text that was refused; null for none
    bool m_isStarted = false;
    bool m_isClosed = false;
    QPointer<QLabel> m_problem;
};

} // namespace rolewright

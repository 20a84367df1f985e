#pragma once

#include "app/common/view_context.h"
#include "app/seating/drop_offer.h"

#include <QFrame>
#include <QPointer>

class QDoubleSpinBox;
class QLabel;
class QLineEdit;

namespace rolewright {

class OrganisationCanvas;

/// Share and months of somebody who was just put on a position, beside the card. What is set here
/// becomes part of the step that put the person there, so that one undo takes back both. It is
/// taken when another part of the window gets the focus, and goes away when anything else changes
/// the plan.
class SeatEditor : public QFrame
{
    Q_OBJECT

public:
    /// @param context outlives it
    explicit SeatEditor(const ViewContext &context, QWidget *parent = nullptr);

    /// Opens beside the selected card of a drawing.
    /// @param edit has just put the person there
    void open(OrganisationCanvas &canvas, const AssignmentId &assignment, const PlanEdit &edit);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makeFields();
    void place();
    void followPlan();
    void take();
    void apply();
    void close();
    /// Closes, and gives the focus back to the drawing.
    void leave();
    void followFocus(const QWidget *now);
    Result<ChangeSet> asked() const;
    Result<ChangeSet> askedOf(const Plan &plan) const;
    MonthRange range() const;
    QString problem() const;

    ViewContext m_context;
    QPointer<OrganisationCanvas> m_canvas;
    AssignmentId m_assignment;
    PlanEdit m_edit;
    bool m_isOpen = false;
    int m_step = 0; ///< of the undo stack, that the edit led to
    QLabel *m_title;
    QDoubleSpinBox *m_share;
    QLineEdit *m_from;
    QLineEdit *m_until;
    QLabel *m_problem;
};

} // namespace rolewright

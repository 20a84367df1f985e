#pragma once

#include "app/common/canvas.h"

namespace rolewright {

/// A drawing of positions, in which one thing is selected.
class OrganisationCanvas : public Canvas
{
    Q_OBJECT

public:
    using Canvas::Canvas;

    /// Where the selected card stands in the viewport now; empty where there is none.
    virtual std::optional<QRectF> selectedCard() const = 0;
    /// Scrolls to what is selected.
    virtual void revealSelection() = 0;
    /// Whether it shows the newest plan.
    virtual bool isSettled() const = 0;

Q_SIGNALS:
    void sceneChanged();
    /// What is selected is to be opened for editing.
    void editAsked();
    /// A menu for what is selected is wanted, at a point of the screen.
    void menuAsked(const QPoint &at);
};

} // namespace rolewright

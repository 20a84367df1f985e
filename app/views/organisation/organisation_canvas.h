#pragma once

#include "app/common/canvas.h"
#include "app/common/directions.h"
#include "app/common/view_context.h"
#include "app/seating/drag_payload.h"
#include "app/views/organisation/pointer_selection.h"

#include "core/report/organisation_picture.h"

#include <QSet>
#include <memory>

namespace rolewright {

/// A drawing as a small picture of it is painted.
struct DrawingOverview
{
    size_t cards = 0; ///< that are shown
    /// Paints it whole; may be called by a worker. The scale is the smaller one of the painter's.
    std::function<void(QPainter &painter, double scale)> paint;
};

/// A drawing of positions, in which one thing or several positions are selected: by keys, which go
/// from card to card, with the mouse, or by asking for a menu.
class OrganisationCanvas : public Canvas
{
    Q_OBJECT

public:
    explicit OrganisationCanvas(const ViewContext &context, QWidget *parent = nullptr);

    /// Where the selected card stands in the viewport now; empty where there is none.
    virtual std::optional<QRectF> selectedCard() const = 0;
    /// What of the drawing belongs to what is selected: a branch of a tree, a lane, the seats of a
    /// person. Empty where nothing does.
    virtual QRectF selectedPart() const = 0;
    /// The drawing as it is laid out now.
    virtual std::variant<MappingStyle, ReportingLook> look() const = 0;
    virtual DrawingOverview overview() const = 0;
    /// By what cards are coloured.
    ColourBy colourBy() const { return m_colourBy; }
    void setColourBy(ColourBy by);
    /// What the colours that are shown mean; null before there is anything to see.
    virtual const CardLegend *legend() const = 0;
    /// Positions that are shown, in the order in which they are read.
    virtual std::vector<PositionId> positions() const = 0;
    /// Lets all cards but those of some positions fade; none with null.
    void setLit(std::shared_ptr<const QSet<PositionId>> positions);
    /// Null where no card fades.
    const QSet<PositionId> *lit() const { return m_lit.get(); }
    /// Selects the next position that does not fade, from the selected one on, or the one before;
    /// goes on at the other end. False where there is none.
    bool goToLit(bool isForward);
    /// Scrolls to what is selected.
    virtual void revealSelection() = 0;
    /// Whether it shows the newest plan.
    virtual bool isSettled() const = 0;
    /// The position whose card is at a point of the viewport.
    virtual std::optional<PositionId> positionAt(const QPointF &viewportPoint) const = 0;
    /// Positions whose cards touch a part of the drawing.
    virtual std::vector<PositionId> positionsIn(const QRectF &content) const = 0;
    /// Selects what is at a point of the viewport.
    virtual void selectAt(const QPointF &viewportPoint) = 0;
    /// Collapses what belongs to the selection, a branch or a lane, or opens it again.
    virtual void toggleFold() = 0;
    virtual bool canToggleFold() const = 0;
    virtual void openAll() = 0;
    virtual void collapseAll() = 0;
    /// Selects all positions that are shown.
    void selectEverything();

Q_SIGNALS:
    void sceneChanged();
    /// What is selected is to be opened for editing.
    void editAsked();
    /// A menu for what is selected is wanted, at a point of the screen.
    void menuAsked(const QPoint &at);
    /// Others fade, or none do any more.
    void litChanged();
    /// All cards are to be seen again.
    void unlightAsked();

protected:
    /// The same for who goes on with it later.
    const std::shared_ptr<const QSet<PositionId>> &litPositions() const { return m_lit; }
    const ViewContext &context() const { return m_context; }
    /// Whether there is anything to select.
    virtual bool hasScene() const = 0;
    /// The next position from the selected card, or the first one where none is; empty at the end.
    virtual std::optional<PositionId> positionTowards(Direction direction) const = 0;
    PointerSelection &pointer() { return m_pointer; }
    /// Another scene is shown.
    void tellScene();
    /// Scrolls to what is selected once the next scene is there.
    void revealWithNextScene() { m_revealsNext = true; }
    /// A drag of a position, with the others that are selected where it is one of them.
    PositionDrag positionDrag(const PositionId &position) const;
    /// Paints everything anew.
    virtual void repaintAll() = 0;
    /// Cards are to have other colours.
    virtual void recolour() = 0;

    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    bool moveSelection(int key, bool adds);
    void leave();

    ViewContext m_context;
    PointerSelection m_pointer;
    bool m_revealsNext = false;
    ColourBy m_colourBy;
    std::shared_ptr<const QSet<PositionId>> m_lit;
};

} // namespace rolewright

#pragma once

#include "app/common/view.h"

#include "core/drawing/card_colours.h"

#include <QSet>

class QButtonGroup;
class QHBoxLayout;
class QPushButton;
class QStackedWidget;

namespace rolewright {

class ArrangeCommands;
class CopyCommands;
class ColourBar;
class DragCanvas;
class FileExport;
struct FileExportOrder;
class Minimap;
class OrganisationCanvas;
class OrganisationCommands;
class PeopleStrip;
class ReportingCanvas;
class ReportingCommands;
class SeatEditor;
class Spotlight;
class SpotlightField;

/// Units, positions and who holds them, as lanes over columns of central roles (Figure 3) or as a
/// tree of who reports to whom, and the people who can be put on them. What it shows is made when
/// it is shown first.
class OrganisationView : public View
{
    Q_OBJECT

public:
    explicit OrganisationView(const ViewContext &context, QWidget *parent = nullptr);

    /// What follows is there once the view was shown.
    DragCanvas &canvas() { return *m_canvas; }
    ReportingCanvas &tree() { return *m_tree; }
    void showTree(bool isShown);
    PeopleStrip &people() { return *m_people; }
    ColourBar &colours() { return *m_colours; }
    SpotlightField &search() { return *m_search; }

    void prepare() override;
    QString menuTitle() const override { return QStringLiteral("Organisation"); }
    QList<QAction *> commands() const override;
    QList<QAction *> editCommands() const override;
    bool isSettled() const override;
    void revealSelection() override;
    bool shows(const Subject &subject) const override;

private:
    void build();
    QWidget *makeHead();
    QAction *viewCommand(const QString &text, const QKeySequence &keys,
                         const std::function<void()> &act);
    void makeViewCommands();
    void makeSearchCommands();
    void enable();
    void exportDrawing();
    FileExportOrder drawingOrder(NamesShown names) const;
    void connectParts();
    void addSegments(QHBoxLayout *layout);
    OrganisationCanvas &shown() const;
    void showZoom();
    void colourBy(ColourBy by);
    void showLegend();
    void fitOnce(OrganisationCanvas &drawing);

    /// Brings what is selected into sight once the drawing has it.
    void revealWhenDrawn();

    ViewContext m_context;
    CopyCommands *m_copyCommands;
    DragCanvas *m_canvas = nullptr; ///< null until the view is built, as all that follows
    ReportingCanvas *m_tree = nullptr;
    QStackedWidget *m_drawings = nullptr;
    QButtonGroup *m_segments = nullptr;
    ColourBar *m_colours = nullptr;
    Spotlight *m_spotlight = nullptr;
    SpotlightField *m_search = nullptr;
    PeopleStrip *m_people = nullptr;
    OrganisationCommands *m_commands = nullptr;
    ReportingCommands *m_treeCommands = nullptr;
    QList<Minimap *> m_minimaps;
    SeatEditor *m_seatEditor = nullptr;
    ArrangeCommands *m_arrangeCommands = nullptr;
    FileExport *m_export = nullptr;
    QPushButton *m_zoom = nullptr;
    QAction *m_fold = nullptr;
    QList<QAction *> m_searchCommands;
    QList<QAction *> m_viewCommands;
    QSet<const OrganisationCanvas *> m_fitted;
    bool m_isToReveal = false; ///< what is selected, once it is drawn
};

} // namespace rolewright

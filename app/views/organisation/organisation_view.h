#pragma once

#include "app/common/view.h"

#include <QSet>

class QButtonGroup;
class QHBoxLayout;
class QPushButton;
class QStackedWidget;

namespace rolewright {

class DragCanvas;
class FileExport;
class OrganisationCanvas;
class OrganisationCommands;
class PeopleStrip;
class ReportingCanvas;
class ReportingCommands;

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

    void prepare() override;
    QString menuTitle() const override { return QStringLiteral("Organisation"); }
    QList<QAction *> commands() const override;
    bool isSettled() const override;
    void revealSelection() override;
    bool shows(const Subject &subject) const override;

private:
    void build();
    QWidget *makeHead();
    QAction *zoomCommand(const QString &text, const QKeySequence &keys,
                         const std::function<void()> &act);
    void makeZoomCommands();
    void exportDrawing();
    void connectParts();
    void addSegments(QHBoxLayout *layout);
    OrganisationCanvas &shown() const;
    void showZoom();
    void fitOnce(OrganisationCanvas &drawing);

    ViewContext m_context;
    DragCanvas *m_canvas = nullptr; ///< null until the view is built, as all that follows
    ReportingCanvas *m_tree = nullptr;
    QStackedWidget *m_drawings = nullptr;
    QButtonGroup *m_segments = nullptr;
    PeopleStrip *m_people = nullptr;
    OrganisationCommands *m_commands = nullptr;
    ReportingCommands *m_treeCommands = nullptr;
    FileExport *m_export = nullptr;
    QPushButton *m_zoom = nullptr;
    QList<QAction *> m_zoomCommands;
    QSet<const OrganisationCanvas *> m_fitted;
};

} // namespace rolewright

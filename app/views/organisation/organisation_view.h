#pragma once

#include "app/common/view.h"

class QPushButton;

namespace rolewright {

class DragCanvas;
class OrganisationCommands;
class PeopleStrip;

/// Units, positions and who holds them, as lanes over columns of central roles (Figure 3), and the
/// people who can be put on them. What it shows is made when it is shown first.
class OrganisationView : public View
{
    Q_OBJECT

public:
    explicit OrganisationView(const ViewContext &context, QWidget *parent = nullptr);

    /// These two are there once the view was shown.
    DragCanvas &canvas() { return *m_canvas; }
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
    void connectParts();
    void showZoom();
    void fitOnce();

    ViewContext m_context;
    DragCanvas *m_canvas = nullptr; ///< null until the view is built, as all that follows
    PeopleStrip *m_people = nullptr;
    OrganisationCommands *m_commands = nullptr;
    QPushButton *m_zoom = nullptr;
    QList<QAction *> m_zoomCommands;
    bool m_isFitted = false;
};

} // namespace rolewright

#pragma once

#include "app/common/view.h"

class QLabel;
class QPushButton;

namespace rolewright {

class MappingCanvas;

/// Units, positions and who holds them, as lanes over columns of central roles (Figure 3).
class OrganisationView : public View
{
    Q_OBJECT

public:
    explicit OrganisationView(const ViewContext &context, QWidget *parent = nullptr);

    MappingCanvas &canvas() { return *m_canvas; }

    QString menuTitle() const override { return QStringLiteral("Organisation"); }
    QList<QAction *> commands() const override { return m_commands; }
    void revealSelection() override;
    bool shows(const Subject &subject) const override;

private:
    QWidget *makeHead();
    QAction *command(const QString &text, const QKeySequence &keys,
                     const std::function<void()> &act);
    void makeZoomCommands();
    void showZoom();
    void fitOnce();

    ViewContext m_context;
    MappingCanvas *m_canvas;
    QPushButton *m_zoom;
    QList<QAction *> m_commands;
    bool m_isFitted = false;
};

} // namespace rolewright

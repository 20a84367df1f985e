#pragma once

#include "app/common/view.h"

#include "core/drawing/heatmap_model.h"

class QLabel;

namespace rolewright {

class HeatmapCanvas;
class HeatmapControls;
class HeatmapExport;

/// Profiles across the lifecycle (white paper, Figure 2), with what staffs them.
class HeatmapView : public View
{
    Q_OBJECT

public:
    explicit HeatmapView(const ViewContext &context, QWidget *parent = nullptr);
    ~HeatmapView() override;

    QString menuTitle() const override { return QStringLiteral("&Profiles"); }
    QList<QAction *> commands() const override { return m_commands; }
    QList<QAction *> editCommands() const override { return m_editCommands; }
    void revealSelection() override;
    bool shows(const Subject &subject) const override;

    HeatmapCanvas &canvas() { return *m_canvas; }
    HeatmapControls &controls() { return *m_controls; }
    HeatmapExport &exporter() { return *m_export; }
    /// Whether the drawing is of the newest figures and choices.
    bool isSettled() const override { return !m_next.isBusy(); }

private:
    void makeCommands();
    void request();
    void show(HeatmapModel whole);
    void arrange();
    void overrule();
    void exportCard();
    void reset();
    void copy();

    ViewContext m_context;
    HeatmapControls *m_controls;
    HeatmapCanvas *m_canvas;
    QLabel *m_help;
    HeatmapExport *m_export;
    HeatmapModel m_whole; ///< all rows in the framework's order
    Latest<HeatmapModel> m_next;
    QList<QAction *> m_commands;
    QList<QAction *> m_editCommands;
};

} // namespace rolewright

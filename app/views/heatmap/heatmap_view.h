#pragma once

#include "app/common/view.h"

namespace rolewright {

/// Profiles across the lifecycle (white paper, Figure 2), with what staffs them.
class HeatmapView : public View
{
    Q_OBJECT

public:
    explicit HeatmapView(const ViewContext &context, QWidget *parent = nullptr);

    QString menuTitle() const override { return QStringLiteral("Profiles"); }
    QList<QAction *> commands() const override { return {}; }
    bool shows(const Subject &subject) const override;

private:
    ViewContext m_context;
};

} // namespace rolewright

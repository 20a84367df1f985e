#pragma once

#include "app/common/view.h"

namespace rolewright {

/// Units, positions and who holds them, as lanes over columns of central roles (Figure 3).
class OrganisationView : public View
{
    Q_OBJECT

public:
    explicit OrganisationView(const ViewContext &context, QWidget *parent = nullptr);

    QString menuTitle() const override { return QStringLiteral("Organisation"); }
    QList<QAction *> commands() const override { return {}; }
    bool shows(const Subject &subject) const override;

private:
    ViewContext m_context;
};

} // namespace rolewright

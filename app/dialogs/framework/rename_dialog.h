#pragma once

#include "app/common/form_dialog.h"
#include "app/common/view_context.h"

#include "core/framework/parts.h"

class QLineEdit;

namespace rolewright {

/// Asks what a part of the framework is called here, and why.
class RenameDialog : public FormDialog
{
    Q_OBJECT

public:
    /// Asks, and renames the part.
    static void rename(const ViewContext &context, const PartPlace &place);

    Result<ChangeSet> edit() const override;

protected:
    void check() override {}

private:
    RenameDialog(const ViewContext &context, const PartPlace &place, const QString &name);

    ViewContext m_context;
    PartPlace m_place;
    QLineEdit *m_name;
    QLineEdit *m_reason;
};

} // namespace rolewright

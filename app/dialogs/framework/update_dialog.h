#pragma once

#include "app/dialogs/framework/framework_dialog.h"

namespace rolewright {

/// Shows what another framework changes in a plan, to be accepted as a whole.
class UpdateDialog : public QDialog
{
    Q_OBJECT

public:
    UpdateDialog(const FrameworkUpdate &update, const Plan &plan, QWidget *parent = nullptr);
};

} // namespace rolewright

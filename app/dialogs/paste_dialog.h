#pragma once

#include "core/exchange/pasted_people.h"

#include <QDialog>

namespace rolewright {

/// Shows what pasting a block of cells would do, before it is done: each cell that would change,
/// and each line that cannot be taken, with the reason.
class PasteDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PasteDialog(const PastePreview &preview, QWidget *parent = nullptr);
};

} // namespace rolewright

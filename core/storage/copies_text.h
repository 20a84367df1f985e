#pragma once

#include "core/plan/edits/copies.h"

#include <QByteArray>

namespace rolewright {

/// Copies as the text of a plan of one scenario, whose key `copied` says which of its units and
/// positions were copied; the others are there to be referred to.
QByteArray copiesText(const Copies &copies);

/// Reads what copiesText() writes, changed by hand or not. Errors as of readPlan(); the text is
/// something else, names what it does not hold, or has nothing in it.
Result<Copies> readCopies(const QByteArray &text);

} // namespace rolewright

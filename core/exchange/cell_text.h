#pragma once

#include <QString>
#include <QStringView>

namespace rolewright {

/// Longest text that a cell gives to a person, in UTF-16 units.
constexpr qsizetype maxCellText = 4096;

/// A cell as it is taken over: without control and direction-changing characters, trimmed, inner
/// white space as single spaces. Placeholders such as "n/a" and "-" are empty, as are errors of a
/// spreadsheet. A text above the limit is cut.
QString cleanCell(const QString &cell);

/// Whether a cell holds what a spreadsheet shows for a formula that fails, in English or German:
/// "#REF!", "#WERT!".
bool isSpreadsheetError(const QString &cell);

/// "Adinolfi, Wilson  K" as "Wilson K Adinolfi"; other names as they are. "King, Jr." stays.
QString personName(const QString &cleaned);

/// A name for comparing: the order of `personName`, without case, accents and punctuation.
QString nameKey(const QString &name);

/// The same without middle initials, "brandon leblanc" for "LeBlanc, Brandon R.".
QString nameKeyWithoutInitials(const QString &name);

/// What kind of value a cell looks like.
enum class CellKind { Empty, Date, Number, Email, Text };
CellKind cellKind(const QString &cleaned);

} // namespace rolewright

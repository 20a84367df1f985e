#pragma once

#include <QString>

namespace rolewright {

/// How the number of a cell is shown, as far as it matters for what it means.
struct NumberLook
{
    bool isDate = false; ///< or a time
    int digits = 0;      ///< to which it is filled up with zeros, as numbers of staff are

    bool operator==(const NumberLook &) const = default;
};

/// The look of a number format of a workbook by its code: "yyyy-mm-dd", "00000", "0.0".
NumberLook lookOfFormat(const QString &code);
/// The look of a format that workbooks know by its number alone.
NumberLook lookOfBuiltIn(int number);

/// The number of a cell as a text: a date as "2026-11-29", with a time as "2026-11-29 08:30:00", a
/// time as "08:30:00", another one in 15 digits as spreadsheets show it. What is no number, or no
/// date between 1900 and 9999, stays as it is.
/// @param text as the workbook holds it
/// @param from1904 whether days count from 1904 instead of 1900
QString numberAsText(const QString &text, const NumberLook &look, bool from1904);

} // namespace rolewright

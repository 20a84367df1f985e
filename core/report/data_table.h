#pragma once

#include <QByteArray>
#include <QDate>
#include <QString>
#include <variant>
#include <vector>

namespace rolewright {

/// What a cell of a table holds, nothing where nothing is known. A month is its first day.
using DataValue = std::variant<std::monostate, QString, double, QDate>;

/// How the values of a column are to be read.
enum class DataKind {
    Text,
    Number,
    Fte,
    Percent, ///< as a part: 1 is 100 %
    Month,
    Day
};

struct DataColumn
{
    QString key;  ///< by which programs know it, the same in all languages
    QString head; ///< for people
    DataKind kind = DataKind::Text;
};

/// Rows of values under heads, before they become a sheet, separated text or a part of a page.
struct DataTable
{
    QString key; ///< by which programs and formulas know it
    QString title;
    std::vector<DataColumn> columns;
    std::vector<std::vector<DataValue>> rows; ///< each with as many values as there are columns
};

/// Whether there is nothing to show: no value, or a text without a letter.
bool isEmpty(const DataValue &value);

/// A value for people: "0.5", "75 %", "Mar 2027", "1 March 2027"; empty for none.
QString inWords(const DataValue &value, DataKind kind, const QString &language);

/// A table as CSV in UTF-8 for programs and spreadsheets: keys as heads, numbers with a point,
/// percentages as parts, months as 2027-03, days as 2027-03-01. Texts that a spreadsheet would take
/// for formulas are made inert (core/text/csv.h).
QByteArray csvOf(const DataTable &table);

} // namespace rolewright

#pragma once

#include "core/exchange/people_import.h"

namespace rolewright {

/// What a person chose for an import and would choose again for the next table of the kind.
struct ImportChoices
{
    TableFormat format;
    std::map<QString, QString> map; ///< this and the rest as in ImportOptions
    QStringList allow;
    QString where;
    std::map<QString, QStringList> values;
    std::map<QString, QString> dateOrders;
    bool isOrganisation = false; ///< whether rows are positions, too
    QStringList unitColumns;     ///< as in OrganisationOptions

    bool operator==(const ImportChoices &) const = default;
};

/// The choices that can be followed for a table: of columns that are there, of fields and orders
/// that there are, each field once, and of no column that is refused. A filter stays as it is
/// written.
ImportChoices soundFor(const TableColumns &columns, ImportChoices choices);

/// Choices as they are kept in settings.
QByteArray toBytes(const ImportChoices &choices);
/// Choices that were kept; whatever does not read is left out.
ImportChoices choicesFromBytes(const QByteArray &bytes);

/// By what a table is known again: its headers, whatever their order. Tells nothing of them.
QString signatureOf(const SourceTable &table);

} // namespace rolewright

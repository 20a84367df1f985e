#pragma once

#include "core/exchange/source_table.h"

namespace rolewright {

/// Limits for reading a directory file; the defaults are those of the product.
struct DirectoryLimits
{
    size_t entries = 1'000'000;
    size_t columns = 10'000;
    size_t cells = 32'000'000; ///< in all rows, empty ones among them
};

/// Whether a text is an LDIF file, by its first line that is no comment.
bool isDirectory(const QByteArray &bytes);

/// Reads the entries of an LDIF file (RFC 2849) as a table: `dn`, then each attribute as a column
/// of its name, of several values the first. Passwords and what is no text (photos, certificates)
/// are left out. Change records and entries of other things than people (by their object class) are
/// no rows, each with its reason.
///
/// @param file name for the errors only
/// Errors: a value that is to be read from an address, which is never done, with its line; no
/// entry; one above the limits.
Result<SourceTable> readDirectoryTable(const QByteArray &bytes, const QString &file,
                                       const DirectoryLimits &limits = {});

} // namespace rolewright

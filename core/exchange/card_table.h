#pragma once

#include "core/exchange/source_table.h"

namespace rolewright {

/// Whether a text is a vCard file, by its first line.
bool isCards(const QByteArray &bytes);

/// Reads the contacts of a vCard file (versions 2.1 to 4.0) as a table of a row each: UID, name
/// (FN, else made from N), title (else role), department (last part of ORG), e-mail (of work or
/// preferred first), location (town of an address that is not a home) and manager (X- properties of
/// address books). Nothing else is read: no birthday, no photo, no street. Cards of groups, rooms
/// and the like, and those that do not end, are left out, each with its reason.
///
/// @param file name for the errors only
/// Errors: no card, more than a million.
Result<SourceTable> readCardTable(const QByteArray &bytes, const QString &file);

} // namespace rolewright

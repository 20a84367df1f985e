#pragma once

#include <QString>

namespace rolewright {

/// Whether a text is a name in a directory: "CN=Lena Roth,OU=People,DC=example,DC=org".
bool isDirectoryName(const QString &text);
/// Such a name for comparing: without case, and without spaces around its signs. Empty for none.
QString directoryKey(const QString &name);
/// What its first part says, without escapes: "Lena Roth", or "Roth, Lena" for "CN=Roth\, Lena,…".
QString firstOfDirectoryName(const QString &name);

} // namespace rolewright

#pragma once

#include <QString>

namespace rolewright {

/// What all findings of one code have in common.
struct FindingHelp
{
    QString title; ///< the kind of finding: "Nobody accountable"
    QString text;  ///< one or two sentences: why it matters, what to do
};

/// Explains a code of formats.md, Findings.
/// @param language `de` for German, anything else is English
/// @return the code as its own title, without a text, where the code is not known
FindingHelp findingHelp(const QString &code, const QString &language);

} // namespace rolewright

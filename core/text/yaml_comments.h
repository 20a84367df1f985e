#pragma once

#include <QByteArray>
#include <QString>
#include <vector>

namespace rolewright {

/// A comment of a YAML text, to be kept when the text is written anew.
struct Comment
{
    int line = 0;         ///< from 1
    int column = 0;       ///< of the '#', in characters from 1
    QString text;         ///< without '#', blanks at its end removed
    bool ownLine = false; ///< nothing but blanks before it

    bool operator==(const Comment &) const = default;
};

/// All comments in the order of the text; a '#' in a quoted text, in a block text or glued to a
/// word is none. Takes time linear in the size of the text, whatever it holds.
std::vector<Comment> findComments(const QByteArray &bytes);

} // namespace rolewright

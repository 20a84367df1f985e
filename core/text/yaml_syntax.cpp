#include "core/text/yaml_syntax.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace rolewright {

namespace {

struct Words
{
    std::string_view message; ///< how yaml-cpp's message begins
    const char16_t *words;
};

constexpr std::array table{
    Words{"end of map not found",
          u"A key with its colon was expected here. Check the indentation and the quotes."},
    Words{"end of map flow not found",
          u"A group that was opened with { is not closed here, or a comma is missing."},
    Words{"end of sequence not found",
          u"A list item with “- ” was expected here. Check the indentation."},
    Words{"end of sequence flow not found",
          u"A list that was opened with [ is not closed here, or a comma is missing."},
    Words{"illegal EOF in scalar",
          u"A quoted text is not closed before the end. Add the closing quote."},
    Words{"illegal document indicator in scalar",
          u"A quoted text is not closed before this line. Add the closing quote."},
    Words{"illegal tab when looking for indentation", u"A tab is used to indent here. Use blanks."},
    Words{"illegal flow end",
          u"A closing bracket stands here that fits no opening one. Remove or change it."},
    Words{"illegal block entry",
          u"A list item with “- ” cannot stand here. Put it on a line of its own, or the text "
          u"in quotes."},
    Words{"illegal map key", u"A key cannot stand here. Put it on a line of its own."},
    Words{"illegal map value",
          u"A second colon stands here. Put the text in quotes if the colon belongs to it."},
    Words{"unknown token", u"This character cannot begin a text. Put the text in quotes."},
    Words{"unknown escape character",
          u"This escape with \\ is not known. Write \\\\ for a backslash."},
    Words{"bad character found while scanning hex number",
          u"An escape such as \\x41 has too few digits here. Write \\\\ for a backslash."},
    Words{"invalid unicode",
          u"An escape here stands for no character. Write the character itself."},
    Words{"cannot set zero indentation",
          u"A block text cannot have the indentation 0. Remove the number."},
    Words{
        "unexpected character in block scalar",
        u"After | or > the line should end. Begin the text on the next line, or put it in quotes."},
    Words{"bad file", u"Values are nested too deep. Check brackets and indentation here."},
    Words{"the referenced anchor is not defined",
          u"A reference with * stands here. Write the value itself, or put the text in quotes."},
    Words{"alias",
          u"A reference with * stands here. Write the value itself, or put the text in quotes."},
    Words{"anchor", u"An anchor with & stands here. Remove it, or put the text in quotes."},
    Words{"illegal character found while scanning a",
          u"A mark with & or * stands here. Remove it, or put the text in quotes."},
    Words{"illegal character found while scanning tag", u"A tag with ! stands here. Remove it."},
    Words{"tag handle with no suffix", u"A tag with ! stands here. Remove it."},
    Words{"end of verbatim tag", u"A tag with ! stands here. Remove it."},
    Words{"cannot assign multiple", u"Tags and anchors are not allowed. Remove them."},
    Words{"bad YAML version", u"The version in this line is not known. Remove the line."},
    Words{"YAML major version too large",
          u"The version in this line is not known. Remove the line."},
    Words{"YAML directives", u"This line with % is not understood. Remove it."},
    Words{"TAG directives", u"This line with % is not understood. Remove it."},
    Words{"repeated", u"This line with % stands twice. Remove it."},
};

} // namespace

QString syntaxInWords(const std::string &message)
{
    // Among entries that begin alike, the longest says most.
    const Words *best = nullptr;
    for (const Words &entry : table) {
        if (message.starts_with(entry.message) &&
            (!best || entry.message.size() > best->message.size()))
            best = &entry;
    }
    if (best)
        return QString::fromUtf16(best->words);
    return QStringLiteral(
               "This is not YAML as it should be (%1). Check this line and the one before it.")
        .arg(QString::fromStdString(message));
}

} // namespace rolewright

#pragma once

#include "core/plan/entities.h"
#include "core/text/yaml_comments.h"

namespace rolewright {

/// Place in a text, both from 1.
struct Place
{
    int line = 0;
    int column = 0;

    auto operator<=>(const Place &) const = default;
};

/// Something in a plan file that keeps comments: an entry, or the key of a section.
struct CommentAnchor
{
    Place place;
    Comments *entry = nullptr; ///< takes the comments; without it the section does
    QString section;           ///< `people`; with a slash, a key below it: `assumptions/cost`
};

/// What became of comments that no entry took.
struct AttachedComments
{
    SectionComments sections; ///< sorted by key
    QStringList lost;         ///< in words with their line; saving would drop them
};

/// The key in Head::sectionComments of the comment at the end of a section key's line.
QString lineEndKey(const QString &section);

/// Gives each comment to what it speaks about: one on a line of its own to the entry or section
/// below, one at a line's end to what began last before it, if that has none yet.
AttachedComments attachComments(const std::vector<Comment> &comments,
                                std::vector<CommentAnchor> anchors);

/// All comments of sections as lines in a fixed order, whichever section they are with.
QStringList allLines(const SectionComments &sections);

} // namespace rolewright

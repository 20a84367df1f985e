#include "core/storage/plan_comments.h"

#include <algorithm>
#include <limits>
#include <map>

namespace rolewright {

namespace {

class CommentPlacer
{
public:
    explicit CommentPlacer(std::vector<CommentAnchor> anchors) : m_anchors(std::move(anchors))
    {
        std::sort(m_anchors.begin(), m_anchors.end(),
                  [](const auto &a, const auto &b) { return a.place < b.place; });
    }

    void place(const Comment &comment)
    {
        constexpr int lineEnd = std::numeric_limits<int>::max();
        const auto below = std::upper_bound(
            m_anchors.begin(), m_anchors.end(), Place{comment.line, lineEnd},
            [](const Place &place, const CommentAnchor &anchor) { return place < anchor.place; });
        if (comment.ownLine)
            above(below, comment);
        else
            atEnd(below, comment);
    }

    AttachedComments result() const
    {
        AttachedComments attached;
        attached.sections.assign(m_sections.begin(), m_sections.end());
        attached.lost = m_lost;
        return attached;
    }

private:
    using Iterator = std::vector<CommentAnchor>::iterator;

    void above(Iterator below, const Comment &comment)
    {
        if (below == m_anchors.end())
            m_sections[QString()] << comment.text;
        else if (below->entry != nullptr)
            below->entry->before << comment.text;
        else
            m_sections[below->section] << comment.text;
    }

    void atEnd(Iterator below, const Comment &comment)
    {
        if (below == m_anchors.begin()) {
            above(below, comment);
            return;
        }
        const CommentAnchor &anchor = *std::prev(below);
        if (anchor.entry != nullptr && anchor.entry->atEnd.isEmpty())
            anchor.entry->atEnd = comment.text;
        else if (anchor.entry == nullptr && !m_sections.contains(lineEndKey(anchor.section)))
            m_sections[lineEndKey(anchor.section)] << comment.text;
        else
            m_lost << QStringLiteral("line %1: #%2").arg(comment.line).arg(comment.text);
    }

    std::vector<CommentAnchor> m_anchors;
    std::map<QString, QStringList> m_sections;
    QStringList m_lost;
};

} // namespace

QString lineEndKey(const QString &section)
{
    return section + QStringLiteral(" #");
}

AttachedComments attachComments(const std::vector<Comment> &comments,
                                std::vector<CommentAnchor> anchors)
{
    CommentPlacer placer(std::move(anchors));
    for (const Comment &comment : comments)
        placer.place(comment);
    return placer.result();
}

QStringList allLines(const SectionComments &sections)
{
    QStringList lines;
    for (const auto &section : sections)
        lines << section.second;
    lines.sort();
    return lines;
}

} // namespace rolewright

#include "core/storage/plan_reader.h"

#include "core/storage/plan_collector.h"
#include "core/text/yaml_comments.h"

#include <algorithm>

namespace rolewright {

namespace {

constexpr size_t mostProblems = 100;

bool isOurHeader(const Comment &comment)
{
    return comment.line == 1 && comment.ownLine && comment.text.startsWith(planHeader);
}

bool beginsWithOurHeader(QByteArrayView bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        bytes = bytes.sliced(3);
    return bytes.startsWith('#') && bytes.sliced(1).startsWith(planHeader.latin1());
}

/// Whether the last line but for blanks is the one that ends a file of ours.
bool hasEndLine(const QByteArray &bytes)
{
    return bytes.trimmed().endsWith("\n...");
}

std::unexpected<Error> cutOff(const QByteArray &bytes, const QString &file)
{
    const int line = static_cast<int>(bytes.count('\n')) + 1;
    return fail(ErrorCode::BadInput,
                QStringLiteral("This plan was cut off: Rolewright wrote it, but its last line "
                               "“...” is missing. Take a backup of it, such as “%1~”; if you have "
                               "removed the line yourself, add it again.")
                    .arg(file),
                {file, line, 1, 0, {}});
}

std::vector<Error> flattened(const Error &error)
{
    std::vector<Error> all{error};
    all.front().more.clear();
    all.insert(all.end(), error.more.begin(), error.more.end());
    return all;
}

/// One error of many, in the order of the file.
std::unexpected<Error> joined(std::vector<Error> problems)
{
    std::stable_sort(problems.begin(), problems.end(), [](const Error &a, const Error &b) {
        return std::pair(a.where.line, a.where.column) < std::pair(b.where.line, b.where.column);
    });
    problems.resize(std::min(problems.size(), mostProblems));
    Error first = std::move(problems.front());
    first.more.assign(std::make_move_iterator(problems.begin() + 1),
                      std::make_move_iterator(problems.end()));
    return std::unexpected(std::move(first));
}

std::vector<Comment> commentsOf(const QByteArray &bytes)
{
    std::vector<Comment> comments = findComments(bytes);
    if (!comments.empty() && isOurHeader(comments.front()))
        comments.erase(comments.begin());
    return comments;
}

} // namespace

Result<LoadedPlan> readPlan(const QByteArray &bytes, const QString &file)
{
    PlanCollector collector(file);
    const auto take = [&](const Path &path, Node &&node) {
        return collector.take(path, std::move(node));
    };
    const Result<YamlDocument> document = readYaml(bytes, file, take);
    const bool hasHeader = beginsWithOurHeader(bytes);
    if (hasHeader && !(document ? document->complete : hasEndLine(bytes)))
        return cutOff(bytes, file);
    std::vector<Error> problems;
    if (!document) {
        problems = flattened(document.error());
        problems.insert(problems.end(), collector.problems().begin(), collector.problems().end());
        return joined(std::move(problems));
    }
    if (const Result<void> format = checkFormat(document->root, file); !format) {
        if (document->root.find(formatKey()) != nullptr)
            return std::unexpected(format.error());
        problems.push_back(format.error());
    }
    collector.takeRoot(document->root);
    LoadedPlan loaded;
    loaded.lostComments = collector.takeComments(commentsOf(bytes));
    loaded.plan = collector.takePlan();
    loaded.ours = hasHeader;
    problems.insert(problems.end(), collector.problems().begin(), collector.problems().end());
    if (!problems.empty())
        return joined(std::move(problems));
    return loaded;
}

} // namespace rolewright

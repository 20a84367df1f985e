#pragma once

#include <QString>
#include <expected>
#include <vector>

namespace rolewright {

/// What kind of thing went wrong; decides exit codes and how a caller reacts, never the words.
enum class ErrorCode {
    BadInput, ///< a file or argument is not what it should be
    Conflict, ///< something is no longer as the caller believed (changed on disk, stale change set)
    NotAllowed, ///< the request is understood and refused by a rule of the product
    NotFound,   ///< a file, entity or name does not exist
    NotWritten, ///< output could not be written; what was there before is still there
    NotDurable, ///< output was written, but may not survive a power cut
    Internal,   ///< a library failed in a way that no input should cause
};

/// Where a problem is, as far as it is known; unknown parts stay empty or 0.
struct Where
{
    QString file;   ///< path as the user gave it
    int line = 0;   ///< from 1
    int column = 0; ///< from 1
    int row = 0;    ///< record of a table, from 1, the header counts as 1
    QString id;     ///< entity that it concerns

    bool operator==(const Where &) const = default;
};

/// A problem in words for a person: what is wrong, where, and what to do about it.
struct Error
{
    ErrorCode code = ErrorCode::BadInput;
    QString text;
    Where where;
    std::vector<Error> more; ///< further problems of the same input, at most 99

    bool operator==(const Error &) const = default;
};

/// A value, or the reason why there is none.
template <class T>
using Result = std::expected<T, Error>;

/// One line per problem, `file:line:column: text`, the form that editors and terminals can follow.
QString describe(const Error &error);

/// Shorthand for a failed Result.
std::unexpected<Error> fail(ErrorCode code, QString text, Where where = {});

} // namespace rolewright

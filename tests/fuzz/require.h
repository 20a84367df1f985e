#pragma once

#include "core/base/result.h"

#include <cstdio>
#include <cstdlib>

namespace rolewright {

/// Ends the run with words where something that must hold does not, so that the fuzzer keeps the
/// input.
inline void require(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "This does not hold: %s\n", what);
    std::abort();
}

/// The value of a result that must be one.
template <class T>
T required(Result<T> result, const char *what)
{
    if (!result)
        std::fprintf(stderr, "%s\n", qPrintable(describe(result.error())));
    require(result.has_value(), what);
    return *std::move(result);
}

} // namespace rolewright

#pragma once

#include <cmath>

namespace rolewright {

/// Shares are dealt out in steps of 0.05 FTE.
constexpr int stepsPerFte = 20;

/// How many whole steps there are in some FTE.
inline int wholeSteps(double fte)
{
    constexpr double rounding = 1e-6;
    return static_cast<int>(std::floor(fte * stepsPerFte + rounding));
}

/// FTE rounded down to whole steps; what is less than one step stays as it is.
inline double inSteps(double fte)
{
    const int steps = wholeSteps(fte);
    return steps > 0 ? double(steps) / stepsPerFte : fte;
}

} // namespace rolewright

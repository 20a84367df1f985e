#pragma once

#include <QString>

namespace rolewright {

/// How demand stands to staffing, in words for people (formats.md, Figures).
enum class Band { NoDemand, Spare, WellUsed, Tight, Short, VeryShort };

/// Demand by staffed FTE: up to 0.8 spare, 1 well used, 1.1 tight, 1.4 short, above that more than
/// 40 % short, as is demand that nobody is staffed for.
Band bandOf(double demandFte, double staffedFte);

/// "well used", "more than 40 % short".
QString bandInWords(Band band);

} // namespace rolewright

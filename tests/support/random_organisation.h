#pragma once

#include "core/analysis/plan_index.h"

#include <cstdint>

namespace rolewright::test {

/// An organisation of any shape that a plan may have: several central units, units and teams in
/// each other, pools, positions without, with one and with several profiles, short and long titles,
/// vacancies and shared seats, staff seats, dotted lines, guidance from anything to anything.
/// Reporting lines make a company, a few wide branches, a long line, or trees of any form. The same
/// for the same seed on every machine.
AnalysisInput randomOrganisation(uint64_t seed, int positions);

/// The same once its plan has been written as a file and read again.
AnalysisInput savedAndLoaded(const AnalysisInput &input);

} // namespace rolewright::test

#pragma once

#include "core/framework/framework_reader.h"
#include "tests/support/synthetic_plan.h"

#include <benchmark/benchmark.h>

namespace rolewright {

inline const Framework &benchFramework()
{
    static const Framework loaded = *loadInstalledFramework(QStringLiteral("ml-skill-profiles"));
    return loaded;
}

/// The plan of as many people as the benchmark's argument says.
inline Plan planFor(const benchmark::State &state)
{
    return syntheticPlan(static_cast<int>(state.range(0)), benchFramework());
}

/// The sizes that every benchmark runs at: the ratios between them show how work grows.
inline void sizes(benchmark::internal::Benchmark *bench)
{
    bench->Arg(200)->Arg(2000)->Arg(20000)->Unit(benchmark::kMillisecond);
}

} // namespace rolewright

#pragma once

#include "core/drawing/theme.h"
#include "core/plan/entities.h"

namespace rolewright {

/// Colours of a lane of the mapping by the kind of its unit.
struct LaneColours
{
    QRgb fill;
    QRgb line;
    QRgb bar;
    QRgb name;
};

inline LaneColours laneColours(UnitKind kind)
{
    if (kind == UnitKind::Central)
        return {theme::centralFill, theme::centralLine, theme::centralBar, theme::ink};
    if (kind == UnitKind::Pool)
        return {theme::poolFill, theme::poolLine, theme::poolBar, theme::ink};
    return {theme::unitFill, theme::unitLine, theme::unitBar, theme::unitName};
}

} // namespace rolewright

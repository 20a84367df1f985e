#include "core/analysis/bands.h"

namespace rolewright {

Band bandOf(double demandFte, double staffedFte)
{
    const double rounding = 1e-9;
    if (demandFte <= 0)
        return Band::NoDemand;
    if (staffedFte <= 0)
        return Band::VeryShort;
    const double ratio = demandFte / staffedFte - rounding;
    if (ratio <= 0.8)
        return Band::Spare;
    if (ratio <= 1)
        return Band::WellUsed;
    if (ratio <= 1.1)
        return Band::Tight;
    return ratio <= 1.4 ? Band::Short : Band::VeryShort;
}

QString bandInWords(Band band)
{
    switch (band) {
    case Band::NoDemand:
        return QStringLiteral("no demand");
    case Band::Spare:
        return QStringLiteral("spare");
    case Band::WellUsed:
        return QStringLiteral("well used");
    case Band::Tight:
        return QStringLiteral("tight");
    case Band::Short:
        return QStringLiteral("short");
    case Band::VeryShort:
        break;
    }
    return QStringLiteral("more than 40 % short");
}

} // namespace rolewright

#include "core/text/record.h"

namespace rolewright::detail {

QString rangeProblem(const char *key, std::optional<double> value, double least, double most)
{
    if (!value || (*value >= least && *value <= most))
        return {};
    return QStringLiteral("“%1” must be from %2 to %3, but is %4")
        .arg(QLatin1String(key), numberText(least), numberText(most), numberText(*value));
}

} // namespace rolewright::detail

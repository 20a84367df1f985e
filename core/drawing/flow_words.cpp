#include "core/drawing/flow_words.h"

#include "core/text/wording.h"

namespace rolewright {

QString flowInWords(const QString &flow, const QString &language)
{
    const Wording words(language);
    if (flow == QLatin1String("strategy"))
        return words("strategy", "Strategie");
    if (flow == QLatin1String("governance-guidelines"))
        return words("governance guidelines", "Governance-Richtlinien");
    if (flow == QLatin1String("data-infrastructure"))
        return words("data infrastructure", "Dateninfrastruktur");
    if (flow == QLatin1String("ml-infrastructure"))
        return words("ML infrastructure", "ML-Infrastruktur");
    return flow;
}

} // namespace rolewright

#include "core/framework/framework_words.h"

#include "core/text/wording.h"

namespace rolewright {

QString levelInWords(Level level, const QString &language)
{
    const Wording words(language);
    if (level == Level::High)
        return words("High", "Hoch");
    return level == Level::Moderate ? words("Moderate", "Mittel")
                                    : words("Little/no", "Wenig/kein");
}

QString skillLevelInWords(int level, const QString &language)
{
    const Wording words(language);
    switch (level) {
    case 0:
        return words("0 none", "0 keine");
    case 1:
        return words("1 basic", "1 Grundlagen");
    case 2:
        return words("2 working", "2 anwendend");
    case 3:
        return words("3 practitioner", "3 sicher");
    default:
        return words("4 expert", "4 Experte");
    }
}

QString basisInWords(Basis basis, const QString &language)
{
    const Wording words(language);
    switch (basis) {
    case Basis::Stated:
        return words("stated", "genannt");
    case Basis::Derived:
        return words("derived", "abgeleitet");
    case Basis::Capped:
        return words("capped", "begrenzt");
    case Basis::Overruled:
        break;
    }
    return words("overruled", "überstimmt");
}

QString triggerInWords(const QString &trigger, const QString &language)
{
    const Wording words(language);
    if (trigger == QLatin1String("data-not-static"))
        return words("data is no longer static", "die Daten nicht mehr statisch sind");
    if (trigger == QLatin1String("second-team-on-data"))
        return words("a second team works on data", "ein zweites Team mit den Daten arbeitet");
    if (trigger == QLatin1String("second-use-case"))
        return words("there is a second use case", "es einen zweiten Anwendungsfall gibt");
    if (trigger == QLatin1String("retraining-painful"))
        return words("retraining becomes painful", "erneutes Trainieren zur Last wird");
    if (trigger == QLatin1String("more-complex-models"))
        return words("models become more complex", "die Modelle komplexer werden");
    return trigger;
}

} // namespace rolewright

#include "core/framework/effort_words.h"

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

} // namespace rolewright

#include "core/drawing/theme.h"

#include "core/framework/framework.h"

#include <QFontDatabase>

// Resources of a static library are linked only when something names them; the macro must stand
// outside namespaces.
static void initialiseFontResources()
{
    Q_INIT_RESOURCE(rolewright);
}

namespace rolewright {

namespace {

Result<void> readFonts()
{
    initialiseFontResources();
    for (const char *style : {"Regular", "Medium", "SemiBold", "Italic"}) {
        const QString path =
            QStringLiteral(":/rolewright/fonts/Inter-%1.otf").arg(QLatin1String(style));
        if (QFontDatabase::addApplicationFont(path) < 0)
            return fail(ErrorCode::Internal,
                        QStringLiteral("the typeface %1 that comes with Rolewright cannot be read; "
                                       "install Rolewright again")
                            .arg(path));
    }
    return {};
}

} // namespace

QColor theme::levelFill(Level level)
{
    return QColor(level == Level::High ? high : level == Level::Moderate ? moderate : little);
}

QColor theme::levelText(Level level)
{
    return QColor(level == Level::High ? onHigh : level == Level::Moderate ? onModerate : onLittle);
}

QFont theme::font(int pixels, QFont::Weight weight, bool italic)
{
    QFont font(QStringLiteral("Inter"));
    font.setPixelSize(pixels);
    font.setWeight(weight);
    font.setItalic(italic);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

Result<void> loadFonts()
{
    static const Result<void> outcome = readFonts();
    return outcome;
}

} // namespace rolewright

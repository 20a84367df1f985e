#pragma once

#include "core/base/result.h"

#include <QColor>
#include <QFont>

namespace rolewright {

enum class Level;

/// Colours, sizes and fonts of everything that is drawn, in one place. All colours are opaque, so
/// that PDF viewers of any kind show them; lengths are logical pixels of 1/96 inch.
namespace theme {

inline constexpr QRgb paper = 0xffffffff;
inline constexpr QRgb ink = 0xff1b2433;       ///< titles and figures
inline constexpr QRgb text = 0xff333d4f;      ///< running text
inline constexpr QRgb quietText = 0xff5a6479; ///< captions; the lightest grey of text there is
inline constexpr QRgb line = 0xffdde1e9;
inline constexpr QRgb strongLine = 0xffb9c0d0;
inline constexpr QRgb accent = 0xff2456c8;
inline constexpr QRgb warning = 0xffb8430a;
inline constexpr QRgb good = 0xff1d7a4f;
inline constexpr QRgb middling = 0xff7d6200;
inline constexpr QRgb bad = 0xffb3261e;

inline constexpr QRgb canvas = 0xfff3f4f7;     ///< behind views
inline constexpr QRgb sidebar = 0xfffbfbfc;    ///< behind the navigation
inline constexpr QRgb accentFill = 0xffe3ebfb; ///< behind what is current
inline constexpr QRgb hoverFill = 0xfff0f2f7;
inline constexpr QRgb bandFill = 0xffeef1f7; ///< shade of the row and column under the mouse
inline constexpr QRgb chipFill = 0xffeef0f4;
inline constexpr QRgb warningFill = 0xfffdeedb;
inline constexpr QRgb warningText = 0xff8a4b00; ///< on warningFill
inline constexpr QRgb curveFill = 0xffdbe6fa;

/// Levels 3 and 4 of a skill; 1 and 2 are curveFill and moderate.
inline constexpr QRgb practitioner = 0xff3f6fd6;
inline constexpr QRgb expert = 0xff163f9c;

inline constexpr QRgb loadBar = 0xff5b89df; ///< taken part of a capacity

inline constexpr QRgb little = 0xffe9ecf2;
inline constexpr QRgb moderate = 0xff9dbbf0;
inline constexpr QRgb high = 0xff2456c8;
inline constexpr QRgb onLittle = quietText;
inline constexpr QRgb onModerate = 0xff16295c;
inline constexpr QRgb onHigh = 0xffffffff;
inline constexpr QRgb shortfall = 0xffe8850c;
inline constexpr QRgb shortFill = 0xfff6c488; ///< between warningFill and warning
inline constexpr QRgb shortText = 0xff5c3200; ///< on shortFill

inline constexpr QRgb vacantLine = 0xffdf9320;
inline constexpr QRgb vacantFill = 0xfffffdf5;
inline constexpr QRgb vacantText = 0xff8a5200;
inline constexpr QRgb unitBar = 0xff2b7f63;
inline constexpr QRgb unitName = 0xff1c5540;
inline constexpr QRgb unitFill = 0xfff7faf9;
inline constexpr QRgb unitLine = 0xffcfe3da;
inline constexpr QRgb centralBar = 0xff5b6b94;
inline constexpr QRgb centralFill = 0xfff0f2f8;
inline constexpr QRgb centralLine = 0xffd5daea;
inline constexpr QRgb poolBar = 0xff7a5b94;
inline constexpr QRgb poolFill = 0xfff7f4fa;
inline constexpr QRgb poolLine = 0xffdfd5e8;
inline constexpr QRgb rail = 0xff98a3bd;
inline constexpr QRgb initialsFill = 0xffdbe6fa;
inline constexpr QRgb initialsText = 0xff1f48a8;

/// Sizes of type in logical pixels.
inline constexpr int smallSize = 11;
inline constexpr int textSize = 12;
inline constexpr int headSize = 13;
inline constexpr int titleSize = 22;

/// Fill of a heatmap cell of a level, and the colour of words on it (at least 4.5 to 1).
QColor levelFill(Level level);
QColor levelText(Level level);

/// The product's typeface, without hinting, so that lengths are the same at any scale.
QFont font(int pixels, QFont::Weight weight = QFont::Normal, bool italic = false);

} // namespace theme

/// Makes the typeface that comes with the product known to Qt. Needs a QGuiApplication; calling it
/// again does nothing. Fails when Qt cannot read a font.
Result<void> loadFonts();

} // namespace rolewright

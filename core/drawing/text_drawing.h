#pragma once

#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;

namespace rolewright {

/// A text as it may be drawn: one line, without control and direction characters, at most 200
/// visible characters with at most 8 marks each, so that no name can hang or upset a page.
QString drawable(const QString &text);

/// The same for running text of at most 2,000 visible characters.
QString drawableParagraph(const QString &text);

/// Shortens to a width with an ellipsis.
QString elided(const QString &text, const QFont &font, double width);

/// Width of a text on one line, unlimited.
double textWidth(const QString &text, const QFont &font);

/// Draws on one line within a rectangle, shortened where it does not fit. The pen must be set.
void drawLine(QPainter &painter, const QRectF &rect, const QString &text, const QFont &font,
              Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter);

/// Breaks into at most `maximum` lines of a width, at spaces where there are any; the last one is
/// shortened.
QStringList brokenIntoLines(const QString &text, const QFont &font, double width, int maximum);

/// Initials of a name: of its first and last word.
QString initialsOf(const QString &name);

/// FTE for people: one decimal, two where one would hide something ("0.5", "0.25").
QString fteInWords(double fte, const QString &language);

} // namespace rolewright

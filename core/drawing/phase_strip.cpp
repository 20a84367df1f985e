#include "core/drawing/phase_strip.h"

#include "core/drawing/text_drawing.h"
#include "core/drawing/theme.h"
#include "core/text/wording.h"

#include <QLocale>
#include <QPainter>
#include <cmath>

namespace rolewright {

namespace {

constexpr double cardStripHeight = 5;
constexpr double belowStrip = 3;
constexpr double cardLeft = 13; ///< as the words on a card
constexpr double cardRight = 8;
constexpr double laneCell = 16; ///< with the gap before the next one
constexpr double usualGap = 2;
constexpr double moderateHeight = 3;
constexpr double lineHeight = 1;
constexpr double leastZoom = 0.55;
constexpr double around = 2; ///< that still counts as a cell under the pointer

constexpr QRgb highFill = theme::high;
constexpr QRgb moderateFill = theme::loadBar;
constexpr QRgb coveredFill = theme::unitBar;

/// Rectangles of one look, so that a strip takes few calls whatever it shows.
struct Fills
{
    QList<QRectF> high;
    QList<QRectF> moderate;
    QList<QRectF> vacant;
    QList<QRectF> lines;
};

void fill(QPainter &painter, const QList<QRectF> &rects, QRgb colour)
{
    if (rects.isEmpty())
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(colour));
    painter.drawRects(rects);
}

void outline(QPainter &painter, const QList<QRectF> &rects, QRgb colour)
{
    if (rects.isEmpty())
        return;
    painter.setPen(QPen(QColor(colour), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRects(rects);
}

QRectF lowerPart(const QRectF &cell, double height)
{
    return {cell.left(), cell.bottom() - height, cell.width(), height};
}

/// The middle of a line of one pixel around a rectangle.
QRectF edge(const QRectF &rect)
{
    return rect.adjusted(0.5, 0.5, -0.5, -0.5);
}

double staffedPart(const PositionCard &card)
{
    return card.fte > 0           ? std::clamp(1 - card.vacant / card.fte, 0.0, 1.0)
           : card.holders.empty() ? 0
                                  : 1;
}

QString staffedInWords(const PositionCard &card, const Wording &words)
{
    return words("%1 of %2 FTE staffed", "%1 von %2 FTE besetzt")
        .arg(fteInWords(card.fte - card.vacant, words.language()),
             fteInWords(card.fte, words.language()));
}

QString levelInWords(Level level, const Wording &words)
{
    switch (level) {
    case Level::High:
        return words("high effort", "hoher Aufwand");
    case Level::Moderate:
        return words("moderate effort", "mittlerer Aufwand");
    case Level::Little:
        break;
    }
    return words("little or no effort", "wenig oder kein Aufwand");
}

/// Phases of a level, one after the other.
QString phasesOf(const std::vector<Level> &efforts, Level level, const QStringList &names)
{
    QStringList phases;
    for (size_t phase = 0; phase < efforts.size(); ++phase) {
        if (efforts[phase] == level)
            phases << names.value(static_cast<qsizetype>(phase));
    }
    return phases.join(QStringLiteral(", "));
}

} // namespace

bool hasStripsAt(double zoom)
{
    return zoom >= leastZoom;
}

QRectF cardStrip(const QRectF &card)
{
    return {card.left() + cardLeft, card.bottom() - belowStrip - cardStripHeight,
            card.width() - cardLeft - cardRight, cardStripHeight};
}

double laneStripWidth(size_t phases)
{
    return laneCell * static_cast<double>(phases) - usualGap;
}

QRectF stripCell(const QRectF &strip, size_t phase, size_t phases)
{
    const double step = (strip.width() + usualGap) / static_cast<double>(phases);
    const double gap = std::min(usualGap, step / 3);
    // On whole pixels, so that cells have sharp edges at the usual size.
    const double left = std::round(step * static_cast<double>(phase));
    const double right = std::round(step * static_cast<double>(phase + 1)) - gap;
    return {strip.left() + left, strip.top(), right - left, strip.height()};
}

std::optional<size_t> phaseAt(const QRectF &strip, size_t phases, const QPointF &point)
{
    for (size_t phase = 0; !strip.isEmpty() && phase < phases; ++phase) {
        if (stripCell(strip, phase, phases).adjusted(-1, -around, 1, around).contains(point))
            return phase;
    }
    return {};
}

void paintEffortStrip(QPainter &painter, const QRectF &strip, const PositionCard &card,
                      const std::vector<Level> &efforts)
{
    Fills fills;
    const double part = staffedPart(card);
    for (size_t phase = 0; phase < efforts.size(); ++phase) {
        const QRectF cell = stripCell(strip, phase, efforts.size());
        const Level level = efforts[phase];
        if (level == Level::Little) {
            fills.lines << lowerPart(cell, lineHeight);
            continue;
        }
        const bool isHigh = level == Level::High;
        QRectF whole = isHigh ? cell : lowerPart(cell, moderateHeight);
        QRectF staffed = whole;
        staffed.setWidth(whole.width() * part);
        if (part > 0)
            (isHigh ? fills.high : fills.moderate) << staffed;
        whole.setLeft(staffed.right());
        if (part < 1)
            fills.vacant << edge(whole);
    }
    fill(painter, fills.lines, theme::strongLine);
    fill(painter, fills.high, highFill);
    fill(painter, fills.moderate, moderateFill);
    outline(painter, fills.vacant, theme::vacantText);
}

void paintCoverageStrip(QPainter &painter, const QRectF &strip,
                        const std::vector<PhaseCoverage> &phases)
{
    QList<QRectF> lines;
    QList<QRectF> covered;
    QList<QRectF> missing;
    QList<QLineF> hatches;
    for (size_t phase = 0; phase < phases.size(); ++phase) {
        const QRectF cell = stripCell(strip, phase, phases.size());
        const PhaseCoverage &of = phases[phase];
        if (!of.isAsked()) {
            lines << lowerPart(cell, lineHeight);
            continue;
        }
        const double part = std::min(1.0, of.coveredFte / of.demandFte);
        if (part > 0)
            covered << QRectF(cell.topLeft(), QSizeF(cell.width() * part, cell.height()));
        if (of.isCovered())
            continue;
        missing << edge(cell);
        for (double x = cell.left() + cell.width() * part + 3; x < cell.right(); x += 4)
            hatches << QLineF(x - 2, cell.bottom() - 1, x + 1, cell.top() + 1);
    }
    fill(painter, lines, theme::strongLine);
    fill(painter, covered, coveredFill);
    outline(painter, missing, theme::vacantText);
    painter.drawLines(hatches);
}

QString effortInWords(const PositionCard &card, const CardLooks &looks, size_t phase,
                      const QString &language)
{
    const Wording words(language);
    const Level level = looks.of(card.position).efforts[phase];
    const QString text = looks.phases.value(static_cast<qsizetype>(phase)) + QStringLiteral(": ") +
                         levelInWords(level, words);
    return level == Level::Little ? text
                                  : text + QStringLiteral(", ") + staffedInWords(card, words);
}

QString effortsInWords(const PositionCard &card, const CardLooks &looks, const QString &language)
{
    const Wording words(language);
    const std::vector<Level> &efforts = looks.of(card.position).efforts;
    const QString high = phasesOf(efforts, Level::High, looks.phases);
    const QString moderate = phasesOf(efforts, Level::Moderate, looks.phases);
    QStringList parts;
    if (!high.isEmpty())
        parts << words("high effort in %1", "hoher Aufwand in %1").arg(high);
    if (!moderate.isEmpty())
        parts << words("moderate effort in %1", "mittlerer Aufwand in %1").arg(moderate);
    if (parts.isEmpty())
        parts << words("little or no effort in any phase", "in keiner Phase nennenswerter Aufwand");
    else
        parts << staffedInWords(card, words);
    QString text = parts.join(QStringLiteral("; "));
    text[0] = text[0].toUpper();
    return text;
}

QString coverageInWords(const PhaseCoverage &phase, const QString &name, const QString &language)
{
    const Wording words(language);
    if (!phase.isAsked())
        return name + words(": nothing is asked", ": nichts gefragt");
    const QString month =
        QLocale(language).toString(phase.month.firstDay(), QStringLiteral("MMMM yyyy"));
    return words("%1, %2: %3 of %4 FTE covered", "%1, %2: %3 von %4 FTE gedeckt")
        .arg(name, month, fteInWords(phase.coveredFte, language),
             fteInWords(phase.demandFte, language));
}

QString coverageInWords(const std::vector<PhaseCoverage> &phases, const QStringList &names,
                        const QString &language)
{
    QStringList lines;
    for (size_t phase = 0; phase < phases.size(); ++phase)
        lines << coverageInWords(phases[phase], names.value(static_cast<qsizetype>(phase)),
                                 language);
    return lines.join(u'\n');
}

} // namespace rolewright

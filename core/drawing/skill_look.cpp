#include "core/drawing/skill_look.h"

#include "core/drawing/text_drawing.h"
#include "core/drawing/theme.h"
#include "core/framework/framework_words.h"
#include "core/text/wording.h"

#include <QPainter>
#include <array>

namespace rolewright {

namespace {

constexpr int highest = 4;
constexpr double radius = 3;
constexpr QStringView notRated = u"·";

QColor fillOf(int level)
{
    static constexpr std::array fills{theme::paper, theme::curveFill, theme::moderate,
                                      theme::practitioner, theme::expert};
    return {fills.at(static_cast<size_t>(level))};
}

QColor inkOn(int level)
{
    return {level >= 3 ? theme::onHigh : theme::onModerate};
}

bool isFilled(const ShownLevel &shown)
{
    return shown.isRated && !shown.isImplied && shown.level > 0;
}

void paintGround(QPainter &painter, const QRectF &rect, const ShownLevel &shown)
{
    painter.setBrush(isFilled(shown) ? fillOf(shown.level) : QColor(theme::paper));
    painter.setPen(isFilled(shown) ? QPen(Qt::NoPen) : QPen(QColor(theme::line), 1));
    if (shown.isImplied)
        painter.setPen(QPen(QColor(theme::moderate), 1, Qt::DashLine));
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

LegendSample sampleOf(const QString &text, const ShownLevel &shown, QStringView sign = {})
{
    return {text, 14, [shown, sign](QPainter &painter, const QRectF &rect) {
                const QRectF square = rect.adjusted(0, 2, 0, -2);
                paintGround(painter, square, shown);
                painter.setPen(QColor(theme::quietText));
                drawLine(painter, square, sign.toString(), theme::font(theme::textSize),
                         Qt::AlignCenter);
            }};
}

} // namespace

void paintSkillCell(QPainter &painter, const QRectF &rect, const ShownLevel &shown)
{
    paintGround(painter, rect, shown);
    painter.setPen(isFilled(shown) ? inkOn(shown.level) : QColor(theme::quietText));
    const bool isEmpty = !shown.isRated && !shown.isImplied;
    drawLine(painter, rect, isEmpty ? notRated.toString() : QString::number(shown.level),
             theme::font(theme::textSize, QFont::Normal, shown.isImplied), Qt::AlignCenter);
}

std::vector<LegendSample> skillLegend(const QString &language)
{
    const Wording words(language);
    std::vector<LegendSample> samples;
    for (int level = 0; level <= highest; ++level)
        samples.push_back(sampleOf(skillLevelInWords(level, language), {level, true, false}));
    samples.push_back(sampleOf(words("not rated", "nicht bewertet"), {}, notRated));
    samples.push_back(sampleOf(words("implied", "abgeleitet"), {1, false, true}));
    return samples;
}

} // namespace rolewright

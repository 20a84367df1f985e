#include "app/views/organisation/card_words.h"

#include "core/drawing/lane_head.h"
#include "core/drawing/phase_strip.h"
#include "core/drawing/text_drawing.h"

namespace rolewright {

namespace {

constexpr qsizetype mostHolders = 3;
const QString english = QStringLiteral("en");

QString figure(double fte)
{
    return fteInWords(fte, english);
}

/// "Fit: Good fit"; empty for placement, which lanes say themselves.
QString colourInWords(const CardLooks &looks, const PositionCard &card)
{
    return looks.legend.by == ColourBy::Placement
               ? QString()
               : QStringLiteral("%1: %2").arg(inWords(looks.legend.by, english),
                                              looks.classOf(card.position).word);
}

QString joined(QStringList lines)
{
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace

QString cardInWords(const QString &unit, const PositionCard &card)
{
    QStringList words{card.title, unit};
    const auto holders = static_cast<qsizetype>(card.holders.size());
    for (const CardHolder &holder : card.holders) {
        if (words.size() == mostHolders + 2)
            break;
        words << QStringLiteral("%1 %2").arg(holder.name, figure(holder.share));
    }
    if (holders > mostHolders)
        words << QStringLiteral("%1 more").arg(holders - mostHolders);
    if (holders == 0)
        words << QStringLiteral("vacant");
    else if (card.isVacant())
        words << QStringLiteral("%1 vacant").arg(figure(card.vacant));
    words << QStringLiteral("%1 FTE").arg(figure(card.fte));
    return words.join(QStringLiteral(", "));
}

QString cardDescription(const CardLooks &looks, const PositionCard &card,
                        const QSet<PositionId> *lit)
{
    const bool isFaded = lit != nullptr && !lit->contains(card.position);
    return joined({card.profiles, effortsInWords(card, looks, english), colourInWords(looks, card),
                   card.warning, isFaded ? QStringLiteral("not in the spotlight") : QString()});
}

QStringList guidanceInWords(const MappingCard &card)
{
    if (card.isUnlinked)
        return {QStringLiteral("No guidance link from its central counterpart")};
    constexpr qsizetype mostGuides = 5;
    QStringList lines;
    for (const QString &guide : card.guides.first(std::min(card.guides.size(), mostGuides)))
        lines << QStringLiteral("Guided by ") + guide;
    return lines;
}

QString laneDescription(const CardLooks &looks, const UnitId &unit, const QString &figures)
{
    return joined({figures, coverageInWords(looks.of(unit), looks.phases, english)});
}

QString peopleInWords(const PositionCard &card)
{
    QStringList lines;
    for (const CardHolder &holder : card.holders)
        lines
            << QStringLiteral("%1, %2 FTE").arg(holder.name, QString::number(holder.share, 'g', 3));
    if (card.isVacant())
        lines << QStringLiteral("%1 FTE vacant").arg(card.vacant, 0, 'g', 3);
    return lines.join(u'\n');
}

QString cardTip(const CardLooks &looks, const PositionCard &card, const QStringList &lines,
                const PointedAt &at)
{
    const size_t phases = looks.of(card.position).efforts.size();
    if (const auto phase = phaseAt(cardStrip(at.rect), phases, at.point);
        phase && hasStripsAt(at.zoom))
        return effortInWords(card, looks, *phase, english);
    return joined(lines + QStringList{colourInWords(looks, card), card.warning});
}

QString laneTip(const CardLooks &looks, const MappingLane &lane, const QString &figures,
                const PointedAt &at)
{
    const std::vector<PhaseCoverage> &phases = looks.of(lane.unit);
    const QRectF strip = LaneHead(lane.name, figures, at.rect, phases.size()).strip;
    if (const auto phase = phaseAt(strip, phases.size(), at.point); phase && hasStripsAt(at.zoom))
        return coverageInWords(phases[*phase], looks.phases.value(static_cast<qsizetype>(*phase)),
                               english);
    return lane.name + u'\n' + figures;
}

} // namespace rolewright

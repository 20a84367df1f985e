#include "core/analysis/decisions.h"
#include "core/analysis/plan_figures.h"
#include "core/analysis/positions.h"
#include "core/analysis/ways_out.h"
#include "core/drawing/heatmap_look.h"
#include "core/drawing/heatmap_painter.h"
#include "core/drawing/text_drawing.h"
#include "core/drawing/theme.h"
#include "core/report/chapters.h"
#include "core/text/wording.h"

#include <QPainter>
#include <algorithm>
#include <cmath>
#include <functional>

namespace rolewright {

namespace {

constexpr double leastFree = 0.05;
constexpr size_t gapsShown = 3;
constexpr double leastSize = 0.8; ///< of type; 6.6 points on A4

/// A figure with what it counts.
struct Figure
{
    QString number;
    QString caption;
};

class Summary
{
public:
    explicit Summary(const ReportContext &context)
        : m_context(context), m_index(context.index), m_words(context.options.language),
          m_gaps(reportedGaps(context)), m_due(dueDeferrals(findings(m_index).open))
    {
    }

    void write(PageFlow &flow)
    {
        flow.startChapter(Chapter::Summary, inWords(Chapter::Summary, m_words.language()));
        flow.saveAPage([this](PageFlow &part) { writeBody(part); }, leastSize);
    }

private:
    void writeBody(PageFlow &flow)
    {
        writeFigures(flow);
        const QRectF rest = flow.rest();
        const bool twoColumns = rest.width() * flow.frame().zoom >= 900; // as they are on paper
        const double half = (rest.width() - 36) / 2;
        if (twoColumns)
            flow.setColumn(rest.left(), half + 20, rest.top());
        writeHeat(flow);
        if (twoColumns)
            flow.setColumn(rest.left() + half + 56, half - 20, rest.top());
        writeLargestGaps(flow);
        writeDecisions(flow);
        writeAssumptions(flow);
    }

    QString number(double value) const { return fteInWords(value, m_words.language()); }

    std::vector<Figure> figures() const
    {
        const PlanFigures plan = planFigures(m_index, m_context.options.unit);
        const QString none = QChar(0x2013);
        return {{QString::number(plan.positions), m_words("positions", "Stellen")},
                {QString::number(plan.vacancies),
                 m_words("vacant, %1 FTE", "unbesetzt, %1 FTE").arg(number(plan.vacantFte))},
                {number(plan.staffedFte), onPeople(plan.holders)},
                {plan.peak ? coverageInWords(plan.peak->coverage()) : none,
                 plan.peak
                     ? m_words("of demand covered at its peak", "des Bedarfs zur Spitze gedeckt")
                     : ofUnit(m_words("no demand planned", "kein Bedarf geplant"),
                              m_words("no demand of its own", "kein eigener Bedarf"))},
                {plan.unheld ? QString::number(*plan.unheld) : none,
                 plan.unheld
                     ? m_words("activities nobody holds", "Aufgaben, die niemand trägt")
                     : ofUnit(m_words("no use case greenlit", "kein Anwendungsfall freigegeben"),
                              m_words("no use case of its own", "kein eigener Anwendungsfall"))}};
    }

    /// The second of two, where the report is of a unit.
    QString ofUnit(const QString &whole, const QString &unit) const
    {
        return m_context.options.unit ? unit : whole;
    }

    /// How many people, of the whole plan against those who have not left.
    QString onPeople(qsizetype holding) const
    {
        if (m_context.options.unit)
            return m_words("FTE on %1 people", "FTE, %1 Personen").arg(holding);
        const AnalysisInput &input = m_index.input();
        const qsizetype present = std::count_if(
            input.plan.people.begin(), input.plan.people.end(),
            [&](const auto &person) { return !person->until || *person->until >= input.asOf; });
        return m_words("FTE on %1 of %2 people", "FTE, %1 von %2 Personen")
            .arg(QString::number(holding), QString::number(present));
    }

    void writeFigures(PageFlow &flow)
    {
        constexpr double captionTop = 42;
        constexpr double captionLine = 16;
        const std::vector<Figure> all = figures();
        const QFont font = theme::font(theme::textSize);
        const double part = (flow.rest().width() + 12) / static_cast<double>(all.size());
        std::vector<QStringList> captions;
        qsizetype lines = 1;
        for (const Figure &figure : all) {
            captions.push_back(brokenIntoLines(figure.caption, font, part - 12, 2));
            lines = std::max(lines, captions.back().size());
        }
        const double height = captionTop + static_cast<double>(lines) * captionLine + 6;
        flow.paint(height, [all, captions, part, font, accent = flow.accent()](QPainter &painter) {
            for (size_t i = 0; i < all.size(); ++i) {
                const double left = static_cast<double>(i) * part;
                painter.fillRect(QRectF(left, 0, part - 12, 2), accent);
                painter.setPen(QColor(theme::ink));
                drawLine(painter, QRectF(left, 8, part - 12, 34), all[i].number,
                         theme::font(24, QFont::DemiBold));
                painter.setPen(QColor(theme::quietText));
                QRectF line(left, captionTop, part - 12, captionLine);
                for (const QString &text : captions[i]) {
                    drawLine(painter, line, text, font);
                    line.translate(0, captionLine);
                }
            }
        });
    }

    void writeHeat(PageFlow &flow)
    {
        auto model = std::make_shared<HeatmapModel>(reportHeatmap(m_context));
        const HeatmapGeometry geometry(*model, HeatmapStyle::summary(flow.rest().width()));
        constexpr double heading = 40;
        const double readable = std::max(0.75, leastDrawingScale / flow.frame().zoom);
        const double height = geometry.size().height();
        const double rest = flow.rest().height() - heading;
        const double room =
            rest >= height * readable ? rest : flow.frame().content.height() - heading;
        const double scale =
            std::min({1.0, flow.rest().width() / geometry.size().width(), room / height});
        flow.heading(m_words("Effort and coverage along the lifecycle",
                             "Aufwand und Deckung entlang des Lebenszyklus"),
                     height * scale);
        flow.paint(height * scale, [model, geometry, scale](QPainter &painter) {
            painter.scale(scale, scale);
            paintHeatmap(painter, *model, geometry);
        });
        flow.paragraph(marksInWords(*model), 3);
    }

    /// What stands in cells beside their effort.
    QString marksInWords(const HeatmapModel &model) const
    {
        const QString dot =
            m_words("A dot marks cells where staffed FTE fall short of demand.",
                    "Ein Punkt markiert Zellen, in denen besetzte FTE den Bedarf nicht decken.");
        const bool hasStar = std::ranges::any_of(legendOf(model), [](const LegendEntry &entry) {
            return entry.sign == LegendEntry::Sign::Overruled;
        });
        return hasStar ? dot + m_words(" A star marks effort that the plan sets otherwise than its "
                                       "framework.",
                                       " Ein Stern markiert Aufwand, den der Plan anders setzt als "
                                       "sein Rahmenwerk.")
                       : dot;
    }

    void writeLargestGaps(PageFlow &flow)
    {
        flow.heading(m_words("The three largest gaps", "Die drei größten Lücken"));
        std::vector<const PositionGap *> largest;
        for (const PositionGap &gap : m_gaps.positions)
            largest.push_back(&gap);
        std::stable_sort(largest.begin(), largest.end(),
                         [](auto *a, auto *b) { return a->vacantFte > b->vacantFte + 1e-9; });
        if (largest.size() > gapsShown)
            largest.resize(gapsShown);
        if (largest.empty())
            return flow.paragraph(m_words("No position is vacant.", "Keine Stelle ist unbesetzt."));
        std::vector<TableRow> rows;
        for (const PositionGap *gap : largest) {
            const Position &position = m_index.position(m_index.positionRow(gap->position));
            rows.push_back(
                {{seatInWords(m_index, position), number(gap->vacantFte),
                  position.neededFrom ? monthInWords(*position.neededFrom, m_words.language())
                                      : m_words("now", "sofort"),
                  wayOut(*gap, position)}});
        }
        flow.table(ReportTable({{m_words("Gap", "Lücke"), 3},
                                {m_words("FTE", "FTE"), 0.9},
                                {m_words("From", "Ab"), 1.7},
                                {m_words("Best way out", "Bester Ausweg"), 4}},
                               std::move(rows), flow.rest().width(), 3),
                   {});
    }

    QString wayOut(const PositionGap &gap, const Position &position) const
    {
        QStringList steps;
        double left = gap.vacantFte;
        if (!gap.best.empty()) {
            const Fit &best = gap.best.front();
            if (best.fit && *best.fit >= goodFit && best.freeFte >= leastFree) {
                const int person = m_index.personRow(best.person);
                const double taken = std::min(left, best.freeFte);
                steps += m_words("%1: %2 FTE (fit %3 %)", "%1: %2 FTE (Eignung %3 %)")
                             .arg(m_context.options.names != NamesShown::RolesOnly
                                      ? m_index.person(person).name
                                      : m_words("own person", "eigene Person"),
                                  number(taken))
                             .arg(std::lround(*best.fit * 100));
                left -= taken;
            }
        }
        if (left >= leastFree)
            steps += hiring(position, left);
        return steps.join(QStringLiteral("; "));
    }

    QString hiring(const Position &position, double fte) const
    {
        const auto months =
            static_cast<int>(std::ceil(leadTimeOf(m_index.input().assumptions(), position)));
        const bool later =
            position.neededFrom && *position.neededFrom + -months > m_index.input().month();
        const QString start =
            later ? m_words("start in %1", "Beginn %1")
                        .arg(monthInWords(*position.neededFrom + -months, m_words.language()))
                  : m_words("start now", "sofort beginnen");
        return m_words("hire %1 (lead time %2): %3", "%1 einstellen (Vorlauf %2): %3")
            .arg(number(fte),
                 m_words.counted(months, m_words("month", "Monat"), m_words("months", "Monate")),
                 start);
    }

    void writeDecisions(PageFlow &flow)
    {
        flow.heading(m_words("Decisions that stay open", "Offene Entscheidungen"));
        std::vector<TableRow> rows;
        for (const auto &deferral : m_index.input().plan.deferrals) {
            const Activity *activity = m_index.framework().activity(deferral->activity);
            rows.push_back(
                {{activity == nullptr ? deferral->activity.value
                                      : activity->name.in(m_words.language()),
                  deferral->reason,
                  reviewInWords(deferral->review, deferral->trigger,
                                m_due.contains(deferral->activity), m_words.language())}});
        }
        if (rows.empty())
            return flow.paragraph(m_words("Nothing was left out.", "Nichts wurde ausgelassen."));
        flow.table(ReportTable({{m_words("Left out", "Ausgelassen"), 2},
                                {m_words("Why", "Warum"), 3},
                                {m_words("Look again", "Wieder prüfen"), 3}},
                               std::move(rows), flow.rest().width(), 4),
                   {});
    }

    void writeAssumptions(PageFlow &flow)
    {
        flow.heading(m_words("What the figures rest on", "Worauf die Zahlen beruhen"));
        const Assumptions &assumptions = m_index.input().assumptions();
        flow.paragraph(
            m_words("Moderate effort counts %1 FTE and high effort %2 FTE for each unit of a use "
                    "case's size; central roles carry %3 % of it. Positions are judged in %4 or "
                    "when they are needed, if that is later.",
                    "Mittlerer Aufwand zählt %1 FTE und hoher %2 FTE je Größeneinheit eines "
                    "Anwendungsfalls; zentrale Rollen tragen davon %3 %. Stellen sind für %4 "
                    "beurteilt oder für den Bedarfsbeginn, wenn er später liegt.")
                .arg(number(assumptions.effortWeights.moderate),
                     number(assumptions.effortWeights.high))
                .arg(std::lround(assumptions.centralShare * 100))
                .arg(monthInWords(m_index.input().month(), m_words.language())));
        writeReferences(flow);
    }

    /// "See page 13 for every position, …"; empty where no chapter has a page.
    /// @param pageOf a chapter; 0 for one that is not there
    static QString referencesInWords(const Wording &words,
                                     const std::function<int(Chapter)> &pageOf)
    {
        QStringList parts;
        const auto add = [&](Chapter chapter, const QString &what) {
            if (const int page = pageOf(chapter))
                parts += what.arg(page);
        };
        add(Chapter::Staffing, words("page %1 for every position", "Seite %1 für alle Stellen"));
        add(Chapter::Gaps, words("page %1 for the gaps", "Seite %1 für die Lücken"));
        add(Chapter::Decisions, words("page %1 for all assumptions", "Seite %1 für alle Annahmen"));
        return parts.isEmpty() ? QString()
                               : words("See ", "Siehe ") + parts.join(QStringLiteral(", ")) + u'.';
    }

    /// Pages are known only when all chapters are written; till then there is room for any.
    void writeReferences(PageFlow &flow) const
    {
        constexpr double line = 18;
        constexpr int anyPage = 888;
        const double width = flow.rest().width();
        const auto linesOf = [words = m_words, width](const std::function<int(Chapter)> &pageOf) {
            return brokenIntoLines(referencesInWords(words, pageOf), theme::font(theme::textSize),
                                   width, 2);
        };
        const auto most = linesOf([](Chapter) { return anyPage; }).size();
        flow.paint(line * static_cast<double>(most), [linesOf, width,
                                                      numbers = flow.numbers()](QPainter &painter) {
            painter.setPen(QColor(theme::text));
            QRectF place(0, 0, width, line);
            for (const QString &text :
                 linesOf([&](Chapter chapter) { return numbers->of(nameOf(chapter)); })) {
                drawLine(painter, place, text, theme::font(theme::textSize));
                place.translate(0, line);
            }
        });
    }

    const ReportContext &m_context;
    const PlanIndex &m_index;
    Wording m_words;
    Gaps m_gaps;
    QSet<ActivityId> m_due; ///< whose deferral is to be looked at now
};

} // namespace

void writeSummary(PageFlow &flow, const ReportContext &context)
{
    Summary(context).write(flow);
}

} // namespace rolewright

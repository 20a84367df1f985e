#include "core/analysis/decisions.h"
#include "core/analysis/plan_index.h"
#include "core/plan/plan_framework.h"
#include "core/report/chapters.h"
#include "core/text/wording.h"

#include <QLocale>
#include <cmath>

namespace rolewright {

namespace {

constexpr int mostLines = 12; ///< of a cell

/// What a plan leaves out or sets otherwise, and what its figures rest on.
class DecisionsChapter
{
public:
    explicit DecisionsChapter(const ReportContext &context)
        : m_input(context.index.input()), m_index(context.index), m_words(context.options.language),
          m_head(*m_input.plan.head)
    {
    }

    void write(PageFlow &flow) const
    {
        flow.startChapter(Chapter::Decisions, inWords(Chapter::Decisions, m_words.language()));
        writeDecisions(flow);
        writeFactors(flow);
        writeAssumptions(flow);
    }

private:
    const QString &language() const { return m_words.language(); }

    QString decimal(double value) const { return QLocale(language()).toString(value, 'g', 4); }

    std::vector<Decision> all() const
    {
        const auto base = frameworkOf(m_input.plan, {});
        return base ? decisions(m_input.plan, *base, findings(m_index).open, language())
                    : std::vector<Decision>{};
    }

    QString subjectInWords(DecisionSubject subject) const
    {
        switch (subject) {
        case DecisionSubject::Deferral:
            return m_words("Left out for now", "Vorerst ausgelassen");
        case DecisionSubject::LeftOut:
            return m_words("Left out of the framework", "Aus dem Rahmenwerk ausgelassen");
        case DecisionSubject::Effort:
            return m_words("Effort set otherwise", "Aufwand anders gesetzt");
        case DecisionSubject::Responsibility:
            return m_words("Responsibility set otherwise", "Verantwortung anders gesetzt");
        case DecisionSubject::Part:
            return m_words("Named otherwise, or added", "Anders benannt oder ergänzt");
        }
        return {};
    }

    QString day(const std::optional<QDate> &date) const
    {
        return date ? dateInWords(*date, language()) : QString();
    }

    void writeDecisions(PageFlow &flow) const
    {
        flow.heading(m_words("What this plan does otherwise than its framework",
                             "Was dieser Plan anders macht als sein Rahmenwerk"));
        std::vector<TableRow> rows;
        std::optional<DecisionSubject> group;
        std::vector<Decision> found = all();
        std::ranges::stable_sort(found, {}, &Decision::subject);
        for (const Decision &decision : found) {
            const QString subject = subjectInWords(decision.subject);
            if (group != decision.subject)
                rows.push_back({{subject}, true, true});
            group = decision.subject;
            rows.push_back(
                {{decision.what, decision.how == subject ? QString() : decision.how,
                  decision.reason, day(decision.decided),
                  reviewInWords(decision.review, decision.trigger, decision.isDue, language())},
                 false,
                 true,
                 decision.isDue});
        }
        if (rows.empty())
            return flow.paragraph(m_words("Nothing: the framework stands as it is.",
                                          "Nichts: Das Rahmenwerk gilt, wie es ist."));
        flow.table(ReportTable({{m_words("What", "Was"), 3},
                                {m_words("How", "Wie"), 2},
                                {m_words("Why", "Warum"), 3},
                                {m_words("Decided", "Entschieden"), 1.5},
                                {m_words("Look again", "Wieder prüfen"), 2.6}},
                               std::move(rows), flow.rest().width(), mostLines),
                   m_words("(continued)", "(Fortsetzung)"));
    }

    QString sizeInWords() const
    {
        switch (m_head.factors.size) {
        case Size::Small:
            return m_words("small", "klein");
        case Size::Medium:
            return m_words("medium", "mittel");
        case Size::Large:
            break;
        }
        return m_words("large", "groß");
    }

    QString maturityInWords() const
    {
        switch (m_head.factors.maturity) {
        case Maturity::Starting:
            return m_words("starting", "am Anfang");
        case Maturity::Growing:
            return m_words("growing", "im Aufbau");
        case Maturity::Scaled:
            break;
        }
        return m_words("scaled", "in der Breite");
    }

    QString centralizationInWords() const
    {
        switch (m_head.factors.centralization) {
        case Centralization::Central:
            return m_words("central", "zentral");
        case Centralization::HubAndSpoke:
            return m_words("hub and spoke", "Zentrale mit Fachbereichen");
        case Centralization::Decentral:
            break;
        }
        return m_words("decentral", "dezentral");
    }

    void writeFactors(PageFlow &flow) const
    {
        flow.heading(m_words("The organisation", "Die Organisation"));
        flow.table(facts(flow,
                         {{m_words("Size", "Größe"), sizeInWords()},
                          {m_words("Maturity", "Reife"), maturityInWords()},
                          {m_words("Direction", "Steuerung"), centralizationInWords()},
                          {m_words("Pool of experts", "Expertenpool"),
                           m_head.factors.pool ? m_words("yes", "ja") : m_words("no", "nein")}},
                         m_words("Factor", "Faktor")),
                   {});
    }

    using Facts = std::vector<std::pair<QString, QString>>;

    ReportTable facts(const PageFlow &flow, const Facts &list, const QString &head) const
    {
        std::vector<TableRow> rows;
        for (const auto &[what, value] : list)
            rows.push_back({{what, value}});
        return ReportTable({{head, 3}, {m_words("In this plan", "In diesem Plan"), 2}},
                           std::move(rows), std::min(flow.rest().width(), 620.0), 3);
    }

    QString fte(double value) const { return m_words("%1 FTE", "%1 FTE").arg(decimal(value)); }
    void writeAssumptions(PageFlow &flow) const
    {
        flow.heading(m_words("What the figures rest on", "Worauf die Zahlen beruhen"));
        const Assumptions &assumed = m_input.assumptions();
        Facts list{
            {m_words("Moderate effort, for each unit of a use case's size",
                     "Mittlerer Aufwand je Größeneinheit eines Anwendungsfalls"),
             fte(assumed.effortWeights.moderate)},
            {m_words("High effort, the same", "Hoher Aufwand, ebenso"),
             fte(assumed.effortWeights.high)},
            {m_words("Little or no effort, the same", "Wenig bis kein Aufwand, ebenso"),
             fte(assumed.effortWeights.little)},
            {m_words("Part of it that falls to central roles",
                     "Teil davon, der auf zentrale Rollen fällt"),
             QStringLiteral("%1 %").arg(std::lround(assumed.centralShare * 100))},
            {m_words("Learning, for each level of a skill", "Lernen, je Stufe einer Fähigkeit"),
             monthsInWords(assumed.learningMonthsPerLevel, language())}};
        addLeadTimes(list, assumed);
        list.emplace_back(m_words("Activities that one profile may answer for",
                                  "Aufgaben, die ein Profil verantworten darf"),
                          QString::number(assumed.thresholds.accountable));
        list.emplace_back(
            m_words("Positions that one person may hold", "Stellen, die eine Person haben darf"),
            QString::number(assumed.thresholds.roles));
        flow.table(facts(flow, list, m_words("Assumption", "Annahme")), {});
    }

    void addLeadTimes(Facts &list, const Assumptions &assumed) const
    {
        const QString hiring = m_words("Hiring, from decision to first day",
                                       "Einstellung, vom Entschluss zum ersten Tag");
        list.emplace_back(
            hiring,
            monthsInWords(assumed.leadTime(ProfileId{QStringLiteral("default")}), language()));
        for (const auto &[id, rate] : assumed.leadTimeMonths) {
            const Profile *profile = m_index.framework().profile(id);
            if (profile != nullptr)
                list.emplace_back(hiring + QStringLiteral(", ") + profile->name.in(language()),
                                  monthsInWords(rate, language()));
        }
    }

    const AnalysisInput &m_input;
    const PlanIndex &m_index;
    Wording m_words;
    const Head &m_head;
};

} // namespace

void writeDecisions(PageFlow &flow, const ReportContext &context)
{
    DecisionsChapter(context).write(flow);
}

} // namespace rolewright

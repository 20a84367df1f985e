#pragma once

#include "core/analysis/gaps.h"
#include "core/drawing/flow_words.h"
#include "core/drawing/heatmap_model.h"
#include "core/report/page_flow.h"

namespace rolewright {

/// What chapters are written from.
struct ReportContext
{
    const PlanIndex &index;
    const ReportOptions &options;
};

/// Anchors of what others refer to: pages of units and descriptions of positions.
QString anchorOf(const UnitId &unit);
QString anchorOf(const PositionId &position);

/// Each appends its pages to the flow.
/// Name, scenario, day and logo, and what is where.
void writeCover(PageFlow &flow, const ReportContext &context);
void writeSummary(PageFlow &flow, const ReportContext &context);
void writeHeatmap(PageFlow &flow, const ReportContext &context);
void writeMapping(PageFlow &flow, const ReportContext &context);
/// An overview of all units, then a page or more for each; they refer to each other.
void writeOrganisation(PageFlow &flow, const ReportContext &context);
void writeStaffing(PageFlow &flow, const ReportContext &context);
/// Writes nothing where there is nobody and the chapter was not asked for by name.
void writePeople(PageFlow &flow, const ReportContext &context);
/// Who answers for each activity, does it, advises and is told; on as many pages as rows and
/// columns need in readable type, each with its heads.
void writeResponsibilities(PageFlow &flow, const ReportContext &context);
void writeGaps(PageFlow &flow, const ReportContext &context);
/// Seats to be hired for, in their order.
void writeHiring(PageFlow &flow, const ReportContext &context);
/// Who is near to what is vacant, what is to be learned, and all ways out of each vacancy.
void writeUpskilling(PageFlow &flow, const ReportContext &context);
/// What the plan leaves out or sets otherwise, and the assumptions that its figures rest on.
void writeDecisions(PageFlow &flow, const ReportContext &context);
/// What each figure means and how it is computed.
void writeDefinitions(PageFlow &flow, const ReportContext &context);
/// A card for each profile that is asked for (white paper, Figures 4 to 13).
void writeProfileCards(PageFlow &flow, const ReportContext &context);
/// A description of each position that is reported, each on pages of its own; names nobody.
void writeJobDescriptions(PageFlow &flow, const ReportContext &context);
/// People by skills with their levels; where roles alone are shown, skills with how many have them.
void writeSkills(PageFlow &flow, const ReportContext &context);
/// People by months with their assigned FTE; where roles alone are shown, the sums of all.
void writeLoad(PageFlow &flow, const ReportContext &context);
/// On whom much depends; where roles alone are shown, by their positions.
void writeKeyPeople(PageFlow &flow, const ReportContext &context);
/// Which profiles one person may hold, and who could now.
void writeHats(PageFlow &flow, const ReportContext &context);
/// What the check of the plan finds, kind by kind; of a unit, what is not of others. Its messages
/// are in English.
void writeFindings(PageFlow &flow, const ReportContext &context);

/// Whether the report is about a unit (row; -1 is none): the unit that is asked for, those below
/// it, or any.
bool isReported(const ReportContext &context, int unit);

/// Whether a person (row) has a seat in what is reported; of the whole organisation, anybody.
bool isReportedPerson(const ReportContext &context, int person);

/// Whether a unit that is reported owns a greenlit use case; without one no activity is missed.
bool isAnyWorkAskedFor(const ReportContext &context);

/// The gaps of what is reported.
Gaps reportedGaps(const ReportContext &context);

/// The heatmap with what staffs it.
HeatmapModel reportHeatmap(const ReportContext &context);

/// "Scenario Hub and spoke, as of 23 November 2026".
QString scenarioAndDay(const ReportContext &context);
/// For whose eyes the pages are, and what they show of people.
QString confidentiality(const ReportOptions &options);

/// "1 September 2027", "March 2027".
QString dateInWords(const QDate &date, const QString &language);
/// When to look again at what was decided: "1 September 2027, or when data is no longer static",
/// "now (1 September 2027)".
/// @param day none where there is no date
/// @param trigger as framework and plan name it; may be empty
/// @param isDue it is to be looked at now
QString reviewInWords(const std::optional<QDate> &day, const QString &trigger, bool isDue,
                      const QString &language);
QString monthInWords(Month month, const QString &language);
/// "Mar 2027", for tables.
QString shortMonth(Month month, const QString &language);

/// "4 months", "at once" for none.
QString monthsInWords(double months, const QString &language);

/// A position with its unit, "ML Engineer, Fleet".
QString seatInWords(const PlanIndex &index, const Position &position);

/// A candidate for people: "Karim Diallo 86 %, 0.4 FTE free"; without the name where roles alone
/// are shown.
QString candidateInWords(const ReportContext &context, const Fit &fit);

} // namespace rolewright

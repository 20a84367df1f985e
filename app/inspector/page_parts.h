#pragma once

#include "app/common/inspector_page.h"
#include "app/common/view_context.h"

namespace rolewright {

/// What the pages on positions, units and people say in the same way.

/// `86 %`, with a space that does not break.
QString percentInWords(double part);
/// `3 April 2027`.
QString dayInWords(const QDate &day);
/// `from 1 March 2027 until 3 April 2027`, between which a person is there; empty for open ends.
QString datesInWords(const Person &person);

/// "leaves in September 2027", "left in May 2026"; empty for somebody who stays for all of the
/// plan.
QString leavingInWords(const Snapshot &snapshot, const Person &person);
/// `from March 2027 until June 2027`; empty for open ends.
QString monthsInWords(const MonthRange &range);
/// `1.0`, `0.25`, in the plan's language.
QString fteIn(const Snapshot &snapshot, double fte);
/// `Data Engineer 70 %, ML Engineer 30 %`, in the order of the position.
QString profilesInWords(const Snapshot &snapshot, const Position &position);
/// `Data Engineer, Charging`.
QString seatInWords(const Snapshot &snapshot, const PositionId &position);
QString skillInWords(const Snapshot &snapshot, const SkillId &skill);

Tone toneOfFit(const std::optional<double> &fit);
Tone toneOfCoverage(double covered);

/// Selects something, for a link.
std::function<void()> selecting(const ViewContext &context, const Subject &subject);

/// Open findings about one thing under a heading; nothing where there are none.
/// @param kind as in FindingPlace
void addFindings(InspectorPage &page, const ViewContext &context, const char *kind,
                 const QString &id);

} // namespace rolewright

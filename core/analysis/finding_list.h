#pragma once

#include "core/analysis/findings.h"

#include <QStringList>

namespace rolewright {

/// Where the judges of findings put what they find, with the words that they share.
class FindingSink
{
public:
    explicit FindingSink(const PlanIndex &index) : m_index(&index) {}

    /// @param profile that is missing there, if any
    void error(const char *code, FindingPlace where, const QString &message);
    void warn(const char *code, FindingPlace where, const QString &message,
              const ProfileId &profile = {});
    void hint(const char *code, FindingPlace where, const QString &message,
              const ProfileId &profile = {});
    std::vector<Finding> take() { return std::move(m_found); }

    /// Name of a profile in a message; its id when the framework lacks it.
    QString name(const ProfileId &profile) const;
    /// `Data Engineer in Charging`; with the position's own title.
    QString seat(int position) const;
    QString unitName(int unit) const;

private:
    const PlanIndex *m_index;
    std::vector<Finding> m_found;
};

/// Most positions that a person is on in the same month, from today on.
int positionsAtOnce(const PlanIndex &index, const IndexedPerson &person);

/// How many activities a profile is accountable for, without those that are deferred.
int accountableActivities(const PlanIndex &index, const ProfileId &profile);

/// Whether an assignment reaches beyond the person's last day: by its own dates, or, open-ended,
/// because the person has left already.
bool outlives(const Assignment &assignment, const QDate &lastDay, const QDate &today);

/// One decimal, `1.0`; two where one would hide the difference.
QString number(double value);

/// `March 2027`.
QString inWords(Month month);

/// `A`, `A and B`, `A, B, C and 3 more`: at most `most` are named, or all when one is left over.
QString listed(const QStringList &names, qsizetype most = 3);

FindingPlace placeOf(const char *kind, const QString &id);

/// The judges, by subject (formats.md, Findings).
void judgeMatrix(const PlanIndex &index, FindingSink &sink);
void judgeHolders(const PlanIndex &index, FindingSink &sink);
void judgeDeferrals(const PlanIndex &index, FindingSink &sink);
void judgePeople(const PlanIndex &index, FindingSink &sink);
void judgeControls(const PlanIndex &index, FindingSink &sink);
void judgePositions(const PlanIndex &index, FindingSink &sink);
void judgeCounterparts(const PlanIndex &index, FindingSink &sink);
void judgeReferences(const PlanIndex &index, FindingSink &sink);
void judgeKeys(const PlanIndex &index, FindingSink &sink);

} // namespace rolewright

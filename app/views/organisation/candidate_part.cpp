#include "app/views/organisation/candidate_part.h"

#include "app/common/plain_text.h"
#include "app/inspector/page_parts.h"

#include "core/analysis/finding_list.h"
#include "core/plan/edits/staffing_edits.h"

#include <QLabel>
#include <QPushButton>

namespace rolewright {

namespace {

constexpr size_t mostPhases = 4;
constexpr qsizetype mostChips = 12;

void addCoverage(InspectorPage &part, const Snapshot &snapshot, const Candidate &candidate)
{
    for (size_t i = 0; i < std::min(mostPhases, candidate.coverage.size()); ++i) {
        const CoverageChange &change = candidate.coverage[i];
        const Profile *profile = snapshot.input.framework.profile(change.profile);
        QLabel *line = part.addText(inWords(snapshot.index, change) + QStringLiteral(" covered"));
        setPlainToolTip(line, QStringLiteral("%1: staffed FTE of %2 FTE that use cases ask for "
                                             "in %3, the month of the greatest demand")
                                  .arg(profile == nullptr ? change.profile.value
                                                          : profile->name.in(snapshot.language()),
                                       fteIn(snapshot, change.demandFte), inWords(change.month)));
    }
    if (candidate.coverage.size() > mostPhases)
        part.addQuietText(
            QStringLiteral("and %1 more").arg(candidate.coverage.size() - mostPhases));
    if (candidate.coverage.empty())
        part.addQuietText(QStringLiteral("Coverage stays as it is: no greenlit use case asks "
                                         "for it."));
}

void addLoad(InspectorPage &part, const Snapshot &snapshot, const Candidate &candidate)
{
    const double after = candidate.assignedFte + candidate.seating.share;
    const bool isOver = after > candidate.capacity + 1e-9;
    QWidget *line =
        part.addFigure(QStringLiteral("Load"),
                       QStringLiteral("%1 → %2 of %3 FTE%4")
                           .arg(fteIn(snapshot, candidate.assignedFte), fteIn(snapshot, after),
                                fteIn(snapshot, candidate.capacity),
                                isOver ? QStringLiteral(", overloaded") : QString()),
                       isOver ? Tone::Bad : Tone::Plain);
    setPlainToolTip(line, QStringLiteral("Assigned FTE of the person's capacity in the month "
                                         "in which the position is judged"));
}

void addMissing(InspectorPage &part, const Snapshot &snapshot, const Candidate &candidate)
{
    QStringList chips;
    for (const AskedSkill &skill : candidate.fit.missing) {
        const QString name = skillInWords(snapshot, skill.skill);
        chips << (skill.has == 0 ? QStringLiteral("%1: none").arg(name)
                                 : QStringLiteral("%1: level %2 of %3")
                                       .arg(name)
                                       .arg(skill.has)
                                       .arg(skill.required));
    }
    if (chips.isEmpty())
        part.addQuietText(QStringLiteral("Has every skill at the level that is asked for."));
    else
        part.addChips(chips.first(std::min(chips.size(), mostChips)), true);
}

} // namespace

void explainCandidate(InspectorPage &part, QPushButton *assign, const ViewContext &context,
                      const Position &position, const Candidate &candidate)
{
    const SnapshotPtr &snapshot = context.session.snapshot();
    const Person *person = snapshot->plan().people.find(candidate.fit.person);
    if (person == nullptr)
        return;
    const QString name = person->name;
    part.clear();
    part.addHeading(QStringLiteral("If %1 takes it").arg(name));
    addCoverage(part, *snapshot, candidate);
    addLoad(part, *snapshot, candidate);
    addMissing(part, *snapshot, candidate);
    assign->setText(actionText(QStringLiteral("Assign %1").arg(name)));
    setPlainToolTip(assign, candidate.seating.blocked.isEmpty()
                                ? QStringLiteral("%1 FTE: what is free and vacant")
                                      .arg(fteIn(*snapshot, candidate.seating.share))
                                : candidate.seating.blocked);
    assign->setEnabled(candidate.seating.blocked.isEmpty());
    assign->disconnect();
    QObject::connect(
        assign, &QPushButton::clicked, assign,
        [context, id = position.id, who = candidate.fit.person, share = candidate.seating.share] {
            context.apply(
                assignPerson(context.session.plan(), context.session.scenario(), who, id, share));
        });
}

} // namespace rolewright

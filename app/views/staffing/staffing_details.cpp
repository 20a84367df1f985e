#include "app/views/staffing/staffing_lists.h"

#include "app/inspector/page_parts.h"

#include "core/analysis/hiring.h"
#include "core/analysis/hiring_words.h"
#include "core/analysis/key_person.h"
#include "core/analysis/upskilling.h"
#include "core/analysis/ways_out.h"
#include "core/plan/edits/seats.h"

#include <algorithm>

namespace rolewright {

namespace {

QString monthsInWords(double months)
{
    return months == 1 ? QStringLiteral("1 month") : QStringLiteral("%1 months").arg(months);
}

QString whenInWords(double months)
{
    return months > 0 ? QStringLiteral("in ") + monthsInWords(months) : QStringLiteral("at once");
}

QString wayInWords(WayOutKind kind)
{
    switch (kind) {
    case WayOutKind::Share:
        return QStringLiteral("Share");
    case WayOutKind::Pool:
        return QStringLiteral("Borrow from the pool");
    case WayOutKind::Train:
        return QStringLiteral("Train");
    case WayOutKind::Hire:
        return QStringLiteral("Hire");
    case WayOutKind::Outside:
        break;
    }
    return QStringLiteral("Outside expert");
}

class DetailsMaker
{
public:
    explicit DetailsMaker(const Snapshot &snapshot)
        : m_snapshot(snapshot), m_index(snapshot.index), m_fits(snapshot.fits()),
          m_language(snapshot.input.plan.head->language)
    {
    }

    /// The ways out of a vacancy.
    StaffingDetails ofVacancy(const PositionId &position)
    {
        const std::vector<HiringLine> plan = hiringPlan(m_index);
        const auto line = std::ranges::find(plan, position, &HiringLine::position);
        if (line == plan.end())
            return {};
        const Position *seat = m_index.design().positions.find(position);
        m_details.title = seatInWords(m_index.design(), *seat);
        m_details.reason = line->reason;
        DetailPart need{QStringLiteral("Need"), {}};
        need.lines.push_back(
            {QStringLiteral("Needed from"), line->need.toString(), {}, inWords(line->basis)});
        need.lines.push_back(
            {line->isLate ? QStringLiteral("Should have begun by") : QStringLiteral("Begin by"),
             line->latestStart.toString(),
             {},
             QStringLiteral("%1 of lead time").arg(monthsInWords(line->leadMonths))});
        if (!line->lost.isNone())
            need.lines.push_back(
                {QStringLiteral("Uncovered at worst, %1").arg(line->lost.worst.toString()),
                 QStringLiteral("%1 of %2 FTE").arg(fte(line->lost.fte), fte(line->lost.demandFte)),
                 {},
                 phases(line->lost.phases)});
        DetailPart ways{QStringLiteral("Ways out, the best first"), {}};
        for (const GapWays &gap : waysOut(m_index, m_fits, {*line})) {
            for (const WayOut &way : gap.ways)
                ways.lines.push_back(lineOf(way));
        }
        m_details.parts.push_back(std::move(ways));
        m_details.parts.push_back(std::move(need));
        return std::move(m_details);
    }

    /// The nearest profiles of a person, with what to learn from whom.
    StaffingDetails ofLearner(const PersonId &person)
    {
        const auto plan = hiringPlan(m_index);
        const auto people = upskilling(m_index, m_fits, plan);
        const auto one = std::ranges::find(people, person, &PersonUpskilling::person);
        if (one == people.end())
            return {};
        m_details.title = name(person);
        m_details.reason = one->reason;
        for (const ProfileWay &way : one->ways) {
            DetailPart part{QStringLiteral("%1: fit %2, %3%4")
                                .arg(name(way.profile), percentInWords(way.fit),
                                     monthsInWords(way.months),
                                     way.vacantFte > 0
                                         ? QStringLiteral(", %1 FTE vacant").arg(fte(way.vacantFte))
                                         : QString()),
                            {}};
            for (const LearningStep &step : way.skills)
                part.lines.push_back(
                    {name(step.skill.skill),
                     QStringLiteral("%1 → %2").arg(step.skill.has).arg(step.skill.required),
                     step.mentor.isEmpty() ? Subject() : Subject(step.mentor),
                     step.mentor.isEmpty() ? QStringLiteral("nobody in house has it")
                                           : QStringLiteral("from %1").arg(name(step.mentor))});
            m_details.parts.push_back(std::move(part));
        }
        return std::move(m_details);
    }

    /// What is lost without one or two people.
    StaffingDetails without(const std::vector<PersonId> &people)
    {
        std::vector<int> rows;
        QStringList names;
        for (const PersonId &person : people) {
            if (const int row = m_index.personRow(person); row >= 0) {
                rows.push_back(row);
                names << name(person);
            }
        }
        const KeyPersonCheck check = withoutPeople(m_index, m_fits, rows);
        m_details.title = QStringLiteral("Without %1").arg(names.join(QStringLiteral(" and ")));
        m_details.reason = QStringLiteral("%1 FTE-months of covered work are lost from today on.")
                               .arg(fte(check.lostFteMonths));
        addActivities(check);
        addPhases(check);
        addSkills(check);
        addStandIns(check);
        return std::move(m_details);
    }

    StaffingDetails ofHats(const StaffingLine &line)
    {
        m_details.title = line.cells.value(0);
        m_details.reason = line.cells.value(4);
        DetailPart part{QStringLiteral("Profiles"), {}};
        for (const ProfileId &profile : line.profiles)
            part.lines.push_back({name(profile), {}, profile});
        m_details.parts.push_back(std::move(part));
        return std::move(m_details);
    }

private:
    DetailLine lineOf(const WayOut &way) const
    {
        QString words = wayInWords(way.kind);
        if (!way.person.isEmpty())
            words += QStringLiteral(": %1").arg(name(way.person));
        const QString figure =
            !way.isPossible()
                ? QStringLiteral("cannot be done")
                : QStringLiteral("%1 FTE %2%3")
                      .arg(fte(way.fte), whenInWords(way.leadMonths),
                           way.openFte > 1e-9
                               ? QStringLiteral(", %1 stays open").arg(fte(way.openFte))
                               : QString());
        return {words, figure, way.person.isEmpty() ? Subject() : Subject(way.person), way.reason};
    }

    void addActivities(const KeyPersonCheck &check)
    {
        DetailPart part{QStringLiteral("Nobody does any more"), {}};
        for (const LostActivity &lost : check.activities) {
            QStringList units;
            for (const UnitId &unit : lost.units)
                units << m_index.unit(m_index.unitRow(unit)).name;
            const Activity *activity = m_index.framework().activity(lost.activity);
            part.lines.push_back(
                {activity == nullptr ? lost.activity.value : activity->name.in(m_language),
                 units.join(QStringLiteral(", ")), lost.activity});
        }
        addPart(std::move(part), QStringLiteral("Every activity still has somebody."));
    }

    void addPhases(const KeyPersonCheck &check)
    {
        DetailPart part{QStringLiteral("Coverage in the month of most work"), {}};
        for (const LostPhase &lost : check.phases)
            part.lines.push_back(
                {QStringLiteral("%1, %2, %3")
                     .arg(phases({lost.phase}), m_index.unit(m_index.unitRow(lost.unit)).name,
                          lost.month.toString()),
                 QStringLiteral("%1 → %2").arg(percentInWords(lost.before / lost.demandFte),
                                               percentInWords(lost.after / lost.demandFte)),
                 lost.unit});
        addPart(std::move(part), QStringLiteral("No phase loses cover."));
    }

    void addSkills(const KeyPersonCheck &check)
    {
        DetailPart part{QStringLiteral("Nobody else has"), {}};
        for (const LostSkill &lost : check.skills)
            part.lines.push_back({name(lost.skill), QStringLiteral("level %1").arg(lost.level)});
        addPart(std::move(part), QStringLiteral("Others have every skill that positions ask for."));
    }

    void addStandIns(const KeyPersonCheck &check)
    {
        for (const StandIns &seat : check.standIns) {
            const Position *position = m_index.design().positions.find(seat.position);
            DetailPart part{QStringLiteral("Nearest for %1, %2 FTE; hiring takes %3")
                                .arg(seatInWords(m_index.design(), *position), fte(seat.fte),
                                     monthsInWords(seat.leadMonths)),
                            {}};
            for (const Fit &fit : seat.best)
                part.lines.push_back(
                    {name(fit.person),
                     QStringLiteral("%1, %2 free")
                         .arg(percentInWords(fit.fit.value_or(0)), fte(fit.freeFte)),
                     fit.person});
            addPart(std::move(part), QStringLiteral("Nobody who fits has free FTE."));
        }
    }

    void addPart(DetailPart part, const QString &nothing)
    {
        if (part.lines.empty())
            part.lines.push_back({nothing, {}});
        m_details.parts.push_back(std::move(part));
    }

    QString fte(double value) const { return fteIn(m_snapshot, value); }
    QString phases(const std::vector<PhaseId> &ids) const
    {
        QStringList names;
        for (const PhaseId &id : ids) {
            const Phase *phase = m_index.framework().phase(id);
            names << (phase == nullptr ? id.value : phase->name.in(m_language));
        }
        return names.join(QStringLiteral(", "));
    }
    QString name(const PersonId &id) const
    {
        const Person *person = m_index.input().plan.people.find(id);
        return person == nullptr ? id.value : person->name;
    }
    QString name(const ProfileId &id) const
    {
        const Profile *profile = m_index.framework().profile(id);
        return profile == nullptr ? id.value : profile->name.in(m_language);
    }
    QString name(const SkillId &id) const
    {
        const Skill *skill = m_index.framework().skill(id);
        return skill == nullptr ? id.value : skill->name.in(m_language);
    }

    const Snapshot &m_snapshot;
    const PlanIndex &m_index;
    const FitTable &m_fits;
    QString m_language;
    StaffingDetails m_details;
};

} // namespace

StaffingDetails staffingDetails(const SnapshotPtr &snapshot, StaffingPart part,
                                const std::vector<StaffingLine> &lines)
{
    if (lines.empty())
        return {};
    DetailsMaker maker(*snapshot);
    const StaffingLine &line = lines.front();
    switch (part) {
    case StaffingPart::Hiring:
        return maker.ofVacancy(std::get<PositionId>(line.subject));
    case StaffingPart::Upskilling:
        return maker.ofLearner(std::get<PersonId>(line.subject));
    case StaffingPart::KeyPeople: {
        std::vector<PersonId> people;
        for (const StaffingLine &one : lines)
            people.push_back(std::get<PersonId>(one.subject));
        return maker.without(people);
    }
    case StaffingPart::Hats:
        break;
    }
    return maker.ofHats(line);
}

} // namespace rolewright

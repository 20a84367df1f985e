#include "app/views/staffing/staffing_lists.h"

#include "app/common/plain_text.h"
#include "app/inspector/page_parts.h"

#include "core/analysis/hats.h"
#include "core/analysis/hiring.h"
#include "core/analysis/hiring_words.h"
#include "core/analysis/key_person.h"
#include "core/analysis/upskilling.h"
#include "core/plan/edits/seats.h"

namespace rolewright {

namespace {

/// Makes one list of a snapshot.
class TableMaker
{
public:
    explicit TableMaker(const SnapshotPtr &snapshot)
        : m_index(snapshot->index), m_fits(snapshot->fits())
    {
        m_table.snapshot = snapshot;
    }

    StaffingList hiring()
    {
        m_table.part = StaffingPart::Hiring;
        m_table.heads = {QStringLiteral("No."),       QStringLiteral("Position"),
                         QStringLiteral("FTE"),       QStringLiteral("Needed"),
                         QStringLiteral("Lead"),      QStringLiteral("Start by"),
                         QStringLiteral("Uncovered"), QStringLiteral("Why here")};
        m_table.meanings = {QString(),
                            QString(),
                            QStringLiteral("FTE that stays vacant"),
                            QStringLiteral("Month from which the seat is needed"),
                            QStringLiteral("Months from the decision to the first working day, an "
                                           "assumption of the plan"),
                            QStringLiteral("When to begin, so that the seat is filled in time"),
                            QStringLiteral("FTE-months of work that nobody covers while the seat "
                                           "is vacant"),
                            QString()};
        m_table.widths = {52, 250, 60, 84, 66, 92, 108};
        m_table.numbers = {0, 2, 4, 6};
        m_table.remark = QStringLiteral("Each seat is judged on its own.");
        m_table.empty = QStringLiteral("No position stays vacant");
        for (const HiringLine &line : hiringPlan(m_index))
            add({QString::number(m_table.lines.size() + 1), position(line.position),
                 fte(line.vacantFte), line.need.toString(), QString::number(line.leadMonths),
                 line.isLate ? QStringLiteral("now") : line.latestStart.toString(),
                 line.lost.isNone() ? QString() : fte(line.lost.fteMonths), line.reason},
                line.position, line.isLate && line.isMissed());
        return std::move(m_table);
    }

    StaffingList upskilling()
    {
        m_table.part = StaffingPart::Upskilling;
        m_table.heads = {QStringLiteral("Person"),          QStringLiteral("Free"),
                         QStringLiteral("Nearest profile"), QStringLiteral("Fit"),
                         QStringLiteral("Levels"),          QStringLiteral("Months"),
                         QStringLiteral("To learn")};
        m_table.meanings = {QString(),
                            QStringLiteral("FTE free from today on, while there"),
                            QStringLiteral("Shortest way to a profile, those with vacant seats "
                                           "first"),
                            QStringLiteral("How well the skills match the profile now"),
                            QStringLiteral("Skill levels to gain"),
                            QStringLiteral("Time beside the job: levels × the plan's assumption"),
                            QString()};
        m_table.widths = {180, 64, 190, 66, 76, 84};
        m_table.numbers = {1, 3, 4, 5};
        m_table.remark = QStringLiteral("%1 months for each level, beside the job.")
                             .arg(m_index.input().assumptions().learningMonthsPerLevel);
        m_table.empty = QStringLiteral("Nobody's skills are rated yet");
        const auto plan = hiringPlan(m_index);
        for (const PersonUpskilling &one : rolewright::upskilling(m_index, m_fits, plan)) {
            if (one.ways.empty())
                continue;
            const ProfileWay &way = one.ways.front();
            add({person(one.person), fte(one.freeFte), profile(way.profile),
                 percentInWords(way.fit), QString::number(way.steps), QString::number(way.months),
                 one.reason},
                one.person, false);
        }
        return std::move(m_table);
    }

    StaffingList keyPeople()
    {
        m_table.part = StaffingPart::KeyPeople;
        m_table.heads = {
            QStringLiteral("Person"),  QStringLiteral("Activities"),
            QStringLiteral("Work"),    QStringLiteral("Skills"),
            QStringLiteral("To hire"), QStringLiteral("What is lost, and who is near")};
        m_table.meanings = {QString(),
                            QStringLiteral("Activities that the person alone holds in some unit"),
                            QStringLiteral("FTE-months of covered work that would be lost"),
                            QStringLiteral("Skills that positions ask for and nobody else has"),
                            QStringLiteral("Months to fill the largest of the person's seats"),
                            QString()};
        m_table.widths = {190, 96, 74, 72, 84};
        m_table.numbers = {1, 2, 3, 4};
        m_table.remark = QStringLiteral("Select two people to see what is lost without both.");
        m_table.empty = QStringLiteral("Nobody sits on a position");
        for (const KeyPerson &one : rolewright::keyPeople(m_index, m_fits))
            add({person(one.person), QString::number(one.activities), fte(one.lostFteMonths),
                 QString::number(one.skills), QString::number(one.leadMonths),
                 sentence(one.reason)},
                one.person, one.activities > 0 && !one.canBeStoodInFor());
        return std::move(m_table);
    }

    StaffingList hats()
    {
        m_table.part = StaffingPart::Hats;
        m_table.heads = {QStringLiteral("Profiles in one hand"), QStringLiteral("Skills shared"),
                         QStringLiteral("Same phases"), QStringLiteral("Who could now"),
                         QStringLiteral("What speaks for and against it")};
        m_table.meanings = {
            QString(),
            QStringLiteral("What somebody with all skills of one profile brings for the other"),
            QStringLiteral("Part of the work that comes in the same phases"),
            QStringLiteral("People who fit each of the profiles by at least 60 %"), QString()};
        m_table.widths = {300, 118, 116, 170};
        m_table.numbers = {1, 2};
        m_table.remark = QStringLiteral("For small teams; the measures are ours.");
        m_table.empty = QStringLiteral("The framework has a single profile");
        for (const Hats &set : rolewright::hats(m_index, m_fits)) {
            QStringList names;
            for (const ProfileId &one : set.profiles)
                names << profile(one);
            QStringList wearers;
            for (const HatWearer &wearer : set.wearers)
                wearers << person(wearer.person);
            add({names.join(QStringLiteral(" + ")), percentInWords(set.skillOverlap),
                 percentInWords(set.phaseOverlap), wearers.join(QStringLiteral(", ")), set.reason},
                {}, !set.isAllowed());
            m_table.lines.back().profiles = set.profiles;
        }
        return std::move(m_table);
    }

private:
    void add(const QStringList &cells, const Subject &subject, bool isUrgent)
    {
        m_table.lines.push_back({cells, subject, isUrgent});
    }

    QString fte(double value) const { return fteIn(*m_table.snapshot, value); }
    QString person(const PersonId &id) const
    {
        const Person *found = m_index.input().plan.people.find(id);
        return found == nullptr ? id.value : found->name;
    }
    QString position(const PositionId &id) const
    {
        const Position *found = m_index.design().positions.find(id);
        return found == nullptr ? id.value : seatInWords(m_index.design(), *found);
    }
    QString profile(const ProfileId &id) const
    {
        const Profile *found = m_index.framework().profile(id);
        return found == nullptr ? id.value : found->name.in(m_index.input().plan.head->language);
    }

    const PlanIndex &m_index;
    const FitTable &m_fits;
    StaffingList m_table;
};

} // namespace

StaffingList staffingList(const SnapshotPtr &snapshot, StaffingPart part)
{
    TableMaker maker(snapshot);
    switch (part) {
    case StaffingPart::Hiring:
        return maker.hiring();
    case StaffingPart::Upskilling:
        return maker.upskilling();
    case StaffingPart::KeyPeople:
        return maker.keyPeople();
    case StaffingPart::Hats:
        break;
    }
    return maker.hats();
}

} // namespace rolewright

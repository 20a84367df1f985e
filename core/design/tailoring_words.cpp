#include "core/design/tailoring_words.h"

#include "core/framework/framework_words.h"

#include <QLocale>
#include <set>

namespace rolewright {

namespace {

QString joined(const QStringList &names)
{
    if (names.size() < 2)
        return names.join(QString());
    return names.mid(0, names.size() - 1).join(QStringLiteral(", ")) + QStringLiteral(" and ") +
           names.last();
}

const ProposedRole *find(const ProposedRoles &roles, const RoleId &id)
{
    const auto found = std::find_if(roles.begin(), roles.end(),
                                    [&](const ProposedRole &role) { return role.id == id; });
    return found == roles.end() ? nullptr : &*found;
}

QString namesOf(const std::vector<RoleId> &ids, const ProposedRoles &roles)
{
    QStringList names;
    for (const RoleId &id : ids) {
        const ProposedRole *role = find(roles, id);
        names << (role == nullptr ? id.value : role->title);
    }
    return joined(names);
}

std::vector<ProfileId> mainProfilesOf(const std::vector<RoleId> &ids, const ProposedRoles &roles)
{
    std::vector<ProfileId> profiles;
    for (const RoleId &id : ids) {
        if (const ProposedRole *role = find(roles, id))
            profiles.push_back(role->main);
    }
    return profiles;
}

QString nameOf(const ActivityId &id, const Framework &framework)
{
    const Activity *activity = framework.activity(id);
    return activity == nullptr ? id.value : activity->name.english();
}

QString inWords(const QDate &date)
{
    return QLocale(QLocale::English).toString(date, QStringLiteral("d MMMM yyyy"));
}

QString inWords(UnitKind kind)
{
    switch (kind) {
    case UnitKind::Central:
        return QStringLiteral("the centre");
    case UnitKind::Pool:
        return QStringLiteral("the pool of experts");
    case UnitKind::BusinessUnit:
    case UnitKind::Team:
        break;
    }
    return QStringLiteral("the business units");
}

std::set<UnitKind> kindsOf(const std::vector<Position> &positions, const Design &design)
{
    std::set<UnitKind> kinds;
    for (const Position &position : positions)
        kinds.insert(design.units.find(position.unit)->kind);
    return kinds;
}

bool areCombined(const std::vector<Position> &positions, const ProposedRoles &roles)
{
    return std::any_of(positions.begin(), positions.end(), [&](const Position &position) {
        return rolesOf(position, roles).size() > 1;
    });
}

/// How far the skills of profiles that one person is to hold go together.
QString overlapInWords(const std::vector<ProfileId> &profiles, const Framework &framework)
{
    QStringList shared;
    int asked = 0;
    for (const Skill &skill : framework.skills) {
        const auto asksForIt = [&](const ProfileId &id) {
            const auto &needs = framework.profile(id)->skills;
            return std::any_of(needs.begin(), needs.end(), [&](const SkillNeed &need) {
                const std::vector<SkillId> choices = need.choices();
                return std::find(choices.begin(), choices.end(), skill.id) != choices.end();
            });
        };
        const auto times = std::count_if(profiles.begin(), profiles.end(), asksForIt);
        asked += times > 0 ? 1 : 0;
        if (times == std::ssize(profiles))
            shared << skill.name.english();
    }
    if (shared.isEmpty())
        return QStringLiteral("They share none of their %1 skills: look for somebody with both, "
                              "or train early.")
            .arg(asked);
    return QStringLiteral("They share %1 of %2 skills (%3); check that the person has the others, "
                          "else get outside experts or train early.")
        .arg(shared.size())
        .arg(asked)
        .arg(joined(shared));
}

QString placementReason(const std::set<UnitKind> &places, const Factors &answers)
{
    if (places.contains(UnitKind::Pool))
        return QStringLiteral("A pool lends experts to projects: more use cases at a time, but "
                              "weaker ownership of production and less domain knowledge (white "
                              "paper, pool of experts).");
    if (places.contains(UnitKind::Central))
        return QStringLiteral("Architects in the centre keep infrastructure uniform and avoid "
                              "silos; units decide less for themselves (white paper, degree of "
                              "centralization).");
    if (answers.centralization == Centralization::Decentral)
        return QStringLiteral("Where the business units give direction, architects work in them: "
                              "agile, at the price of double work and knowledge silos (white "
                              "paper, degree of centralization).");
    return QStringLiteral("Without a pool, those who build belong to a unit and know its domain "
                          "(white paper, pool of experts).");
}

QString effectOf(const SeatChange &change)
{
    const auto isIn = [](const std::vector<Position> &all, const Position &wanted) {
        return std::any_of(all.begin(), all.end(),
                           [&](const Position &other) { return other.id == wanted.id; });
    };
    qsizetype changed = 0;
    for (const Position &position : change.after)
        changed += isIn(change.before, position) ? 1 : 0;
    const auto counted = [](qsizetype count, const char *one, const char *several) {
        return QStringLiteral("%1 %2").arg(count).arg(QLatin1String(count == 1 ? one : several));
    };
    QStringList parts;
    if (const qsizetype coming = std::ssize(change.after) - changed; coming > 0)
        parts << counted(coming, "vacant position comes", "vacant positions come");
    if (const qsizetype going = std::ssize(change.before) - changed; going > 0)
        parts << counted(going, "vacant position goes", "vacant positions go");
    if (changed > 0)
        parts << counted(changed, "position gets other profiles", "positions get other profiles");
    return joined(parts);
}

void sayCombined(ProposedChange &words, const QString &names, const ChangeSetting &setting)
{
    words.subject = TailoringSubject::CombinedRoles;
    words.title = QStringLiteral("Combine %1").arg(names);
    words.reason = QStringLiteral("Where few people work on machine learning, one person holds "
                                  "several profiles (white paper, size). ") +
                   overlapInWords(mainProfilesOf(words.roles, setting.roles), setting.framework);
}

/// "Fleet and Charging"; no more than three units are named.
QString unitsOf(const std::vector<Position> &positions, const Design &design)
{
    QStringList names;
    for (const Position &position : positions) {
        const QString name = design.units.find(position.unit)->name;
        if (!names.contains(name))
            names << name;
    }
    return names.size() > 3 ? QStringLiteral("%1 units").arg(names.size()) : joined(names);
}

void sayAdded(ProposedChange &words, const QString &names, bool isMore, const QString &units)
{
    words.title =
        (isMore ? QStringLiteral("More positions for %1") : QStringLiteral("Add %1")).arg(names);
    words.reason =
        isMore ? QStringLiteral("Where many people work on machine learning, a team stands for a "
                                "profile (white paper, size).")
               : QStringLiteral("Models in production need the work of this profile (white paper, "
                                "the ten skill profiles), and it has no position in %1.")
                     .arg(units);
}

void sayLeftOut(ProposedChange &words, const QString &names, bool isFewer, const Factors &answers)
{
    words.title = (isFewer ? QStringLiteral("Fewer positions for %1")
                           : QStringLiteral("Do without %1 for now"))
                      .arg(names);
    words.reason =
        answers.proofOfConcept && !isFewer
            ? QStringLiteral("A proof of concept needs only a subset of the profiles (white "
                             "paper); which ones is our choice.")
            : QStringLiteral(
                  "At this size one person for a profile is enough (white paper, size).");
}

} // namespace

ProposedChange inWords(const SeatChange &change, const ChangeSetting &setting)
{
    const Factors &answers = setting.answers;
    ProposedChange words{.effect = effectOf(change), .roles = change.roles};
    const QString names = namesOf(change.roles, setting.roles);
    const bool isCombined = areCombined(change.after, setting.roles);
    const auto places = kindsOf(change.after, setting.after);
    if (change.before.empty() && !isCombined) {
        sayAdded(words, names, change.isThereBefore && answers.size == Size::Large,
                 unitsOf(change.after, setting.after));
    } else if (change.after.empty()) {
        sayLeftOut(words, names, change.isThereAfter, answers);
    } else if (isCombined && !areCombined(change.before, setting.roles)) {
        sayCombined(words, names, setting);
    } else if (kindsOf(change.before, setting.before) != places) {
        words.subject = TailoringSubject::Placement;
        QStringList targets;
        for (const UnitKind kind : places)
            targets << inWords(kind);
        words.title = QStringLiteral("Move %1 to %2").arg(names, joined(targets));
        words.reason = placementReason(places, answers);
    } else {
        words.subject = TailoringSubject::CombinedRoles;
        words.title = QStringLiteral("Separate %1").arg(names);
        words.reason = QStringLiteral("With more people, each profile is a position of its own and "
                                      "a standard of skill (white paper, size).");
    }
    return words;
}

ProposedChange leaveOutInWords(const Deferral &deferral, const Framework &framework)
{
    QString again = QStringLiteral("Look again when %1")
                        .arg(triggerInWords(deferral.trigger, QStringLiteral("en")));
    if (deferral.review)
        again += QStringLiteral(", or on %1").arg(inWords(*deferral.review));
    return {
        .subject = TailoringSubject::Deferrals,
        .title = QStringLiteral("Leave out %1 for now").arg(nameOf(deferral.activity, framework)),
        .reason = deferral.reason + QStringLiteral(" (White paper, machine learning maturity.)"),
        .effect = again,
        .activity = deferral.activity};
}

ProposedChange takeUpInWords(const Deferral &deferral, const Framework &framework)
{
    return {.subject = TailoringSubject::Deferrals,
            .title = QStringLiteral("Take up %1").arg(nameOf(deferral.activity, framework)),
            .reason = QStringLiteral("It was left out for a reason that no longer holds: %1")
                          .arg(deferral.reason),
            .effect = QStringLiteral("Somebody is to hold it again"),
            .activity = deferral.activity};
}

QString keptInWords(const std::vector<RoleId> &kept, const ProposedRoles &roles)
{
    return QStringLiteral("%1: positions stay as they are, since people, links or the hiring order "
                          "hold on to them.")
        .arg(namesOf(kept, roles));
}

} // namespace rolewright

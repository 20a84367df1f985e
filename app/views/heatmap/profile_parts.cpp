#include "app/views/heatmap/profile_parts.h"

#include "app/common/plain_text.h"
#include "app/views/heatmap/curve_widget.h"

#include "core/drawing/text_drawing.h"

#include <QLabel>
#include <map>

namespace rolewright {

namespace {

constexpr size_t mostHolders = 30;

/// "PyTorch or TensorFlow" for a group of skills of which one is enough.
QString needName(const Framework &framework, const SkillNeed &need, const QString &language)
{
    QStringList names;
    for (const SkillId &id : need.choices()) {
        const Skill *skill = framework.skill(id);
        names << (skill == nullptr ? id.value : skill->name.in(language));
    }
    return names.join(QStringLiteral(" or "));
}

QString seatOf(const PlanIndex &index, int row)
{
    const Position &position = index.position(row);
    const int unit = index.unitRow(position.unit);
    return unit < 0 ? position.title
                    : QStringLiteral("%1, %2").arg(position.title, index.unit(unit).name);
}

} // namespace

void addCurve(InspectorPage &page, const PlanIndex &index, const Profile &profile,
              const std::optional<PhaseId> &marked)
{
    const Framework &framework = index.framework();
    std::vector<Level> levels;
    QStringList phases;
    std::optional<size_t> place;
    for (const Phase &phase : framework.phases) {
        if (marked == phase.id)
            place = levels.size();
        levels.push_back(framework.effort(profile, phase.id).level);
        phases << phase.name.in(index.input().plan.head->language);
    }
    page.addHeading(QStringLiteral("Effort over the lifecycle"));
    page.addWidget(new CurveWidget(std::move(levels), phases, place));
}

void addHolders(InspectorPage &page, const ViewContext &context, const PlanIndex &index,
                const ProfileFigures *figures)
{
    if (figures == nullptr) {
        page.addText(QStringLiteral("…"));
        return;
    }
    const std::vector<ProfileHolder> &holders = figures->holders;
    if (holders.empty()) {
        page.addText(QStringLiteral("Nobody yet."));
        return;
    }
    Selection &selection = context.selection;
    for (size_t i = 0; i < std::min(holders.size(), mostHolders); ++i) {
        const ProfileHolder &holder = holders[i];
        const Person &person = index.person(holder.person);
        page.addFigure(person.name,
                       QStringLiteral("%1 FTE").arg(fteInWords(holder.fte, QStringLiteral("en"))),
                       Tone::Plain, [&selection, id = person.id] { selection.select(id); });
        page.addLink(
            seatOf(index, holder.position),
            [&selection, id = index.position(holder.position).id] { selection.select(id); });
    }
    if (holders.size() > mostHolders)
        page.addQuietText(QStringLiteral("And %1 more.").arg(holders.size() - mostHolders));
}

void addResponsibilities(InspectorPage &page, const ViewContext &context, const PlanIndex &index,
                         const Profile &profile)
{
    const Framework &framework = index.framework();
    const QString &language = index.input().plan.head->language;
    std::vector<const Phase *> phases{&framework.planningPhase};
    for (const Phase &phase : framework.phases)
        phases.push_back(&phase);
    Selection &selection = context.selection;
    for (const Phase *phase : phases) {
        bool isFirst = true;
        for (const Activity &activity : framework.activities) {
            const Cell *cell = valueAt(activity.involvement, profile.id);
            if (activity.phase != phase->id || cell == nullptr || cell->involvement.isNone())
                continue;
            if (std::exchange(isFirst, false))
                page.addHeading(phase->name.in(language));
            const bool isDeferred = index.input().plan.deferrals.contains(activity.id.value);
            page.addLink(QStringLiteral("%1  %2%3")
                             .arg(cell->involvement.letters(), activity.name.in(language),
                                  isDeferred ? QStringLiteral(" (deferred)") : QString()),
                         [&selection, id = activity.id] { selection.select(id); });
            if (!cell->note.isEmpty())
                page.addQuietText(sentence(cell->note.in(language)));
        }
    }
}

void addSkills(InspectorPage &page, const PlanIndex &index, const Profile &profile,
               const ProfileFigures *figures)
{
    struct Names
    {
        QStringList there;
        QStringList missing;
    };
    const QString &language = index.input().plan.head->language;
    const std::vector<bool> held = figures == nullptr ? std::vector<bool>{} : figures->heldSkills;
    std::map<std::pair<Weight, int>, Names> groups; // core and high levels first
    for (size_t i = 0; i < profile.skills.size(); ++i) {
        const SkillNeed &need = profile.skills[i];
        const QString name = needName(index.framework(), need, language);
        Names &names = groups[{need.weight, -need.level}];
        if (held.empty() || held[i])
            names.there << name;
        else
            names.missing << QStringLiteral("%1: missing").arg(name);
    }
    page.addHeading(QStringLiteral("Typical skills"));
    for (const auto &[kind, names] : groups) {
        page.addQuietText((kind.first == Weight::Core ? QStringLiteral("Core, level %1")
                                                      : QStringLiteral("Helpful, level %1"))
                              .arg(-kind.second));
        if (!names.missing.isEmpty())
            page.addChips(names.missing, true);
        if (!names.there.isEmpty())
            page.addChips(names.there);
    }
    if (held.empty() && figures != nullptr && !figures->holders.empty())
        page.addQuietText(QStringLiteral("No skill of who does it is rated yet."));
}

void addTitles(InspectorPage &page, const Profile &profile, const QString &language)
{
    QStringList titles;
    for (const Title &title : profile.titles)
        titles << title.text.in(language);
    if (titles.isEmpty())
        return;
    page.addHeading(QStringLiteral("Also called"));
    page.addText(titles.join(QStringLiteral(", ")));
}

void addGuidance(InspectorPage &page, const ViewContext &context, const PlanIndex &index,
                 const Profile &profile)
{
    const QString &language = index.input().plan.head->language;
    Selection &selection = context.selection;
    const auto addEdges = [&](const QString &heading, auto from, auto to) {
        bool isFirst = true;
        for (const GuidanceEdge &edge : index.framework().guidance) {
            const Profile *other = index.framework().profile(edge.*to);
            if (edge.*from != profile.id || other == nullptr)
                continue;
            if (std::exchange(isFirst, false))
                page.addHeading(heading);
            page.addLink(other->name.in(language),
                         [&selection, id = other->id] { selection.select(id); });
            page.addQuietText(edge.text.isEmpty() ? edge.flow : edge.text.in(language));
        }
    };
    addEdges(QStringLiteral("Guides"), &GuidanceEdge::from, &GuidanceEdge::to);
    addEdges(QStringLiteral("Is guided by"), &GuidanceEdge::to, &GuidanceEdge::from);
}

} // namespace rolewright

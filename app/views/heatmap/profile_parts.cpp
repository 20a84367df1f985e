#include "app/views/heatmap/profile_parts.h"

#include "app/common/plain_text.h"
#include "app/views/heatmap/curve_widget.h"

#include "core/drawing/text_drawing.h"

#include <QLabel>

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

void addSkills(InspectorPage &page, const PlanIndex &index, const Profile &profile,
               const ProfileFigures *figures)
{
    const QString &language = index.input().plan.head->language;
    const std::vector<bool> held = figures == nullptr ? std::vector<bool>{} : figures->heldSkills;
    QStringList there;
    QStringList missing;
    for (size_t i = 0; i < profile.skills.size(); ++i) {
        const QString name = needName(index.framework(), profile.skills[i], language);
        if (held.empty() || held[i])
            there << name;
        else
            missing << QStringLiteral("%1: missing").arg(name);
    }
    page.addHeading(QStringLiteral("Typical skills"));
    if (!missing.isEmpty())
        page.addChips(missing, true);
    page.addChips(there);
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

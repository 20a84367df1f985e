#include "app/models/find_index.h"

#include "core/drawing/text_drawing.h"

namespace rolewright {

namespace {

constexpr int misses = 3;

/// Without case and accents, so that "muller" finds "Müller".
QString folded(const QString &text)
{
    QString plain;
    for (const QChar character : drawable(text).normalized(QString::NormalizationForm_D)) {
        if (!character.isMark())
            plain += character.toCaseFolded();
    }
    return plain;
}

/// How well an entry matches, 0 best, `misses` not at all.
int rank(const FindEntry &entry, const QString &query, const QStringList &words)
{
    for (const QString &word : words) {
        if (!entry.folded.contains(word))
            return misses;
    }
    if (entry.folded.startsWith(query))
        return 0;
    return entry.folded.contains(u' ' + words.first()) ? 1 : 2;
}

} // namespace

FindIndex::FindIndex(const Snapshot &snapshot)
{
    addDesign(snapshot);
    addFramework(snapshot);
}

void FindIndex::addDesign(const Snapshot &snapshot)
{
    const Design &design = snapshot.input.design();
    for (const auto &person : snapshot.plan().people)
        add(person->id, person->name, QStringLiteral("Person"), person->title);
    for (const auto &position : design.positions) {
        const Unit *unit = design.units.find(position->unit);
        const QString place = unit == nullptr ? position->unit.value : unit->name;
        add(position->id, position->title, QStringLiteral("Position in %1").arg(place));
    }
    for (const auto &unit : design.units)
        add(unit->id, unit->name, QStringLiteral("Unit"));
}

void FindIndex::addFramework(const Snapshot &snapshot)
{
    const Framework &framework = snapshot.input.framework;
    const QString &language = snapshot.language();
    for (const Profile &profile : framework.profiles) {
        QStringList titles;
        for (const Title &title : profile.titles)
            titles << title.text.in(language);
        add(profile.id, profile.name.in(language), QStringLiteral("Profile"), titles.join(u' '));
    }
    for (const Activity &activity : framework.activities) {
        if (const Phase *phase = framework.phase(activity.phase); phase != nullptr)
            add(activity.id, activity.name.in(language),
                QStringLiteral("Activity in %1").arg(phase->name.in(language)));
    }
}

void FindIndex::add(const Subject &subject, const QString &name, const QString &kind,
                    const QString &more)
{
    m_entries.push_back({subject, name, kind, folded(name + u' ' + kind + u' ' + more)});
}

std::vector<const FindEntry *> FindIndex::find(const QString &query, size_t most) const
{
    const QString wanted = folded(query.simplified());
    const QStringList words = wanted.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    std::vector<const FindEntry *> found[misses];
    for (const FindEntry &entry : m_entries) {
        const int at = rank(entry, wanted, words);
        if (at < misses && found[at].size() < most)
            found[at].push_back(&entry);
    }
    std::vector<const FindEntry *> best;
    for (const auto &group : found)
        best.insert(best.end(), group.begin(), group.end());
    best.resize(std::min(best.size(), most));
    return best;
}

} // namespace rolewright

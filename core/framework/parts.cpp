#include "core/framework/parts.h"

namespace rolewright {

namespace {

template <class Rows>
void add(std::vector<PartPlace> &places, FrameworkPart part, const Rows &rows)
{
    for (const auto &row : rows)
        places.push_back({part, row.id.value});
}

/// The name of a part; null pointer when the framework has no such part.
const LocalText *nameIn(const Framework &framework, const PartPlace &place)
{
    const auto nameOfRow = [](const auto *row) { return row == nullptr ? nullptr : &row->name; };
    switch (place.part) {
    case FrameworkPart::Profile:
        return nameOfRow(framework.profile({place.id}));
    case FrameworkPart::Phase:
        return nameOfRow(framework.phase({place.id}));
    case FrameworkPart::Skill:
        return nameOfRow(framework.skill({place.id}));
    case FrameworkPart::Activity:
        break;
    }
    return nameOfRow(framework.activity({place.id}));
}

} // namespace

std::vector<PartPlace> partsOf(const Framework &framework, FrameworkPart part)
{
    std::vector<PartPlace> places;
    switch (part) {
    case FrameworkPart::Profile:
        add(places, part, framework.profiles);
        break;
    case FrameworkPart::Phase:
        if (!framework.planningPhase.id.isEmpty())
            places.push_back({part, framework.planningPhase.id.value});
        add(places, part, framework.phases);
        break;
    case FrameworkPart::Skill:
        add(places, part, framework.skills);
        break;
    case FrameworkPart::Activity:
        add(places, part, framework.activities);
        break;
    }
    return places;
}

bool hasPart(const Framework &framework, const PartPlace &place)
{
    return !place.id.isEmpty() && nameIn(framework, place) != nullptr;
}

QString nameOfPart(const Framework &framework, const PartPlace &place, const QString &language)
{
    const LocalText *name = nameIn(framework, place);
    return name == nullptr ? place.id : name->in(language);
}

QString wordFor(FrameworkPart part)
{
    return nameOf(part);
}

} // namespace rolewright

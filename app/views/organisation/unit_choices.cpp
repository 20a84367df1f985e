#include "app/views/organisation/unit_choices.h"

#include "app/common/pick_box.h"

namespace rolewright {

namespace {

bool isWithin(const Design &design, const Unit *unit, const UnitId &ancestor)
{
    while (unit != nullptr && unit->id != ancestor)
        unit = design.units.find(unit->parent);
    return unit != nullptr;
}

} // namespace

void addUnitChoices(PickBox &box, const Design &design, const UnitId &except)
{
    for (const auto &row : design.units) {
        if (!except.isEmpty() && isWithin(design, &*row, except))
            continue;
        const Unit *parent = design.units.find(row->parent);
        box.addChoice(parent == nullptr ? row->name
                                        : QStringLiteral("%1, %2").arg(row->name, parent->name),
                      row->id.value);
    }
}

} // namespace rolewright

#include "app/views/organisation/reporting_scene.h"

#include <limits>

namespace rolewright {

ReportingScene::ReportingScene(SnapshotPtr from, ReportingStyle style, ColourBy colourBy)
    : snapshot(std::move(from)),
      model(reportingModel(snapshot->index, {.language = snapshot->language()})),
      looks(cardLooks(
          snapshot->index,
          {.language = snapshot->language(), .colourBy = colourBy, .fits = &snapshot->fits()})),
      geometry(model, std::move(style))
{
}

/// Up and down the keys follow the line, and go along those who stand below each other.
bool ReportingScene::isReachable(size_t from, size_t to, Direction direction) const
{
    const size_t above = model.nodes[from].parent;
    const bool isInColumn = model.nodes[to].parent == above && rect(to).left() == rect(from).left();
    if (direction == Direction::Up)
        return isInColumn || to == above;
    return direction != Direction::Down || isInColumn || model.nodes[to].parent == from;
}

std::optional<size_t> ReportingScene::neighbour(size_t from, Direction direction) const
{
    std::optional<size_t> nearest;
    double least = std::numeric_limits<double>::max();
    for (const size_t node : geometry.shown()) {
        const auto far = distanceTowards(rect(from), rect(node), direction);
        if (node == from || !far || *far >= least || !isReachable(from, node, direction))
            continue;
        least = *far;
        nearest = node;
    }
    return nearest;
}

std::optional<size_t> ReportingScene::seatOf(const PersonId &person) const
{
    const PlanIndex &index = snapshot->index;
    const int row = index.personRow(person);
    if (row < 0)
        return {};
    for (const int assignment : index.people()[static_cast<size_t>(row)].assignments) {
        const int position = index.assignments()[static_cast<size_t>(assignment)].position;
        if (position >= 0)
            return model.find(index.position(position).id);
    }
    return {};
}

} // namespace rolewright

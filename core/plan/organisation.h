#pragma once

#include "core/framework/tailoring.h"

namespace rolewright {

/// What a unit is for; central units and pools serve every use case.
enum class UnitKind { Central, BusinessUnit, Team, Pool };

template <>
struct EnumNames<UnitKind>
{
    static constexpr std::array<std::pair<UnitKind, const char *>, 4> names{
        {{UnitKind::Central, "central"},
         {UnitKind::BusinessUnit, "business-unit"},
         {UnitKind::Team, "team"},
         {UnitKind::Pool, "pool"}}};
};

/// A named design: units, positions and assignments over the plan's people and use cases.
struct Scenario
{
    ScenarioId id;
    QString name;
    QString description;
    bool locked = false; ///< refuses edits
    std::vector<PositionId> hiringOrder;
    Extra extra;
    Comments comments;

    QString key() const { return id.value; }
    bool operator==(const Scenario &) const = default;
    template <class V>
    static void fields(V &&visit)
    {
        visit(field("id", &Scenario::id).required());
        visit(field("name", &Scenario::name).required());
        visit(field("description", &Scenario::description));
        visit(field("locked", &Scenario::locked));
        visit(field("hiring_order", &Scenario::hiringOrder));
    }
};

/// A part of the organisation.
struct Unit
{
    UnitId id;
    QString name;
    UnitKind kind = UnitKind::BusinessUnit;
    UnitId parent;
    PositionId lead;
    Extra extra;
    Comments comments;

    QString key() const { return id.value; }
    bool operator==(const Unit &) const = default;
    template <class V>
    static void fields(V &&visit)
    {
        visit(field("id", &Unit::id).required());
        visit(field("name", &Unit::name).required());
        visit(field("kind", &Unit::kind).always());
        visit(field("parent", &Unit::parent));
        visit(field("lead", &Unit::lead));
    }
};

/// The profiles of a position. Those without a share have equal parts of what the others leave.
struct ProfileShares
{
    OrderedMap<ProfileId, std::optional<double>> entries;

    bool isEmpty() const { return entries.empty(); }
    bool contains(const ProfileId &profile) const { return valueAt(entries, profile) != nullptr; }
    /// Part of the position that is for a profile, 0 to 1.
    double shareOf(const ProfileId &profile) const;
    bool operator==(const ProfileShares &) const = default;
};

/// As a list of ids, or as a map where each has its share.
template <>
struct Codec<ProfileShares>
{
    static Node encode(const ProfileShares &shares);
    static bool decode(const Node &node, ProfileShares &shares, Problems &problems);
    static QJsonObject schema();
};

/// A seat in a unit.
struct Position
{
    PositionId id;
    UnitId unit;
    QString title;
    ProfileShares profiles;
    double fte = 1;
    PositionId reportsTo;
    std::vector<PositionId> alsoReportsTo; ///< dotted lines
    bool assistant = false;                ///< a staff seat beside the line
    std::optional<Month> neededFrom;
    QString note;
    Extra extra;
    Comments comments;

    QString key() const { return id.value; }
    bool operator==(const Position &) const = default;
    template <class V>
    static void fields(V &&visit)
    {
        visit(field("id", &Position::id).required());
        visit(field("unit", &Position::unit).required());
        visit(field("title", &Position::title).required());
        visit(field("profiles", &Position::profiles));
        visit(field("fte", &Position::fte).between(0, 1000).always());
        visit(field("reports_to", &Position::reportsTo));
        visit(field("needed_from", &Position::neededFrom));
        visit(field("also_reports_to", &Position::alsoReportsTo));
        visit(field("assistant", &Position::assistant));
        visit(field("note", &Position::note));
    }
};

/// Direction that flows from one position to another, across the lines of reporting.
struct GuidanceLink
{
    PositionId from;
    PositionId to;
    QString flow; ///< as in the framework, or own words
    Extra extra;
    Comments comments;

    QString key() const { return from.value + u'/' + to.value + u'/' + flow; }
    bool operator==(const GuidanceLink &) const = default;
    template <class V>
    static void fields(V &&visit)
    {
        visit(field("from", &GuidanceLink::from).required());
        visit(field("to", &GuidanceLink::to).required());
        visit(field("flow", &GuidanceLink::flow));
    }
};

/// A person on a position.
struct Assignment
{
    AssignmentId id; ///< derived from person and position when the file has none
    PersonId person;
    PositionId position;
    std::optional<double> share; ///< FTE; without it, as much as is free and vacant
    std::optional<Month> from;
    std::optional<Month> until;
    bool pinned = false; ///< proposals leave it alone
    Extra extra;
    Comments comments;

    MonthRange range() const { return {from, until}; }
    QString key() const { return id.value; }
    bool operator==(const Assignment &) const = default;
    template <class V>
    static void fields(V &&visit)
    {
        visit(field("id", &Assignment::id));
        visit(field("person", &Assignment::person).required());
        visit(field("position", &Assignment::position).required());
        visit(field("share", &Assignment::share).between(0, 2));
        visit(field("from", &Assignment::from));
        visit(field("until", &Assignment::until));
        visit(field("pinned", &Assignment::pinned));
    }
};

} // namespace rolewright

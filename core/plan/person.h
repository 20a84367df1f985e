#pragma once

#include "core/framework/tailoring.h"

namespace rolewright {

/// A person's level in one skill.
struct SkillRating
{
    int level = 0; ///< 0 none, 1 basic, 2 working, 3 practitioner, 4 expert
    std::optional<QDate> rated;
    QString by;
    Extra extra;

    bool operator==(const SkillRating &) const = default;
    template <class V>
    static void fields(V &&visit)
    {
        visit(field("level", &SkillRating::level).required().between(0, 4));
        visit(field("rated", &SkillRating::rated));
        visit(field("by", &SkillRating::by));
    }
};

/// A rating stands as a bare level where nothing else is known of it.
template <>
struct Codec<SkillRating>
{
    static Node encode(const SkillRating &rating);
    static bool decode(const Node &node, SkillRating &rating, Problems &problems);
    static QJsonObject schema();
};

/// Another capacity from a day on.
struct CapacityChange
{
    QDate from;
    double capacity = 1;
    Extra extra;

    bool operator==(const CapacityChange &) const = default;
    template <class V>
    static void fields(V &&visit)
    {
        visit(field("from", &CapacityChange::from).required());
        visit(field("capacity", &CapacityChange::capacity).required().between(0, 2));
    }
};

struct Person
{
    PersonId id;
    QString name;
    QString title;
    QString email;
    QString externalId; ///< in the system that the person was imported from
    PersonId manager;
    QString employment; ///< `external` for people from outside; empty or other words for employees
    std::optional<QDate> from;
    std::optional<QDate> until;
    double capacity = 1; ///< FTE
    std::vector<CapacityChange> capacityChanges;
    OrderedMap<SkillId, SkillRating> skills;
    QString location;
    QString department;
    std::optional<QDate> retainUntil; ///< when the entry is to be deleted
    QString note;
    Node imported; ///< what the table said of fields that were changed by hand since (a map)
    Extra extra;
    Comments comments;

    QString key() const { return id.value; }
    bool operator==(const Person &) const = default;
    template <class V>
    static void fields(V &&visit)
    {
        visit(field("id", &Person::id).required());
        visit(field("name", &Person::name).required());
        visit(field("title", &Person::title));
        visit(field("email", &Person::email));
        visit(field("external_id", &Person::externalId));
        visit(field("manager", &Person::manager));
        visit(field("employment", &Person::employment));
        visit(field("from", &Person::from));
        visit(field("until", &Person::until));
        visit(field("capacity", &Person::capacity).between(0, 2).always());
        visit(field("capacity_changes", &Person::capacityChanges));
        visit(field("skills", &Person::skills));
        visit(field("location", &Person::location));
        visit(field("department", &Person::department));
        visit(field("retain_until", &Person::retainUntil));
        visit(field("note", &Person::note));
        visit(field("imported", &Person::imported));
    }
};

} // namespace rolewright

#pragma once

#include "core/framework/tailoring.h"

namespace rolewright {

/// People in ML (white paper, Figure 14).
enum class Size { Small, Medium, Large };

/// Where direction and infrastructure come from (white paper, Figure 14).
enum class Centralization { Central, HubAndSpoke, Decentral };

/// What a unit is for; central units and pools serve every use case.
enum class UnitKind { Central, BusinessUnit, Team, Pool };

template <>
struct EnumNames<Size>
{
    static constexpr std::array<std::pair<Size, const char *>, 3> names{
        {{Size::Small, "small"}, {Size::Medium, "medium"}, {Size::Large, "large"}}};
};

template <>
struct EnumNames<Centralization>
{
    static constexpr std::array<std::pair<Centralization, const char *>, 3> names{
        {{Centralization::Central, "central"},
         {Centralization::HubAndSpoke, "hub-and-spoke"},
         {Centralization::Decentral, "decentral"}}};
};

template <>
struct EnumNames<UnitKind>
{
    static constexpr std::array<std::pair<UnitKind, const char *>, 4> names{
        {{UnitKind::Central, "central"},
         {UnitKind::BusinessUnit, "business-unit"},
         {UnitKind::Team, "team"},
         {UnitKind::Pool, "pool"}}};
};

/// The framework that a plan is built on; `definition` holds one that does not come with the
/// product.
struct FrameworkReference
{
    QString id = QStringLiteral("ml-skill-profiles");
    int version = 1;
    Node definition;
    Extra extra;

    bool operator==(const FrameworkReference &) const = default;
    template <class V>
    static void fields(V &&visit)
    {
        visit(field("id", &FrameworkReference::id).required());
        visit(field("version", &FrameworkReference::version).between(1, 1e6).always());
        visit(field("definition", &FrameworkReference::definition));
    }
};

/// The organisational factors and the questions that go with them (domain.md section 5).
struct Factors
{
    Size size = Size::Medium;
    Maturity maturity = Maturity::Growing;
    Centralization centralization = Centralization::HubAndSpoke;
    bool pool = false;
    std::optional<bool> interpretableModels; ///< these two: without an answer, as maturity suggests
    std::optional<bool> staticData;          ///< one team and a static dataset
    bool proofOfConcept = false;
    RoleSetId roles; ///< whose roles the positions were proposed for; empty for the profiles
    Extra extra;

    bool hasInterpretableModels() const
    {
        return interpretableModels.value_or(maturity == Maturity::Starting);
    }
    bool hasStaticData() const { return staticData.value_or(maturity == Maturity::Starting); }
    bool operator==(const Factors &) const = default;
    template <class V>
    static void fields(V &&visit)
    {
        visit(field("size", &Factors::size).always());
        visit(field("maturity", &Factors::maturity).always());
        visit(field("centralization", &Factors::centralization).always());
        visit(field("pool", &Factors::pool).always());
        visit(field("interpretable_models", &Factors::interpretableModels));
        visit(field("static_data", &Factors::staticData));
        visit(field("proof_of_concept", &Factors::proofOfConcept));
        visit(field("roles", &Factors::roles));
    }
};

/// FTE that a level of effort stands for, for each unit of a use case's size.
struct EffortWeights
{
    double little = 0;
    double moderate = 0.5;
    double high = 1;
    Extra extra;

    double of(Level level) const
    {
        return level == Level::High ? high : level == Level::Moderate ? moderate : little;
    }
    bool operator==(const EffortWeights &) const = default;
    template <class V>
    static void fields(V &&visit)
    {
        visit(field("little", &EffortWeights::little).between(0, 10).always());
        visit(field("moderate", &EffortWeights::moderate).between(0, 10).always());
        visit(field("high", &EffortWeights::high).between(0, 10).always());
    }
};

/// A number for each profile, with one for all that are not named; `default` is an id like the
/// others.
using Rates = OrderedMap<ProfileId, double>;

/// The rate of a profile, else the default one; empty when there is neither.
std::optional<double> rateOf(const Rates &rates, const ProfileId &profile);

/// Planning rates, never a person's pay.
struct Cost
{
    QString currency;
    Rates perFteYear;
    Extra extra;

    bool operator==(const Cost &) const = default;
    template <class V>
    static void fields(V &&visit)
    {
        visit(field("currency", &Cost::currency).always());
        visit(field("per_fte_year", &Cost::perFteYear));
    }
};

/// Limits above which `check` speaks up.
struct Thresholds
{
    int accountable = 12; ///< activities that one profile may be accountable for
    int roles = 3;        ///< positions that one person may hold
    Extra extra;

    bool operator==(const Thresholds &) const = default;
    template <class V>
    static void fields(V &&visit)
    {
        visit(field("accountable", &Thresholds::accountable).between(0, 1000).always());
        visit(field("roles", &Thresholds::roles).between(0, 1000).always());
    }
};

/// What the figures of a plan rest on (formats.md, Figures).
struct Assumptions
{
    EffortWeights effortWeights;
    double centralShare = 0.2; ///< part of a use case's demand that falls to central roles
    Rates leadTimeMonths;      ///< from decision to first working day; 4 where nothing is said
    double learningMonthsPerLevel = 2;
    Cost cost;
    Thresholds thresholds;
    Extra extra;

    /// Months to fill a position of a profile.
    double leadTime(const ProfileId &profile) const
    {
        return rateOf(leadTimeMonths, profile).value_or(4);
    }
    bool operator==(const Assumptions &) const = default;
    template <class V>
    static void fields(V &&visit)
    {
        visit(field("effort_weights", &Assumptions::effortWeights));
        visit(field("central_share", &Assumptions::centralShare).between(0, 1));
        visit(field("lead_time_months", &Assumptions::leadTimeMonths));
        visit(field("learning_months_per_level", &Assumptions::learningMonthsPerLevel)
                  .between(0, 120));
        visit(field("cost", &Assumptions::cost));
        visit(field("thresholds", &Assumptions::thresholds));
    }
};

/// Comments above a section's key, by the key; `` for the end of the file.
using SectionComments = OrderedMap<QString, QStringList>;

/// The plan's own data: its name, factors, assumptions.
struct Head
{
    QString name;
    QString language = QStringLiteral("en");
    FrameworkReference framework;
    Factors factors;
    Assumptions assumptions;
    Extra extra; ///< top-level keys that are not known
    SectionComments sectionComments;
    Extra tailoringExtra; ///< keys of `tailoring` that are not known

    QString key() const { return {}; }
    bool operator==(const Head &) const = default;
    template <class V>
    static void fields(V &&visit)
    {
        visit(field("name", &Head::name).required());
        visit(field("language", &Head::language).always());
        visit(field("framework", &Head::framework).always());
        visit(field("factors", &Head::factors).always());
        visit(field("assumptions", &Head::assumptions));
    }
};

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
    }
};

/// A project that asks for work in the phases of the lifecycle.
struct UseCase
{
    UseCaseId id;
    QString name;
    UnitId unit;     ///< that owns it
    double size = 1; ///< multiplies the demand of every phase
    double value = 1;
    bool greenlit = true; ///< only greenlit use cases have demand
    QStringList kpis;
    QStringList needs;
    Extra extra;
    Comments comments;

    QString key() const { return id.value; }
    bool operator==(const UseCase &) const = default;
    template <class V>
    static void fields(V &&visit)
    {
        visit(field("id", &UseCase::id).required());
        visit(field("name", &UseCase::name).required());
        visit(field("unit", &UseCase::unit));
        visit(field("size", &UseCase::size).between(0, 1000).always());
        visit(field("value", &UseCase::value).between(0, 1e12).always());
        visit(field("greenlit", &UseCase::greenlit).always());
        visit(field("kpis", &UseCase::kpis));
        visit(field("needs", &UseCase::needs));
    }
};

/// When a use case is in a phase. In files it stands below its use case.
struct UseCasePhase
{
    QString id; ///< derived from use case and phase when the file has none
    UseCaseId useCase;
    PhaseId phase;
    Month start;
    int months = 1;
    Extra extra;
    Comments comments;

    MonthRange range() const { return {start, start + (months - 1)}; }
    QString key() const { return id; }
    bool operator==(const UseCasePhase &) const = default;
    template <class V>
    static void fields(V &&visit)
    {
        visit(field("id", &UseCasePhase::id));
        visit(field("phase", &UseCasePhase::phase).required());
        visit(field("start", &UseCasePhase::start).required());
        visit(field("months", &UseCasePhase::months).between(1, 600).always());
    }
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

/// A finding that is accepted for now.
struct Mute
{
    QString code;
    QString where;
    QString reason;
    std::optional<QDate> date;
    Extra extra;
    Comments comments;

    QString key() const { return code + u'/' + where; }
    bool operator==(const Mute &) const = default;
    template <class V>
    static void fields(V &&visit)
    {
        visit(field("code", &Mute::code).required());
        visit(field("where", &Mute::where));
        visit(field("reason", &Mute::reason));
        visit(field("date", &Mute::date));
    }
};

/// A report with its choices, to be made again by name.
struct ReportPreset
{
    QString id;
    QString name;
    QStringList chapters;
    QString paper;
    QString orientation;
    QString names;
    QString language;
    Extra extra;
    Comments comments;

    QString key() const { return id; }
    bool operator==(const ReportPreset &) const = default;
    template <class V>
    static void fields(V &&visit)
    {
        visit(field("id", &ReportPreset::id).required());
        visit(field("name", &ReportPreset::name).required());
        visit(field("chapters", &ReportPreset::chapters));
        visit(field("paper", &ReportPreset::paper));
        visit(field("orientation", &ReportPreset::orientation));
        visit(field("names", &ReportPreset::names));
        visit(field("language", &ReportPreset::language));
    }
};

} // namespace rolewright

#pragma once

#include "core/framework/tailoring.h"

namespace rolewright {

/// People in ML (white paper, Figure 14).
enum class Size { Small, Medium, Large };

/// Where direction and infrastructure come from (white paper, Figure 14).
enum class Centralization { Central, HubAndSpoke, Decentral };

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

} // namespace rolewright

#pragma once

#include "core/text/record.h"

#include <array>

namespace rolewright {

/// A text in several languages; English is always there.
struct LocalText
{
    OrderedMap<Id<struct LanguageTag>, QString> texts;

    /// The text in a language, else in English, else the first there is.
    QString in(const QString &language) const;
    QString english() const { return in(QStringLiteral("en")); }
    bool isEmpty() const { return texts.empty(); }
    bool operator==(const LocalText &) const = default;
};

/// A text that is English alone, as entered in a plan.
LocalText localText(const QString &text);

template <>
struct Codec<LocalText>
{
    static Node encode(const LocalText &text);
    static bool decode(const Node &node, LocalText &text, Problems &problems);
    static QJsonObject schema();
};

/// Where a role sits by default (domain.md section 2: a default, never a must).
enum class Placement { Central, BusinessUnit };

/// Relative effort of a profile in a phase (white paper, Figure 2).
enum class Level { Little, Moderate, High };

/// What the level of a cell rests on (domain.md section 2); `Overruled` only in a tailored
/// framework.
enum class Basis { Stated, Derived, Capped, Overruled };

/// How much a skill counts in a fit: core 1, helpful 0.5.
enum class Weight { Core, Helpful };

/// A profile's part in an activity; accountable and responsible may go together.
struct Involvement
{
    bool accountable = false;
    bool responsible = false;
    bool consulted = false;
    bool informed = false;

    bool isNone() const { return !accountable && !responsible && !consulted && !informed; }
    /// `A`, `R`, `C`, `I`, `AR`, or empty.
    QString letters() const;
    /// Reads the letters above, and `none`.
    static std::optional<Involvement> parse(QStringView letters);
    bool operator==(const Involvement &) const = default;
};

template <>
struct Codec<Involvement>
{
    static Node encode(const Involvement &involvement);
    static bool decode(const Node &node, Involvement &involvement, Problems &problems);
    static QJsonObject schema();
};

/// How far an organisation has come with machine learning (white paper, Figure 14).
enum class Maturity { Starting, Growing, Scaled };

/// What a manager says of the work at hand, so that activities can wait (domain.md section 5).
enum class Circumstance { InterpretableModels, StaticData };

template <>
struct EnumNames<Placement>
{
    static constexpr std::array<std::pair<Placement, const char *>, 2> names{
        {{Placement::Central, "central"}, {Placement::BusinessUnit, "business-unit"}}};
};

template <>
struct EnumNames<Level>
{
    static constexpr std::array<std::pair<Level, const char *>, 3> names{
        {{Level::Little, "little"}, {Level::Moderate, "moderate"}, {Level::High, "high"}}};
};

template <>
struct EnumNames<Basis>
{
    static constexpr std::array<std::pair<Basis, const char *>, 4> names{
        {{Basis::Stated, "stated"},
         {Basis::Derived, "derived"},
         {Basis::Capped, "capped"},
         {Basis::Overruled, "overruled"}}};
};

template <>
struct EnumNames<Weight>
{
    static constexpr std::array<std::pair<Weight, const char *>, 2> names{
        {{Weight::Core, "core"}, {Weight::Helpful, "helpful"}}};
};

template <>
struct EnumNames<Circumstance>
{
    static constexpr std::array<std::pair<Circumstance, const char *>, 2> names{
        {{Circumstance::InterpretableModels, "interpretable-models"},
         {Circumstance::StaticData, "static-data"}}};
};

template <>
struct EnumNames<Maturity>
{
    static constexpr std::array<std::pair<Maturity, const char *>, 3> names{
        {{Maturity::Starting, "starting"},
         {Maturity::Growing, "growing"},
         {Maturity::Scaled, "scaled"}}};
};

} // namespace rolewright

#pragma once

#include "core/analysis/plan_index.h"

#include <map>

namespace rolewright {

/// How people are shown: by name, not at all, or under another name (see withoutNames()).
enum class NamesShown { Full, RolesOnly, Pseudonyms };

template <>
struct EnumNames<NamesShown>
{
    static constexpr std::array<std::pair<NamesShown, const char *>, 3> names{
        {{NamesShown::Full, "full"},
         {NamesShown::RolesOnly, "roles"},
         {NamesShown::Pseudonyms, "pseudonyms"}}};
};

/// A person on a card.
struct CardHolder
{
    PersonId person;
    QString name; ///< empty where roles alone are shown
    double share = 0;
};

/// A position as a card: what mapping and reporting tree show of it.
struct PositionCard
{
    PositionId position;
    QString title;
    QString unit;     ///< name of its unit
    QString profiles; ///< "ML Engineer", "ML Engineer 70 %, Data Engineer 30 %"
    double fte = 0;
    std::vector<CardHolder> holders;
    double vacant = 0; ///< FTE
    QString warning;   ///< what is wrong with it; empty when nothing is

    bool isVacant() const { return vacant > 1e-6; }
};

/// What is written on cards.
struct CardOptions
{
    QString language = QStringLiteral("en");
    NamesShown names = NamesShown::Full;
    /// Judges seats in this month; without it each in its own (see positionStatuses()).
    std::optional<Month> month = {};
};

/// Makes the cards of a scenario's positions.
class PositionCards
{
public:
    /// Linear in people and assignments.
    /// @param index must outlive it
    PositionCards(const PlanIndex &index, CardOptions options);

    /// @param row of the position in the index
    PositionCard card(int row);

private:
    CardHolder holder(int person, double share) const;
    QString profilesOf(const Position &position) const;
    const std::vector<double> &sharesOf(Month month);

    const PlanIndex &m_index;
    CardOptions m_options;
    std::vector<bool> m_over; ///< by person
    std::map<Month, std::vector<double>> m_shares;
};

} // namespace rolewright

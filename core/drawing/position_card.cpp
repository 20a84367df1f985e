#include "core/drawing/position_card.h"

#include "core/analysis/load.h"
#include "core/text/wording.h"

#include <algorithm>
#include <cmath>

namespace rolewright {

namespace {

constexpr double nothing = 1e-6;

} // namespace

PositionCards::PositionCards(const PlanIndex &index, CardOptions options)
    : m_index(index), m_options(std::move(options))
{
    for (const PersonLoad &load : peakLoads(index))
        m_over.push_back(load.isOver());
}

PositionCard PositionCards::card(int row)
{
    const Position &position = m_index.position(row);
    const IndexedPosition &indexed = m_index.positions()[static_cast<size_t>(row)];
    PositionCard card{.position = position.id,
                      .title = position.title,
                      .unit = indexed.unit < 0 ? QString() : m_index.unit(indexed.unit).name,
                      .profiles = profilesOf(position),
                      .fte = position.fte};
    const Wording words(m_options.language);
    const std::vector<double> &shares = sharesOf(m_options.month.value_or(indexed.judged));
    double staffed = 0;
    bool over = false;
    for (const int assignment : indexed.assignments) {
        const double share = shares[static_cast<size_t>(assignment)];
        if (share <= nothing)
            continue;
        const int person = m_index.assignments()[static_cast<size_t>(assignment)].person;
        card.holders.push_back(holder(person, share));
        over = over || (person >= 0 && m_over[static_cast<size_t>(person)]);
        staffed += share;
    }
    card.vacant = std::max(0.0, position.fte - staffed);
    if (staffed > position.fte + nothing)
        card.warning = words("more FTE assigned than the position has",
                             "mehr FTE zugeordnet, als die Stelle hat");
    else if (over)
        card.warning = words("a person is over capacity", "eine Person ist überlastet");
    return card;
}

CardHolder PositionCards::holder(int person, double share) const
{
    if (person < 0)
        return {.share = share};
    const bool named = m_options.names != NamesShown::RolesOnly;
    return {.person = m_index.person(person).id,
            .name = named ? m_index.person(person).name : QString(),
            .share = share};
}

QString PositionCards::profilesOf(const Position &position) const
{
    std::vector<std::pair<double, QString>> parts;
    for (const auto &[id, given] : position.profiles.entries) {
        const Profile *profile = m_index.framework().profile(id);
        parts.emplace_back(position.profiles.shareOf(id),
                           profile == nullptr ? id.value : profile->name.in(m_options.language));
    }
    std::stable_sort(parts.begin(), parts.end(),
                     [](const auto &a, const auto &b) { return a.first > b.first; });
    if (parts.size() == 1)
        return parts.front().second;
    QStringList texts;
    for (const auto &[share, name] : parts)
        texts += QStringLiteral("%1 %2 %").arg(name).arg(std::lround(share * 100));
    return texts.join(QStringLiteral(", "));
}

const std::vector<double> &PositionCards::sharesOf(Month month)
{
    const auto found = m_shares.find(month);
    if (found != m_shares.end())
        return found->second;
    return m_shares.emplace(month, sharesIn(m_index, month)).first->second;
}

} // namespace rolewright

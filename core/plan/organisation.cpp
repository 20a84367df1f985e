#include "core/plan/organisation.h"

#include <algorithm>
#include <cmath>

namespace rolewright {

double ProfileShares::shareOf(const ProfileId &profile) const
{
    const auto *own = valueAt(entries, profile);
    if (own == nullptr)
        return 0;
    if (*own)
        return **own;
    double given = 0;
    int open = 0;
    for (const auto &entry : entries) {
        given += entry.second.value_or(0);
        open += entry.second ? 0 : 1;
    }
    return std::max(0.0, 1 - given) / open;
}

Node Codec<ProfileShares>::encode(const ProfileShares &shares)
{
    const bool plain = std::none_of(shares.entries.begin(), shares.entries.end(),
                                    [](const auto &entry) { return entry.second.has_value(); });
    if (!plain)
        return Codec<decltype(shares.entries)>::encode(shares.entries);
    Node node = Node::list();
    for (const auto &entry : shares.entries)
        node.items.push_back(Node::string(entry.first.value));
    return node;
}

namespace {

bool decodeEntry(const QString &name, const Node &at, const Node *share, ProfileShares &shares,
                 Problems &problems)
{
    const ProfileId profile{name};
    if (!isValidId(name) || shares.contains(profile)) {
        problems.add(at, isValidId(name)
                             ? QStringLiteral("the profile “%1” is named twice").arg(name)
                             : QStringLiteral("“%1” is no id of a profile").arg(name.left(60)));
        return false;
    }
    std::optional<double> part;
    if (share != nullptr && !share->isNull()) {
        if (!Codec<std::optional<double>>::decode(*share, part, problems))
            return false;
        if (*part <= 0 || *part > 1) {
            problems.add(
                *share,
                QStringLiteral("the share of a profile must be above 0 and at most 1, but is %1")
                    .arg(numberText(*part)));
            return false;
        }
    }
    shares.entries.emplace_back(profile, part);
    return true;
}

bool sumIsRight(const Node &node, const ProfileShares &shares, Problems &problems)
{
    double given = 0;
    bool open = false;
    for (const auto &entry : shares.entries) {
        given += entry.second.value_or(0);
        open = open || !entry.second;
    }
    constexpr double tolerance = 1e-6;
    if (shares.isEmpty() || (open ? given < 1 : std::abs(given - 1) < tolerance))
        return true;
    problems.add(node,
                 QStringLiteral("the shares of a position's profiles must sum to 1, but sum to %1")
                     .arg(numberText(given)));
    return false;
}

} // namespace

bool Codec<ProfileShares>::decode(const Node &node, ProfileShares &shares, Problems &problems)
{
    if (!node.isMap() && !node.isList()) {
        problems.add(
            node, QStringLiteral("expected a list of profiles, found %1").arg(kindInWords(node)));
        return false;
    }
    bool good = true;
    for (size_t i = 0; i < node.items.size(); ++i) {
        const Node &item = node.items[i];
        if (node.isMap())
            good = decodeEntry(node.keys[i], item, &item, shares, problems) && good;
        else if (item.isMap() && item.keys.size() == 1)
            good = decodeEntry(item.keys[0], item, &item.items[0], shares, problems) && good;
        else if (item.isScalar())
            good = decodeEntry(item.text, item, nullptr, shares, problems) && good;
        else {
            problems.add(
                item,
                QStringLiteral("expected the id of a profile, found %1").arg(kindInWords(item)));
            good = false;
        }
    }
    return good && sumIsRight(node, shares, problems);
}

QJsonObject Codec<ProfileShares>::schema()
{
    return {
        {QStringLiteral("type"), QJsonArray{QStringLiteral("array"), QStringLiteral("object")}}};
}

} // namespace rolewright

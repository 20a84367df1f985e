#include "core/plan/person.h"

namespace rolewright {

Node Codec<SkillRating>::encode(const SkillRating &rating)
{
    if (!rating.rated && rating.by.isEmpty() && rating.extra.empty())
        return Codec<int>::encode(rating.level);
    return encodeRecord(rating);
}

bool Codec<SkillRating>::decode(const Node &node, SkillRating &rating, Problems &problems)
{
    if (node.isMap())
        return decodeRecord(node, rating, problems);
    if (!Codec<int>::decode(node, rating.level, problems))
        return false;
    if (rating.level < 0 || rating.level > 4) {
        problems.add(
            node, QStringLiteral("a skill level must be from 0 to 4, but is %1").arg(rating.level));
        return false;
    }
    return true;
}

QJsonObject Codec<SkillRating>::schema()
{
    QJsonObject level = Codec<int>::schema();
    level[QStringLiteral("minimum")] = 0;
    level[QStringLiteral("maximum")] = 4;
    return {{QStringLiteral("anyOf"), QJsonArray{level, recordSchema<SkillRating>()}}};
}

} // namespace rolewright

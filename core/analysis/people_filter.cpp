#include "core/analysis/people_filter.h"

#include <QRegularExpression>
#include <algorithm>

namespace rolewright {

namespace {

constexpr double nothing = 1e-9;

bool isCalled(const Skill &skill, const QString &text)
{
    return skill.id.value.compare(text, Qt::CaseInsensitive) == 0 ||
           skill.name.in(QStringLiteral("en")).compare(text, Qt::CaseInsensitive) == 0 ||
           skill.name.in(QStringLiteral("de")).compare(text, Qt::CaseInsensitive) == 0 ||
           skill.aliases.contains(text, Qt::CaseInsensitive);
}

bool saysSomewhere(const Person &person, const QString &word, const Framework &framework)
{
    for (const QString &text : {person.name, person.title, person.department}) {
        if (text.contains(word, Qt::CaseInsensitive))
            return true;
    }
    return std::any_of(person.skills.begin(), person.skills.end(), [&](const auto &entry) {
        if (entry.second.level == 0)
            return false;
        const Skill *skill = framework.skill(entry.first);
        return entry.first.value.contains(word, Qt::CaseInsensitive) ||
               (skill != nullptr &&
                (isCalled(*skill, word) ||
                 skill->name.in(QStringLiteral("en")).contains(word, Qt::CaseInsensitive)));
    });
}

} // namespace

Result<PeopleFilter> PeopleFilter::parse(const QString &text, const Framework &framework)
{
    static const QRegularExpression divider(QStringLiteral(",|\\band\\b"),
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression comparison(
        QStringLiteral("^(.*?)\\s*(>=|<=|≥|≤|>|<|=)\\s*(.*)$"));
    PeopleFilter filter;
    for (const QString &part : text.left(1000).split(divider, Qt::SkipEmptyParts)) {
        const QString term = part.simplified();
        const auto match = comparison.match(term);
        if (!match.hasMatch()) {
            filter.m_words << term.split(u' ', Qt::SkipEmptyParts);
            continue;
        }
        const auto read = test(match.captured(1), match.captured(2), match.captured(3), framework);
        if (!read)
            return std::unexpected(read.error());
        filter.m_tests.push_back(*read);
    }
    return filter;
}

Result<PeopleFilter::Test> PeopleFilter::test(const QString &left, const QString &sign,
                                              const QString &right, const Framework &framework)
{
    static const QHash<QString, Comparison> signs{
        {QStringLiteral(">"), Comparison::Above},   {QStringLiteral(">="), Comparison::AtLeast},
        {QStringLiteral("≥"), Comparison::AtLeast}, {QStringLiteral("<"), Comparison::Below},
        {QStringLiteral("<="), Comparison::AtMost}, {QStringLiteral("≤"), Comparison::AtMost},
        {QStringLiteral("="), Comparison::Equal}};
    bool isNumber = false;
    Test test{.skill = {},
              .comparison = signs.value(sign),
              .value = QString(right).replace(u',', u'.').toDouble(&isNumber)};
    if (!isNumber)
        return fail(ErrorCode::BadInput,
                    QStringLiteral("write a number behind \"%1 %2\", as in \"free > 0.2\"")
                        .arg(left, sign));
    if (left.compare(QStringLiteral("free"), Qt::CaseInsensitive) == 0)
        return test;
    const auto skill =
        std::find_if(framework.skills.begin(), framework.skills.end(),
                     [&](const Skill &candidate) { return isCalled(candidate, left); });
    if (skill == framework.skills.end())
        return fail(
            ErrorCode::BadInput,
            QStringLiteral("\"%1\" is neither \"free\" nor a skill of the framework").arg(left));
    test.skill = skill->id;
    return test;
}

bool PeopleFilter::holds(Comparison comparison, double has, double value)
{
    switch (comparison) {
    case Comparison::Above:
        return has > value + nothing;
    case Comparison::AtLeast:
        return has >= value - nothing;
    case Comparison::Below:
        return has < value - nothing;
    case Comparison::AtMost:
        return has <= value + nothing;
    case Comparison::Equal:
        return std::abs(has - value) <= nothing;
    }
    return false;
}

bool PeopleFilter::accepts(const Person &person, double freeFte, const Framework &framework) const
{
    const bool passesTests = std::all_of(m_tests.begin(), m_tests.end(), [&](const Test &test) {
        if (test.skill.isEmpty())
            return holds(test.comparison, freeFte, test.value);
        const SkillRating *rating = valueAt(person.skills, test.skill);
        return holds(test.comparison, rating == nullptr ? 0 : rating->level, test.value);
    });
    return passesTests && std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) {
               return saysSomewhere(person, word, framework);
           });
}

} // namespace rolewright

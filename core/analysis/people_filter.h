#pragma once

#include "core/analysis/plan_index.h"

namespace rolewright {

/// A condition on people, as a person types it: "python >= 3, free > 0.2, data". Terms divided by
/// commas or "and" must all hold. A term compares the free FTE (`free`) or the level in a skill
/// with a number, or is a word that the name, title, department or a rated skill contains.
class PeopleFilter
{
public:
    /// Reads a filter; an empty text lets everybody through. Errors: a comparison without a number,
    /// or of something that is neither `free` nor a skill of the framework.
    static Result<PeopleFilter> parse(const QString &text, const Framework &framework);

    /// @param freeFte of the person, at the time that counts for the caller
    bool accepts(const Person &person, double freeFte, const Framework &framework) const;

private:
    enum class Comparison { Above, AtLeast, Below, AtMost, Equal };
    struct Test
    {
        SkillId skill; ///< empty for free FTE
        Comparison comparison = Comparison::AtLeast;
        double value = 0;
    };

    static Result<Test> test(const QString &left, const QString &sign, const QString &right,
                             const Framework &framework);
    static bool holds(Comparison comparison, double has, double value);

    std::vector<Test> m_tests;
    QStringList m_words;
};

} // namespace rolewright

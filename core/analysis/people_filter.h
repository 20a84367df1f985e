#pragma once

#include "core/analysis/load.h"
#include "core/framework/job_titles.h"

#include <QSet>
#include <memory>

namespace rolewright {

/// A condition on people, as a person types it: `python >= 3 and free > 0.2`, `data, title contains
/// "ml engineer" or location = Ulm`. "and" or a comma binds closer than "or".
///
/// A term is one of
/// - a word, or several in quotes, that name, title, department or a rated skill contains;
/// - a number that is compared: the level in a skill by its id, name or alias, `free` and `load` as
///   of workloads(), `capacity`; a level may be a word, a load may be in per cent;
/// - a day that is compared with a day, month or year: `from`, `until`;
/// - a text that is (`=`), is not (`!=`) or contains another one: `name`, `title`, `department`,
///   `location`, `manager`, `employment`, `email`, `id`, `note`, `position`, `unit`, `suits` (the
///   profiles that the title suggests).
class PeopleFilter
{
public:
    /// Reads a filter; an empty text lets everybody through. Errors: a comparison without a value,
    /// with a value of the wrong kind, or of something that is neither a field nor a skill of the
    /// framework.
    static Result<PeopleFilter> parse(const QString &text, const Framework &framework);

    /// @param person row in the index
    /// @param workloads of the same index
    bool accepts(const PlanIndex &index, int person, const Workloads &workloads) const;
    /// The same where a word may also stand in other texts: those of a seat.
    /// @param person below 0 for nobody, whom no comparison holds for
    bool acceptsWith(const QStringList &texts, const PlanIndex &index, int person,
                     const Workloads &workloads) const;

private:
    friend class PeopleFilterParser;
    enum class Field {
        Anywhere,
        Level,
        Free,
        Load,
        Capacity,
        From,
        Until,
        Name,
        Title,
        Department,
        Location,
        Manager,
        Employment,
        Email,
        ExternalId,
        Note,
        Position,
        Unit,
        Suits
    };
    enum class Comparison { Contains, Above, AtLeast, Below, AtMost, Equal, NotEqual };
    struct Test
    {
        Field field = Field::Anywhere;
        Comparison comparison = Comparison::Contains;
        QString text;                            ///< that a text is compared with
        double least = 0;                        ///< first number or day that counts as equal
        double most = 0;                         ///< last one
        SkillId skill;                           ///< whose level is meant
        QSet<SkillId> skills;                    ///< that a word names
        bool isUnset = false;                    ///< compared with no day at all
        std::shared_ptr<const JobTitles> titles; ///< of the field Suits
    };

    static bool holds(const Test &test, const PlanIndex &index, int person,
                      const Workloads &workloads);
    static bool holdsAnywhere(const Test &test, const Person &person);
    static bool holdsNumber(const Test &test, std::optional<double> has);
    static bool holdsText(const Test &test, const QStringList &texts);
    static std::optional<double> numberOf(const Test &test, const PlanIndex &index, int person,
                                          const Workloads &workloads);
    static QStringList textsOf(const Test &test, const PlanIndex &index, int person);
    static QStringList suitsOf(const Test &test, const PlanIndex &index, int person);

    std::vector<std::vector<Test>> m_alternatives;
};

} // namespace rolewright

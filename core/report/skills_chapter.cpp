#include "core/analysis/skill_needs.h"
#include "core/drawing/skill_look.h"
#include "core/framework/skill_groups.h"
#include "core/report/cell_grid.h"
#include "core/report/listed_people.h"
#include "core/text/wording.h"

#include <algorithm>

namespace rolewright {

namespace {

/// People by skills, or skills alone where nobody is to be told from others.
class SkillsChapter
{
public:
    explicit SkillsChapter(const ReportContext &context)
        : m_context(context), m_index(context.index), m_words(context.options.language),
          m_fits(context.index), m_needs(context.index, m_fits), m_people(listedPeople(context)),
          m_skills(listedSkills())
    {
    }

    void write(PageFlow &flow) const
    {
        flow.startChapter(Chapter::Skills, inWords(Chapter::Skills, m_words.language()));
        if (m_skills.empty())
            return flow.paragraph(
                m_words("Nobody is rated yet, and no position asks for a skill.",
                        "Noch ist niemand bewertet, und keine Stelle verlangt eine Fähigkeit."));
        if (m_context.options.names == NamesShown::RolesOnly) {
            flow.paragraph(explanation());
            return writeTable(flow);
        }
        if (m_people.empty())
            return flow.paragraph(m_words("Nobody is listed.", "Niemand ist aufgeführt."));
        flow.paragraph(explanation() +
                       m_words(" Implied levels come from another skill that somebody has.",
                               " Abgeleitete Stufen folgen aus einer anderen Fähigkeit."));
        const LegendRows legend(skillLegend(m_words.language()), flow.rest().width());
        flow.paint(legend.size().height(), [legend](QPainter &painter) { legend.paint(painter); });
        writeGrid(flow, grid());
    }

private:
    const Framework &framework() const { return m_index.framework(); }
    const Skill &skill(int number) const { return framework().skills[static_cast<size_t>(number)]; }

    /// Numbers in the framework, group by group.
    std::vector<int> listedSkills() const
    {
        std::vector<int> skills;
        for (int number = 0; number < std::ssize(framework().skills); ++number) {
            const auto &asked = m_context.options.skills;
            if (asked ? std::ranges::find(*asked, skill(number).id) != asked->end()
                      : m_needs.isUsed(number))
                skills.push_back(number);
        }
        std::ranges::stable_sort(skills, {},
                                 [&](int number) { return skillGroupOf(framework(), number); });
        return skills;
    }

    QString explanation() const
    {
        return m_words("How many people of the plan have a skill, and how many seats of the "
                       "scenario ask for it, both at the level at which most people are missing; "
                       "red where there are too few.",
                       "Wie viele Personen des Plans eine Fähigkeit haben und wie viele Plätze des "
                       "Szenarios sie verlangen, jeweils auf der Stufe, auf der am meisten "
                       "Personen fehlen; rot, wo es zu wenige sind.");
    }

    CellGrid grid() const
    {
        CellGrid grid{.rowHead = m_words("Person", "Person")};
        grid.footTitles = {m_words("People who have it", "Personen, die sie haben"),
                           m_words("Seats that ask for it", "Plätze, die sie verlangen")};
        const std::vector<QString> names = distinctNames(m_index);
        for (const int person : m_people)
            grid.rows.push_back(names[static_cast<size_t>(person)]);
        for (const int number : m_skills) {
            grid.columns.push_back({skill(number).name.in(m_words.language()),
                                    skillGroupName(framework(), skillGroupOf(framework(), number),
                                                   m_words.language())});
            grid.feet.push_back(footOf(number));
        }
        std::vector<ShownLevel> cells;
        for (const int person : m_people) {
            for (const int number : m_skills)
                cells.push_back(shownLevel(person, number));
        }
        grid.paintCell = [cells, columns = m_skills.size()](QPainter &painter, const QRectF &rect,
                                                            size_t row, size_t column) {
            paintSkillCell(painter, rect, cells[row * columns + column]);
        };
        return grid;
    }

    ShownLevel shownLevel(int person, int number) const
    {
        const SkillRating *rating = valueAt(m_index.person(person).skills, skill(number).id);
        const int rated = rating == nullptr ? 0 : rating->level;
        const int has = m_fits.levels(person)[static_cast<size_t>(number)];
        return {std::max(has, rated), rating != nullptr, has > rated};
    }

    GridFoot footOf(int number) const
    {
        const SkillNeedCount *need = m_needs.tightestOf(number);
        if (need == nullptr)
            return {{QStringLiteral("–"), QStringLiteral("–")}};
        const auto level = static_cast<size_t>(need->tightest());
        return {{QString::number(need->having[level]), QString::number(need->needed[level])},
                need->isShort()};
    }

    void writeTable(PageFlow &flow) const
    {
        std::vector<TableRow> rows;
        int group = -1;
        for (const int number : m_skills) {
            if (const int own = skillGroupOf(framework(), number); std::exchange(group, own) != own)
                rows.push_back({{skillGroupName(framework(), own, m_words.language())}, true});
            rows.push_back(rowOf(number));
        }
        flow.table(
            ReportTable({{m_words("Skill", "Fähigkeit"), 4},
                         {m_words("Level", "Stufe"), 1, true},
                         {m_words("Seats that ask for it", "Plätze, die sie verlangen"), 1.6, true},
                         {m_words("People who have it", "Personen, die sie haben"), 1.6, true}},
                        std::move(rows), flow.rest().width()),
            m_words("(continued)", "(Fortsetzung)"));
    }

    TableRow rowOf(int number) const
    {
        const QString name = skill(number).name.in(m_words.language());
        const SkillNeedCount *need = m_needs.tightestOf(number);
        if (need == nullptr)
            return {{name, QString(), QString(), QString::number(m_needs.having(number, 1))}};
        const auto level = static_cast<size_t>(need->tightest());
        return {{name, QString::number(level), QString::number(need->needed[level]),
                 QString::number(need->having[level])},
                false,
                true,
                need->isShort()};
    }

    const ReportContext &m_context;
    const PlanIndex &m_index;
    Wording m_words;
    FitTable m_fits;
    SkillNeeds m_needs;
    std::vector<int> m_people; ///< rows
    std::vector<int> m_skills; ///< numbers in the framework
};

} // namespace

void writeSkills(PageFlow &flow, const ReportContext &context)
{
    SkillsChapter(context).write(flow);
}

} // namespace rolewright

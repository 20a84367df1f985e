#pragma once

#include "app/views/people/grid_part.h"
#include "app/views/people/skill_chooser.h"
#include "app/views/people/skills_grid.h"

namespace rolewright {

/// Who can do what: people by skills, rated in place and from a spreadsheet.
class SkillsPart : public GridPart
{
    Q_OBJECT

public:
    /// So many cells are rated at most at once.
    static constexpr qint64 mostCells = 10'000;

    SkillsPart(const ViewContext &context, Roster &roster, QWidget *parent);

    SkillsGrid &grid() { return *m_grid; }
    SkillChooser &chooser() { return *m_chooser; }

    QString title() const override { return QStringLiteral("Skills"); }
    Chapter chapter() const override { return Chapter::Skills; }
    ReportOptions shown() const override;
    bool isSettled() const override;
    void paste(const QMimeData &copied) override;
    bool takesPaste() const override { return true; }
    void editRatings() override;
    bool hasRatings() const override { return true; }

protected:
    void showRows(const PeopleRowsPtr &rows) override;
    /// What is rated, without heads, so that the block can be changed elsewhere and pasted back.
    std::function<QList<QStringList>()> tableOf(const PeopleGrid::Block &block) const override;

private:
    void makeCommands();
    void showFigures(const std::pair<PeopleRowsPtr, SkillFiguresPtr> &made);
    void choose();
    void rate(std::optional<int> level);
    bool applyLevels(const PeopleGrid::Block &block,
                     const std::function<std::optional<SkillRating>(int, int)> &ratingAt,
                     const std::function<bool(int, int)> &counts);
    void refuse(const QString &title, const QString &text);

    SkillsGrid *m_grid;
    SkillChooser *m_chooser;
    Latest<std::pair<PeopleRowsPtr, SkillFiguresPtr>> m_next;
    SkillFiguresPtr m_figures;
    PeopleRowsPtr m_shown; ///< rows that the grid shows
};

} // namespace rolewright

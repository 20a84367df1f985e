#pragma once

#include "app/views/people/people_grid.h"
#include "app/views/people/skill_choice.h"

#include <QHash>

namespace rolewright {

/// A cell of the matrix with what is known of it.
struct SkillCellState
{
    const SkillRating *rating = nullptr; ///< the person's own, null where there is none
    int has = 0;                         ///< with what other skills imply

    bool isImplied() const { return has > (rating == nullptr ? 0 : rating->level); }
};

/// People by skills, with levels that are typed in place.
class SkillsGrid : public PeopleGrid
{
    Q_OBJECT

public:
    SkillsGrid(const PlanSession &session, QWidget *parent);

    /// Shows people with figures of their snapshot.
    void show(const PeopleRowsPtr &rows, const SkillFiguresPtr &figures);

    /// Shows other skills; the current one stays current.
    void choose(const SkillChoice &choice);

    /// Skills that are shown, by their numbers in the framework.
    const std::vector<int> &skills() const { return m_skills; }
    const Skill &skill(int column) const;
    const Person &person(int row) const;
    SkillCellState stateAt(const Place &place) const;
    /// A cell as one line, and as all that is known of it.
    QString cellInWords(const Place &place) const;
    QString columnName(int column) const override;
    QString cellTip(const Place &place) const override;
    /// "5/7" and what it means, for the sums below.
    QString footText(int column) const;
    QString footTip(int column) const override;
    std::optional<PeopleOrder> orderOf(int column) const override;
    /// Goes on to the next cell the way the last arrow key went.
    void advance();

Q_SIGNALS:
    /// The selected cells are to have a level, or none.
    void rateAsked(std::optional<int> level);

protected:
    int groupOf(int column) const override;
    QString groupTitle(int column) const override;
    void paintCell(QPainter &painter, const QRect &rect, const Place &place) override;
    void paintHead(QPainter &painter, const QRect &rect, int column) override;
    void paintFoot(QPainter &painter, const QRect &rect, int column) override;
    QStringList footTitles() const override;
    QString emptyText() const override;
    QString headTip(int column) const override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    bool isShort(int column) const;
    void chooseColumns();
    QPixmap cellPicture(const SkillCellState &state);
    QString nameOf(int skill) const;
    QString impliedBy(const Place &place) const;

    const PlanSession &m_session;
    SkillFiguresPtr m_figures;
    SkillChoice m_choice;
    std::vector<int> m_skills;
    QHash<int, QPixmap> m_pictures;
    double m_pictureRatio = 0;
    int m_rightward = 1; ///< 0: the last arrow key went up or down
};

} // namespace rolewright

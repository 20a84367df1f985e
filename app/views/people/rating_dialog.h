#pragma once

#include "app/common/form_dialog.h"
#include "app/common/pick_box.h"
#include "app/common/plan_session.h"

#include "core/plan/edits/skill_edits.h"

class QComboBox;
class QLineEdit;

namespace rolewright {

/// Asks for level, date and source of the ratings of some cells. It begins with what they have in
/// common; what is left as it is stays different from cell to cell.
class RatingDialog : public FormDialog
{
    Q_OBJECT

public:
    RatingDialog(const PlanSession &session, std::vector<RatedCell> cells,
                 QWidget *parent = nullptr);

    /// Before it is accepted, for some of the cells only.
    Result<ChangeSet> edit() const override;

protected:
    void check() override;

private:
    void showShared();
    void renew();

    const PlanSession &m_session;
    std::vector<RatedCell> m_cells;
    bool m_isAnyRated = false;
    PickBox *m_level;
    QLineEdit *m_day;
    QComboBox *m_source;
    QLabel *m_levelProblem;
    QLabel *m_dayProblem;
    int m_levelStart = 0; ///< what the cells have in common, in each field
    QString m_dayStart;
    QString m_sourceStart;
    bool m_isDayTyped = false;
    bool m_isSourceTyped = false;
    RatingFields m_fields; ///< what the form says
};

} // namespace rolewright

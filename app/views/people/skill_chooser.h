#pragma once

#include "app/common/pick_box.h"
#include "app/views/people/skill_choice.h"

class QLabel;
class QLineEdit;

namespace rolewright {

/// Asks which skills are shown: those in use, all, those that are short, of a group or of a
/// profile, and of these the ones with some text in their names.
class SkillChooser : public QWidget
{
    Q_OBJECT

public:
    explicit SkillChooser(QWidget *parent);

    SkillChoice choice() const;
    /// Offers the groups and profiles of a framework; what was chosen stays, if it is still there.
    void offer(const Framework &framework, const QString &language);
    /// Says how many skills are shown, and what is missing of them: of a profile's, what it lacks
    /// in all.
    void showCount(int shown, int all, const SkillNeeds::Gaps &gaps);
    PickBox &kinds() const { return *m_kinds; }
    QLineEdit &name() const { return *m_name; }

Q_SIGNALS:
    void changed();
    /// Enter or Escape in the name: the keyboard goes back to where it came from.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    PickBox *m_kinds;
    QLineEdit *m_name;
    QLabel *m_count;
};

} // namespace rolewright

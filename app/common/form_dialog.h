#pragma once

#include "core/base/result.h"
#include "core/plan/change_set.h"

#include <QDialog>

class QFormLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace rolewright {

/// A dialog of labelled fields that says under each field what is wrong with it, and can be
/// accepted only when nothing is.
class FormDialog : public QDialog
{
    Q_OBJECT

public:
    /// What the fields say, as an edit of the plan; an error where that cannot be. A form that asks
    /// for something else edits nothing.
    virtual Result<ChangeSet> edit() const { return ChangeSet{}; }

protected:
    /// @param acceptText text of the button that accepts: "Add position"
    FormDialog(const QString &title, const QString &acceptText, QWidget *parent);

    /// Adds a field with its label; what is wrong with it is said in the label that comes back.
    /// @param beside stands at the field's right, as a button that fills it
    QLabel *addField(const QString &label, QWidget *field, QWidget *beside = nullptr);
    /// A quiet line under the last field, for what it means.
    QLabel *addNote();
    /// Puts something at the right of all fields, which takes the room that is left.
    void addBeside(QWidget *widget);
    /// Says what is wrong with each field by setProblem(); anything else comes from edit().
    virtual void check() = 0;
    void setProblem(QLabel *place, const QString &problem);
    /// To be called after each change of a field.
    void revise();

private:
    QHBoxLayout *m_columns;
    QFormLayout *m_form;
    QLabel *m_problem;
    QPushButton *m_accept;
    bool m_isSound = true;
};

/// Shows a form and waits: the edit that it makes, or nothing when the person cancels.
std::optional<ChangeSet> editAsked(FormDialog &dialog);

} // namespace rolewright

#pragma once

#include "app/common/latest.h"
#include "app/common/view_context.h"

#include "core/exchange/duplicates.h"
#include "core/exchange/people_fields.h"

#include <QDialog>

class QButtonGroup;
class QGridLayout;
class QLabel;
class QListWidget;
class QPushButton;

namespace rolewright {

/// Proposes entries that may be of the same person, side by side, and makes them one: for each
/// field that differs a value is chosen; skills, assignments and people who report to them are
/// those of both. Each merge is one undo step.
class MergeDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param pair two people who were chosen, shown first
    MergeDialog(const ViewContext &context,
                const std::optional<std::pair<PersonId, PersonId>> &pair, QWidget *parent);

    bool isSettled() const { return !m_looking.isBusy(); }
    const std::vector<LikelyDuplicate> &pairs() const { return m_pairs; }

private:
    /// A field in which the two entries differ.
    struct Choice
    {
        PersonField field;
        QButtonGroup *values; ///< 0 for the one, 1 for the other
    };

    void setPairs(std::vector<LikelyDuplicate> pairs);
    void showPair();
    void addRow(const QString &title, const QString &one, const QString &other);
    void addChoice(PersonField field, const QString &title);
    void addNotes();
    void merge();
    void passOver();
    const LikelyDuplicate *current() const;
    Person merged() const;

    ViewContext m_context;
    std::optional<LikelyDuplicate> m_chosen;
    std::vector<LikelyDuplicate> m_pairs;
    std::vector<Choice> m_choices;
    QListWidget *m_list;
    QWidget *m_right = nullptr;    ///< made anew for each pair
    QGridLayout *m_grid = nullptr; ///< within it
    QLabel *m_said;
    QPushButton *m_merge;
    QPushButton *m_pass;
    Latest<std::vector<LikelyDuplicate>> m_looking;
};

} // namespace rolewright

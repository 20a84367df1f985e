#pragma once

#include "app/dialogs/import/import_work.h"
#include "app/dialogs/import/remarks_model.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace rolewright {

class OrganisationModel;
class PeopleModel;

/// What an import would do: people added, updated and unchanged, those who have left, the tree of
/// positions where rows are such, people gone from the table, edits by hand that it would undo,
/// rows skipped, notes. Each addition and update can be ticked off.
class PreviewPane : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewPane(ImportWork &work, QWidget *parent = nullptr);

private:
    /// Which part of the outcome is listed.
    enum class Part {
        All,
        Added,
        Updated,
        Unchanged,
        HaveLeft,
        Positions,
        Gone,
        EditsByHand,
        Skipped,
        Notes,
        Count,
    };

    QWidget *partButtons();
    QWidget *peopleList();
    void showOutcome();
    void showPart();
    void showPositions(const ImportOutcomePtr &outcome);
    bool isIn(Part part, const ImportedRow &row) const;
    std::vector<RemarksModel::Remark> remarksOf(Part part) const;
    void showDetails();
    void countParts(const ImportPreview &preview);
    void countPart(Part part, const QString &text, qsizetype number);
    void showPartButton(Part part, bool isVisible);
    void tickListed(bool isOut);
    Part part() const;

    ImportWork &m_work;
    QButtonGroup *m_parts;
    QStackedWidget *m_stack;
    PeopleModel *m_people;
    QTableView *m_peopleTable;
    OrganisationModel *m_positions;
    RemarksModel *m_remarks;
    QLabel *m_details;
    QLabel *m_nothing;
    QPushButton *m_takeAll;
    QPushButton *m_takeNone;
};

} // namespace rolewright

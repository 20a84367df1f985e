#pragma once

#include "app/dialogs/import/import_work.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace rolewright {

class OrganisationModel;
class PeopleModel;
class RemarksModel;

/// What an import would do: people added, updated and unchanged, those who have left, the tree of
/// positions where rows are such, rows skipped, notes. Each addition and update can be ticked off.
class PreviewPane : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewPane(ImportWork &work, QWidget *parent = nullptr);

private:
    /// Which part of the outcome is listed.
    enum class Part { All, Added, Updated, Unchanged, HaveLeft, Positions, Skipped, Notes, Count };

    QWidget *partButtons();
    QWidget *peopleList();
    void showOutcome();
    void showPart();
    void showPositions(const ImportOutcomePtr &outcome);
    bool isIn(Part part, const ImportedRow &row) const;
    void showDetails();
    void countParts(const ImportPreview &preview);
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

#pragma once

#include "app/common/file_export.h"
#include "app/common/latest.h"
#include "app/common/view.h"
#include "app/seating/seat_offer.h"
#include "app/views/staffing/staffing_lists.h"

#include <QButtonGroup>

class QLabel;
class QStackedWidget;
class QTableView;

namespace rolewright {

class InspectorPage;
class StaffingTableModel;

/// What is missing and what can be done: the hiring plan, who could learn what, on whom much
/// depends, and which profiles one person may hold; each line with what speaks for it. Works lists
/// out only while it is looked at.
class StaffingView : public View
{
    Q_OBJECT

public:
    explicit StaffingView(const ViewContext &context, QWidget *parent = nullptr);

    /// Null before the view was shown.
    QTableView *table() { return m_table; }
    const StaffingList &shown() const;
    void showPart(StaffingPart part);

    void prepare() override;
    QString menuTitle() const override { return QStringLiteral("Staffing"); }
    QList<QAction *> commands() const override { return m_commands; }
    QList<QAction *> editCommands() const override { return m_editCommands; }
    bool isSettled() const override;
    bool shows(const Subject &) const override { return false; }

Q_SIGNALS:
    /// The place of something is to be shown.
    void chosen(const rolewright::Subject &subject);
    /// A staffing proposal is wanted.
    void proposalAsked();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeCommands();
    void build();
    QWidget *makeHead();
    QWidget *makeTable();
    QWidget *makeDetails();
    void update();
    void show(StaffingList table);
    void follow();
    void showDetails(const StaffingDetails &details);
    void enable();
    std::vector<StaffingLine> chosenLines() const;
    const PositionId *chosenPosition() const;
    void move(int by);
    void setDefaultOrder();
    void changeAssumptions();
    void copy();
    void copyJobDescription();
    void exportJobDescriptions();
    void exportList();
    void copyPicture();
    void showMenu(const QPoint &place);

    ViewContext m_context;
    StaffingPart m_part = StaffingPart::Hiring;
    StaffingTableModel *m_model;
    SeatOffer m_seats;
    FileExport m_export;
    QButtonGroup m_parts;
    QStackedWidget *m_pages = nullptr; ///< the list, or what stands in its place
    QTableView *m_table = nullptr;
    QLabel *m_remark = nullptr;
    QLabel *m_empty = nullptr;
    InspectorPage *m_details = nullptr;
    QAction *m_propose;
    QAction *m_assign;
    QAction *m_earlier;
    QAction *m_later;
    QAction *m_defaultOrder;
    QAction *m_copyJob;
    QAction *m_exportList;
    QAction *m_copyPicture;
    QList<QAction *> m_commands;
    QList<QAction *> m_editCommands;
    Latest<StaffingList> m_nextTable;
    Latest<StaffingDetails> m_nextDetails;
};

} // namespace rolewright

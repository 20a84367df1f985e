#pragma once

#include "app/common/latest.h"
#include "app/dialogs/staffing/staffing_answer.h"

#include <QDialog>

class QBoxLayout;
class QCheckBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QStackedWidget;
class QTableView;

namespace rolewright {

class InspectorPage;
class LinesModel;
class ProposedSeatsModel;

/// Asks on the left what a staffing proposal has to keep to, with what it does, and lists on the
/// right who is proposed for what, to be ticked, and what stays vacant. The search runs on while
/// the window stays usable, and can be stopped. Nothing changes before it is applied.
class StaffingDialog : public QDialog
{
    Q_OBJECT

public:
    explicit StaffingDialog(SnapshotPtr snapshot, QWidget *parent = nullptr);
    ~StaffingDialog() override;

    /// The edit that was accepted.
    const ChangeSet &changes() const { return m_set; }
    /// Whether list and figures are those of what is chosen, and not still computed.
    bool isSettled() const { return !m_searching.isBusy() && !m_judging.isBusy(); }

private:
    QWidget *makeOptions();
    void addOption(QBoxLayout *layout, const QString &label, QWidget *field);
    QWidget *makeList();
    StaffingOptions options() const;
    /// @param seconds that it may take; 0 is until it is proven
    void search(double seconds);
    void stop();
    void showProgress(double value, double bound);
    void showAnswer(const Result<StaffingAnswer> &answer);
    void showProof();
    void showDetails();
    void judge();
    void showEffect(const StaffingEffect &effect);

    SnapshotPtr m_snapshot;
    std::stop_source m_stop;
    StaffingAnswer m_answer;
    ChangeSet m_set;
    QSpinBox *m_leastFit;
    QDoubleSpinBox *m_leastShare;
    QSpinBox *m_mostPositions;
    QCheckBox *m_prefersUnit;
    InspectorPage *m_figures;
    ProposedSeatsModel *m_seats;
    LinesModel *m_vacant;
    QPushButton *m_showSeats;
    QPushButton *m_showVacant;
    QStackedWidget *m_lists;
    QTableView *m_table;
    QLabel *m_details;
    QLabel *m_proof;
    QPushButton *m_stopButton;
    QPushButton *m_longer;
    QLabel *m_state;
    QPushButton *m_accept;
    Latest<Result<StaffingAnswer>> m_searching;
    Latest<StaffingEffect> m_judging;
};

} // namespace rolewright

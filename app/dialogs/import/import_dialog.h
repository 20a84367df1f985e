#pragma once

#include "app/dialogs/import/import_work.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;
class QTabWidget;

namespace rolewright {

/// Asks what is to come into a plan from a table of people: on the left how the table is read, what
/// its columns give and which rows come in, on the right what that would do.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ImportDialog(const ImportQuestion &question, QWidget *parent = nullptr);
    ~ImportDialog() override;

    /// What is to be done, once the dialog was accepted.
    ChangeSet changes() const;
    /// Whether all that is shown follows from the choices as they are now.
    bool isSettled() const { return !m_work->isBusy(); }

    void accept() override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *rememberedLine();
    QWidget *choices();
    QWidget *bottomLine();
    void showTable();
    void showState();

    ImportWork *m_work; ///< retired, not deleted
    QWidget *m_remembered;
    QTabWidget *m_tabs;
    QProgressBar *m_progress;
    QLabel *m_state;
    QPushButton *m_import;
};

} // namespace rolewright

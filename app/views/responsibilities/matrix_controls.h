#pragma once

#include "app/common/snapshot.h"

#include "core/drawing/matrix_model.h"

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;
class QLineEdit;
class QPushButton;

namespace rolewright {

/// The choices over the matrix: columns, phases, letter, problems, names. State of the view, never
/// of the plan.
class MatrixControls : public QWidget
{
    Q_OBJECT

public:
    explicit MatrixControls(const Framework &framework, const QString &language,
                            QWidget *parent = nullptr);

    const MatrixChoice &choice() const { return m_choice; }
    /// Offers the stages and phases of the framework as it is now; a choice of one that is gone is
    /// given up.
    void follow(const Framework &framework, const QString &language);
    void setColumns(MatrixChoice::Columns columns);
    void setProblemsOnly(bool only);
    /// Shows everything again; columns stay as they are.
    void clear();
    void showProblemCount(int problems);
    void focusFilter();
    void choosePhase();
    void chooseLetter();

Q_SIGNALS:
    void changed();

private:
    QWidget *makeFirstLine();
    QWidget *makeSecondLine();
    void addStage(const QString &name);
    QLineEdit *nameField(const QString &placeholder, QString MatrixChoice::*name);
    void set(const std::function<void(MatrixChoice &)> &change);
    void showChoice();

    MatrixChoice m_choice;
    QList<std::pair<QString, QString>> m_phases;     ///< id and name
    QList<std::pair<QString, QString>> m_stageNames; ///< likewise
    QButtonGroup *m_columns;
    QButtonGroup *m_stages;
    QHBoxLayout *m_stageLine = nullptr;
    QPushButton *m_phase = nullptr;
    QPushButton *m_letter = nullptr;
    QPushButton *m_problems = nullptr;
    QLineEdit *m_activity = nullptr;
    QLineEdit *m_column = nullptr;
};

} // namespace rolewright

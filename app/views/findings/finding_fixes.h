#pragma once

#include "app/common/latest.h"
#include "app/common/view_context.h"

#include "core/analysis/remedies.h"

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;

namespace rolewright {

class SeatOffer;

/// The ways out of one finding as buttons, worked out off the GUI thread. An edit is one undo step;
/// where a person has to decide, the form for it opens.
class FindingFixes : public QWidget
{
    Q_OBJECT

public:
    /// @param go what leads to the place of the finding; stands last among the buttons
    /// @param after from where Tab goes to the buttons
    FindingFixes(const ViewContext &context, QAction *go, QWidget *after,
                 QWidget *parent = nullptr);

    /// Shows those of a finding of an assessment; null for none.
    void setFinding(const AssessmentPtr &assessment, const Finding *finding);
    const std::vector<Remedy> &remedies() const { return m_remedies; }
    bool isSettled() const { return !m_next.isBusy(); }
    /// Takes a way out, by its number among remedies().
    void carryOut(size_t number);
    /// The ways out as entries of a menu.
    void addTo(QMenu &menu);

Q_SIGNALS:
    /// Others are shown.
    void changed();

private:
    void setRemedies(std::vector<Remedy> remedies);
    QPushButton *addButton(size_t number);
    void takeButtonsAway();

    ViewContext m_context;
    std::vector<Remedy> m_remedies;
    QWidget *m_after;
    QLabel *m_title;
    QLayout *m_line;
    QWidget *m_go;
    std::vector<QWidget *> m_buttons;
    SeatOffer *m_offer;
    Latest<std::vector<Remedy>> m_next;
};

} // namespace rolewright

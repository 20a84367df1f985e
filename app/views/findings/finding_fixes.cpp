#include "app/views/findings/finding_fixes.h"

#include "app/common/command_button.h"
#include "app/common/flow_layout.h"
#include "app/common/inspector_page.h"
#include "app/common/look.h"
#include "app/common/plain_text.h"
#include "app/seating/seat_offer.h"
#include "app/views/responsibilities/defer_dialog.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>

namespace rolewright {

FindingFixes::FindingFixes(const ViewContext &context, QAction *go, QWidget *after, QWidget *parent)
    : QWidget(parent), m_context(context), m_after(after),
      m_title(withRole(plainLabel({}, this), "quiet")), m_line(new FlowLayout(8)),
      m_go(commandButton(go, this)), m_offer(new SeatOffer(context, this)),
      m_next([this](std::vector<Remedy> remedies) { setRemedies(std::move(remedies)); })
{
    setAccessibleName(QStringLiteral("Ways out of the current finding"));
    setLayout(m_line);
    m_title->setMinimumHeight(m_go->sizeHint().height()); // on one line with the buttons
    m_line->addWidget(m_title);
    m_line->addWidget(m_go);
    setRemedies({});
}

void FindingFixes::setFinding(const AssessmentPtr &assessment, const Finding *finding)
{
    if (assessment == nullptr || finding == nullptr) {
        m_next.drop();
        setRemedies({});
        return;
    }
    m_next.request([snapshot = assessment->snapshot, finding = *finding,
                    base = m_context.session.document().baseFramework()] {
        return rolewright::remedies(snapshot->index, base, finding);
    });
}

void FindingFixes::takeButtonsAway()
{
    for (QWidget *button : m_buttons) {
        m_line->removeWidget(button);
        button->hide();
        button->deleteLater(); // one of them may be what was pressed
    }
    m_buttons.clear();
}

void FindingFixes::setRemedies(std::vector<Remedy> remedies)
{
    takeButtonsAway();
    m_remedies = std::move(remedies);
    m_title->setText(m_remedies.empty() ? QStringLiteral("Look at the place:")
                                        : QStringLiteral("Ways out:"));
    m_line->removeWidget(m_go);
    QWidget *before = m_after;
    for (size_t i = 0; i < m_remedies.size(); ++i) {
        auto *one = addButton(i);
        setTabOrder(before, one);
        before = one;
        m_buttons.push_back(one);
    }
    m_line->addWidget(m_go);
    setTabOrder(before, m_go);
    Q_EMIT changed();
}

/// A long name in it does not widen the window.
QPushButton *FindingFixes::addButton(size_t number)
{
    constexpr int mostWidth = 420;
    const QString label = shownText(m_remedies[number].label);
    auto *added = button(fontMetrics().elidedText(label, Qt::ElideRight, mostWidth),
                         [this, number] { carryOut(number); });
    added->setParent(this);
    added->setAccessibleName(label);
    setPlainToolTip(added, label);
    m_line->addWidget(added);
    added->show();
    return added;
}

void FindingFixes::carryOut(size_t number)
{
    if (number >= m_remedies.size())
        return;
    const Remedy remedy = m_remedies[number];
    if (remedy.edit() != nullptr)
        m_context.apply(*remedy.edit());
    else if (remedy.form()->kind == RemedyForm::Kind::Candidates)
        m_offer->ask(PositionId{remedy.form()->id});
    else
        DeferDialog::defer(m_context, {remedy.form()->id});
}

void FindingFixes::addTo(QMenu &menu)
{
    for (size_t i = 0; i < m_remedies.size(); ++i) {
        const QAction *action = menu.addAction(actionText(m_remedies[i].label));
        // The menu is gone before a form opens.
        connect(
            action, &QAction::triggered, this, [this, i] { carryOut(i); }, Qt::QueuedConnection);
    }
}

} // namespace rolewright

#include "app/views/heatmap/overrule_dialog.h"

#include "app/common/inspector_page.h"
#include "app/common/look.h"
#include "app/common/plain_text.h"

#include "core/framework/framework_words.h"
#include "core/plan/edits/effort_edits.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace rolewright {

namespace {

QString levelName(Level level)
{
    return levelInWords(level, QStringLiteral("en"));
}

QString levelOfFramework(const ViewContext &context, const CellSubject &cell)
{
    const Framework &framework = context.session.document().baseFramework();
    const Profile *profile = framework.profile(cell.profile);
    return levelName(profile == nullptr ? Level::Little
                                        : framework.effort(*profile, cell.phase).level);
}

} // namespace

OverruleDialog::OverruleDialog(const ViewContext &context, const CellSubject &cell, QWidget *parent)
    : QDialog(parent), m_context(context), m_cell(cell), m_levels(new QButtonGroup(this)),
      m_reason(new QLineEdit)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("overrule"));
    const Framework &framework = context.session.framework();
    const Profile &profile = *framework.profile(cell.profile);
    const QString &language = context.session.plan().head->language;
    const QString name = QStringLiteral("%1 in %2")
                             .arg(shownText(profile.name.in(language)),
                                  shownText(framework.phase(cell.phase)->name.in(language)));
    setWindowTitle(QStringLiteral("Overrule the effort"));

    const Effort effort = framework.effort(profile, cell.phase);
    m_reason->setText(effort.reason);
    m_reason->setMaxLength(1000);
    m_reason->setMinimumWidth(360);
    m_reason->setAccessibleName(QStringLiteral("Reason"));
    m_reason->setPlaceholderText(QStringLiteral("Why it is another level here"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 16, 18, 16);
    layout->setSpacing(10);
    layout->addWidget(withRole(plainLabel(name), "name"));
    layout->addWidget(makeLevels(effort.level));
    layout->addWidget(m_reason);
    layout->addWidget(withRole(
        plainLabel(QStringLiteral("The framework says: %1. Dated %2.")
                       .arg(levelOfFramework(context, cell),
                            QLocale(QLocale::English)
                                .toString(context.session.today(), QStringLiteral("d MMMM yyyy")))),
        "quiet"));
    layout->addWidget(makeButtons(effort.basis == Basis::Overruled));
    m_levels->button(static_cast<int>(effort.level))->setFocus();
}

QWidget *OverruleDialog::makeLevels(Level level)
{
    auto *line = new QWidget;
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    for (const Level one : {Level::Little, Level::Moderate, Level::High}) {
        auto *choice = new QRadioButton(levelName(one));
        m_levels->addButton(choice, static_cast<int>(one));
        layout->addWidget(choice);
    }
    layout->addStretch(1);
    m_levels->button(static_cast<int>(level))->setChecked(true);
    return line;
}

QWidget *OverruleDialog::makeButtons(bool isOverruled)
{
    auto *line = new QWidget;
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 4, 0, 0);
    if (isOverruled)
        layout->addWidget(button(QStringLiteral("Reset"), [this] { reset(); }));
    layout->addStretch(1);
    layout->addWidget(button(QStringLiteral("Cancel"), [this] { reject(); }));
    m_apply = button(
        QStringLiteral("Overrule"), [this] { overrule(); }, true);
    m_apply->setDefault(true);
    layout->addWidget(m_apply);
    const auto enable = [this] { m_apply->setEnabled(!m_reason->text().trimmed().isEmpty()); };
    connect(m_reason, &QLineEdit::textChanged, this, enable);
    enable();
    return line;
}

void OverruleDialog::overrule()
{
    const PlanSession &session = m_context.session;
    if (m_context.apply(overruleEffort(session.plan(), session.framework(), m_cell.profile,
                                       m_cell.phase, static_cast<Level>(m_levels->checkedId()),
                                       m_reason->text(), session.today())))
        accept();
}

void OverruleDialog::reset()
{
    resetOverruled(m_context, m_cell);
    accept();
}

void openOverruleDialog(const ViewContext &context, const CellSubject &cell, QWidget *parent)
{
    const Framework &framework = context.session.framework();
    if (framework.profile(cell.profile) == nullptr || framework.phase(cell.phase) == nullptr)
        return;
    (new OverruleDialog(context, cell, parent))->show();
}

void resetOverruled(const ViewContext &context, const CellSubject &cell)
{
    const PlanSession &session = context.session;
    context.apply(resetEffort(session.plan(), session.framework(), cell.profile, cell.phase));
}

} // namespace rolewright

#include "app/views/organisation/spotlight_field.h"

#include "app/common/look.h"
#include "app/common/plain_text.h"
#include "app/common/segments.h"
#include "app/views/organisation/spotlight.h"

#include <QHBoxLayout>
#include <QKeyEvent>

namespace rolewright {

namespace {

constexpr int leastWidth = 120;
constexpr int mostWidth = 240;

} // namespace

SpotlightField::SpotlightField(Spotlight &spotlight, QWidget *parent)
    : QWidget(parent), m_spotlight(spotlight), m_field(new QLineEdit),
      m_count(withRole(plainLabel({}), "quiet"))
{
    m_field->setPlaceholderText(QStringLiteral("Spotlight: vacant, python"));
    m_field->setAccessibleName(QStringLiteral("Spotlight positions"));
    m_field->setClearButtonEnabled(true);
    m_field->setMinimumWidth(leastWidth);
    m_field->setMaximumWidth(mostWidth);
    m_field->installEventFilter(this);
    m_count->hide();
    QHBoxLayout *layout = lineOf(this, 8);
    layout->addWidget(m_field, 1);
    layout->addWidget(m_count);
    connect(m_field, &QLineEdit::textChanged, &spotlight, &Spotlight::setText);
    connect(&spotlight, &Spotlight::problemChanged, this, &SpotlightField::showProblem);
    connect(&spotlight, &Spotlight::changed, this, [this] {
        m_count->setText(m_spotlight.inWords());
        m_count->setVisible(!m_count->text().isEmpty());
    });
    showProblem();
}

void SpotlightField::showProblem()
{
    const QString &problem = m_spotlight.problem();
    withRole(m_field, problem.isEmpty() ? "" : "bad");
    setPlainToolTip(m_field,
                    problem.isEmpty()
                        ? QStringLiteral("Words of titles, profiles, units or names, vacant, or "
                                         "comparisons:\nfleet, python >= 3\nvacant\nfree > 0.2")
                        : problem);
}

bool SpotlightField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto &key = *static_cast<QKeyEvent *>(event);
    if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) {
        Q_EMIT stepAsked(!key.modifiers().testFlag(Qt::ShiftModifier));
        return true;
    }
    if (key.key() != Qt::Key_Escape)
        return QWidget::eventFilter(watched, event);
    if (m_field->text().isEmpty())
        Q_EMIT left();
    else
        m_field->clear();
    return true;
}

} // namespace rolewright

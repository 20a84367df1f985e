#include "app/views/findings/findings_controls.h"

#include "app/common/look.h"
#include "app/common/pick_box.h"
#include "app/common/plain_text.h"

#include "core/drawing/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace rolewright {

namespace {

constexpr int leastFilterWidth = 120;
constexpr int mostFilterWidth = 220;
constexpr int aroundSegment = 30;
constexpr std::array segmentTitles{"All", "Errors", "Warnings", "Hints"};
const QString byPlace = QStringLiteral("place");

} // namespace

FindingsControls::FindingsControls(QWidget *parent)
    : QWidget(parent), m_groups(new PickBox), m_filter(new QLineEdit), m_listed(nullptr)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(withRole(plainLabel(QStringLiteral("Findings"), this), "title"));
    addSegments(layout);
    m_groups->addChoice(QStringLiteral("By severity"), {});
    m_groups->addChoice(QStringLiteral("By place"), byPlace);
    m_groups->setMinimumContentsLength(10);
    m_groups->setAccessibleName(QStringLiteral("Groups of findings"));
    layout->addWidget(m_groups);
    m_filter->setPlaceholderText(QStringLiteral("Filter: data engineer"));
    m_filter->setAccessibleName(QStringLiteral("Filter findings"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(leastFilterWidth);
    m_filter->setMaximumWidth(mostFilterWidth);
    layout->addWidget(m_filter, 1);
    m_listed = withRole(plainLabel({}, this), "quiet");
    layout->addWidget(m_listed);
    layout->addStretch(1);
    connect(&m_severities, &QButtonGroup::idClicked, this, &FindingsControls::changed);
    connect(m_groups, &QComboBox::currentIndexChanged, this, &FindingsControls::changed);
    connect(m_filter, &QLineEdit::textChanged, this, &FindingsControls::changed);
    connect(m_filter, &QLineEdit::returnPressed, this, &FindingsControls::left);
}

void FindingsControls::addSegments(QHBoxLayout *layout)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    for (size_t i = 0; i < segmentTitles.size(); ++i) {
        auto *segment = withRole(new QPushButton, "segment");
        const bool isLast = i + 1 == segmentTitles.size();
        segment->setProperty("place", QLatin1String(i == 0 ? "first" : isLast ? "last" : "middle"));
        segment->setCheckable(true);
        m_severities.addButton(segment, static_cast<int>(i));
        row->addWidget(segment);
        setCount(static_cast<int>(i), 0);
    }
    m_severities.button(0)->setChecked(true);
    layout->addLayout(row);
}

/// Checked segments are bold; their words stay whole.
void FindingsControls::setCount(int segment, int count)
{
    auto *button = m_severities.button(segment);
    const QString text = QStringLiteral("%1 %2")
                             .arg(QLatin1String(segmentTitles[static_cast<size_t>(segment)]))
                             .arg(count);
    button->setText(text);
    const QFont bold = theme::font(theme::headSize, QFont::DemiBold);
    button->setMinimumWidth(qCeil(QFontMetricsF(bold).horizontalAdvance(text)) + aroundSegment);
}

FindingsChoice FindingsControls::choice() const
{
    FindingsChoice choice{.words = m_filter->text().simplified(), .explain = true};
    if (m_groups->chosen() == byPlace)
        choice.groups = FindingsChoice::Groups::Place;
    if (m_severities.checkedId() > 0)
        choice.severity = static_cast<Severity>(m_severities.checkedId() - 1);
    return choice;
}

void FindingsControls::setCounts(const FindingList &findings, int listed)
{
    const auto all = static_cast<int>(findings.open.size());
    setCount(0, all);
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Hint})
        setCount(static_cast<int>(severity) + 1, findings.count(severity));
    m_listed->setText(m_filter->text().isEmpty() ? QString()
                                                 : QStringLiteral("%1 of %2").arg(listed).arg(all));
}

void FindingsControls::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void FindingsControls::clear()
{
    m_severities.button(0)->setChecked(true);
    m_filter->clear();
    Q_EMIT changed();
}

} // namespace rolewright

#include "app/views/organisation/shares_field.h"

#include "app/common/inspector_page.h"
#include "app/common/look.h"
#include "app/common/pick_box.h"
#include "app/common/plain_text.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>
#include <cmath>

namespace rolewright {

namespace {

constexpr int equalPart = 0; ///< lowest value of a percentage, shown as words

int percentOf(const std::optional<double> &share)
{
    return share ? static_cast<int>(std::lround(*share * 100)) : equalPart;
}

} // namespace

SharesField::SharesField(const Framework &framework, const QString &language, QWidget *parent)
    : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    for (const Profile &profile : framework.profiles)
        m_profiles.emplace_back(profile.id.value, profile.name.in(language));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(5);
    m_add = withRole(button(QStringLiteral("Add a profile"),
                            [this] {
                                addLine({}, {});
                                m_lines.back().profile->setFocus();
                                Q_EMIT changed();
                            }),
                     "link");
    m_add->setObjectName(QStringLiteral("addProfile"));
    m_layout->addWidget(m_add, 0, Qt::AlignLeft);
    setFocusProxy(m_add);
}

void SharesField::setShares(const ProfileShares &shares)
{
    for (const auto &[profile, share] : shares.entries)
        addLine(profile.value, share);
    if (!m_lines.empty())
        setFocusProxy(m_lines.front().profile);
}

void SharesField::addLine(const QString &profile, const std::optional<double> &share)
{
    Line line{new QWidget, new PickBox, new QSpinBox, share};
    auto *layout = new QHBoxLayout(line.widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    line.profile->setAccessibleName(QStringLiteral("Profile"));
    line.profile->addChoice(QStringLiteral("Choose a profile"), {});
    for (const auto &[id, name] : m_profiles)
        line.profile->addChoice(name, id);
    line.profile->choose(profile);
    line.percent->setAccessibleName(QStringLiteral("Share of the position"));
    line.percent->setRange(equalPart, 100);
    line.percent->setSingleStep(5);
    line.percent->setSuffix(QStringLiteral(" %"));
    line.percent->setSpecialValueText(QStringLiteral("equal part"));
    line.percent->setValue(percentOf(share));
    line.percent->setMinimumWidth(104);
    QPushButton *remove =
        button(QStringLiteral("−"), [this, widget = line.widget] { removeLine(widget); });
    remove->setAccessibleName(QStringLiteral("Remove this profile"));
    setPlainToolTip(remove, remove->accessibleName());
    layout->addWidget(line.profile, 1);
    layout->addWidget(line.percent);
    layout->addWidget(remove);
    connect(line.profile, &QComboBox::currentIndexChanged, this, &SharesField::changed);
    connect(line.percent, &QSpinBox::valueChanged, this, &SharesField::changed);
    m_layout->insertWidget(static_cast<int>(m_lines.size()), line.widget);
    m_lines.push_back(line);
}

void SharesField::removeLine(QWidget *widget)
{
    std::erase_if(m_lines, [&](const Line &line) { return line.widget == widget; });
    widget->hide();
    widget->deleteLater(); // its own button led here
    setFocusProxy(m_add);
    m_add->setFocus();
    Q_EMIT changed();
}

std::optional<double> SharesField::shareOf(const Line &line) const
{
    const int percent = line.percent->value();
    if (percent == percentOf(line.given))
        return line.given;
    return percent == equalPart ? std::nullopt : std::optional(percent / 100.0);
}

ProfileShares SharesField::shares() const
{
    ProfileShares shares;
    for (const Line &line : m_lines)
        shares.entries.emplace_back(ProfileId{line.profile->chosen()}, shareOf(line));
    return shares;
}

QString SharesField::problem() const
{
    QStringList seen;
    double sum = 0;
    for (const Line &line : m_lines) {
        if (line.profile->chosen().isEmpty())
            return QStringLiteral("Choose a profile, or remove the line.");
        if (seen.contains(line.profile->chosen()))
            return QStringLiteral("%1 stands here twice.").arg(line.profile->currentText());
        seen << line.profile->chosen();
        sum += shareOf(line).value_or(0);
    }
    if (sum > 1 + 1e-9)
        return QStringLiteral("The shares add up to %1 %; at most 100 % can be given.")
            .arg(std::lround(sum * 100));
    return {};
}

} // namespace rolewright

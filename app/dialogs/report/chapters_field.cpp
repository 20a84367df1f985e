#include "app/dialogs/chapters_field.h"

#include <QCheckBox>
#include <QGridLayout>
#include <algorithm>

namespace rolewright {

namespace {

constexpr int columns = 2;

/// With a key that no label of the dialog has.
QString titleOf(Chapter chapter)
{
    switch (chapter) {
    case Chapter::Summary:
        return QStringLiteral("S&ummary");
    case Chapter::Heatmap:
        return QStringLiteral("P&rofiles across the lifecycle");
    case Chapter::Mapping:
        return QStringLiteral("&Mapping of roles");
    case Chapter::Staffing:
        return QStringLiteral("S&taffing table");
    case Chapter::People:
        return QStringLiteral("P&eople");
    case Chapter::Responsibilities:
        return QStringLiteral("Responsi&bilities");
    case Chapter::Gaps:
        return QStringLiteral("&Gaps");
    case Chapter::ProfileCards:
        return QStringLiteral("Profile &cards");
    case Chapter::JobDescriptions:
        return QStringLiteral("&Job descriptions");
    }
    return {};
}

} // namespace

ChaptersField::ChaptersField(const std::vector<Chapter> &usual, QWidget *parent) : QWidget(parent)
{
    std::vector<Chapter> offered = usual;
    offered.insert(offered.end(), {Chapter::ProfileCards, Chapter::JobDescriptions});
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 4, 0, 2);
    layout->setHorizontalSpacing(18);
    layout->setVerticalSpacing(7);
    layout->setColumnStretch(columns - 1, 1);
    const int rows = (static_cast<int>(offered.size()) + columns - 1) / columns;
    for (const Chapter chapter : offered) {
        auto *box = new QCheckBox(titleOf(chapter), this);
        const int number = static_cast<int>(m_boxes.size());
        layout->addWidget(box, number % rows, number / rows);
        connect(box, &QCheckBox::toggled, this, &ChaptersField::changed);
        m_boxes.emplace_back(nameOf(chapter), box);
    }
    for (const Chapter chapter : usual)
        m_usual << nameOf(chapter);
    setFocusProxy(m_boxes.front().second);
}

void ChaptersField::setChosen(const QStringList &names)
{
    const bool isAny = std::ranges::any_of(
        m_boxes, [&](const auto &entry) { return names.contains(entry.first); });
    for (const auto &[name, box] : m_boxes)
        box->setChecked((isAny ? names : m_usual).contains(name));
}

QStringList ChaptersField::chosen() const
{
    QStringList names;
    for (const auto &[name, box] : m_boxes) {
        if (box->isChecked())
            names << name;
    }
    return names == m_usual ? QStringList() : names;
}

bool ChaptersField::isAnyChosen() const
{
    return std::ranges::any_of(m_boxes,
                               [](const auto &entry) { return entry.second->isChecked(); });
}

} // namespace rolewright

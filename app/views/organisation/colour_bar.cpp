#include "app/views/organisation/colour_bar.h"

#include "app/common/plain_text.h"
#include "app/common/segments.h"

#include "core/drawing/card_legend.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>

namespace rolewright {

namespace {

constexpr int usualWidth = 400;
constexpr int aboveFirstRow = 4; ///< so that words stand beside those of the button

/// Texts of the menu, with keys.
QString choiceOf(ColourBy by)
{
    switch (by) {
    case ColourBy::Placement:
        return QStringLiteral("&Placement");
    case ColourBy::Profile:
        return QStringLiteral("P&rofile");
    case ColourBy::Unit:
        return QStringLiteral("&Unit");
    case ColourBy::Fill:
        return QStringLiteral("&Fill state");
    case ColourBy::Load:
        return QStringLiteral("&Load of the people");
    case ColourBy::Fit:
        return QStringLiteral("F&it of the people");
    case ColourBy::Location:
        break;
    }
    return QStringLiteral("L&ocation of the people");
}

} // namespace

LegendRow::LegendRow(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void LegendRow::setLegend(const CardLegend &legend)
{
    m_legend = legend;
    setAccessibleName(
        QStringLiteral("Legend: %1").arg(oneLine(legend.inWords(QStringLiteral("en")))));
    updateGeometry();
    update();
}

QSize LegendRow::sizeHint() const
{
    return {usualWidth, heightForWidth(usualWidth)};
}

int LegendRow::heightForWidth(int width) const
{
    return aboveFirstRow + qCeil(CardLegendLayout(m_legend, width, {}).size().height());
}

void LegendRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.translate(0, aboveFirstRow);
    paintCardLegend(painter, m_legend, CardLegendLayout(m_legend, width(), {}));
}

ColourBar::ColourBar(ColourBy by, QWidget *parent)
    : QWidget(parent), m_menu(new QMenu(QStringLiteral("Colour cards &by"), this)),
      m_button(new QPushButton), m_legend(new LegendRow)
{
    auto *group = new QActionGroup(this);
    for (const auto &[choice, name] : EnumNames<ColourBy>::names) {
        QAction *action = m_menu->addAction(choiceOf(choice));
        action->setCheckable(true);
        action->setChecked(choice == by);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, choice = choice] {
            showChoice(choice);
            Q_EMIT chosen(choice);
        });
    }
    m_button->setAutoDefault(false);
    m_button->setMenu(m_menu);
    QHBoxLayout *layout = lineOf(this, 12);
    layout->addWidget(m_button, 0, Qt::AlignTop);
    layout->addWidget(m_legend, 1);
    showChoice(by);
}

void ColourBar::showChoice(ColourBy by)
{
    const QString text =
        QStringLiteral("Colours: %1").arg(inWords(by, QStringLiteral("en")).toLower());
    m_button->setText(text);
    m_button->setAccessibleName(text);
}

} // namespace rolewright

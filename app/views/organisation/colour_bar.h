#pragma once

#include "core/drawing/card_colours.h"

#include <QWidget>

class QActionGroup;
class QMenu;
class QPushButton;

namespace rolewright {

/// What the colours of the cards mean, in as many rows as its width asks for.
class LegendRow : public QWidget
{
    Q_OBJECT

public:
    explicit LegendRow(QWidget *parent = nullptr);

    const CardLegend &legend() const { return m_legend; }
    void setLegend(const CardLegend &legend);

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    CardLegend m_legend;
};

/// Chooses by what cards are coloured, and says what their colours mean.
class ColourBar : public QWidget
{
    Q_OBJECT

public:
    explicit ColourBar(ColourBy by, QWidget *parent = nullptr);

    /// The same choices for the menu Organisation.
    QMenu &menu() { return *m_menu; }
    LegendRow &legend() { return *m_legend; }

Q_SIGNALS:
    void chosen(ColourBy by);

private:
    void showChoice(ColourBy by);

    QMenu *m_menu;
    QPushButton *m_button;
    LegendRow *m_legend;
};

} // namespace rolewright

#pragma once

#include <QPushButton>

class QLabel;

namespace rolewright {

/// A button that says in a sentence what it does: a title, a text below, and maybe an icon.
class CardButton : public QPushButton
{
    Q_OBJECT

public:
    /// @param iconName as of icon(); empty for none
    CardButton(const QString &title, const QString &text, const QString &iconName = {},
               QWidget *parent = nullptr);

    /// Sets the text below the title; it may have several lines.
    void setText(const QString &text);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

private:
    QLabel *m_title;
    QLabel *m_text;
};

} // namespace rolewright

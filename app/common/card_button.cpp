#include "app/common/card_button.h"

#include "app/common/icons.h"
#include "app/common/look.h"
#include "app/common/plain_text.h"

#include "core/drawing/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace rolewright {

namespace {

constexpr int signSize = 22;

} // namespace

CardButton::CardButton(const QString &title, const QString &text, const QString &iconName,
                       QWidget *parent)
    : QPushButton(parent), m_title(withRole(plainLabel(title), "name")),
      m_text(withRole(plainLabel({}), "quiet"))
{
    withRole(this, "card");
    setAutoDefault(false);
    m_text->setWordWrap(true);
    auto *whole = new QHBoxLayout(this);
    whole->setContentsMargins(12, 9, 12, 9);
    whole->setSpacing(12);
    if (!iconName.isEmpty()) {
        auto *sign = new QLabel;
        sign->setPixmap(rolewright::icon(iconName, QColor(theme::accent))
                            .pixmap(QSize(signSize, signSize), devicePixelRatioF()));
        whole->addWidget(sign, 0, Qt::AlignTop);
    }
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_text, 1);
    words->setAlignment(m_text, Qt::AlignTop);
    whole->addLayout(words, 1);
    for (QLabel *label : findChildren<QLabel *>())
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    setText(text);
}

void CardButton::setText(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n'))
        lines << shownText(line);
    m_text->setText(lines.join(u'\n'));
    setAccessibleName(m_title->text());
    setAccessibleDescription(m_text->text());
}

int CardButton::heightForWidth(int width) const
{
    return layout()->hasHeightForWidth() ? layout()->heightForWidth(width)
                                         : layout()->sizeHint().height();
}

QSize CardButton::sizeHint() const
{
    return layout()->sizeHint();
}

} // namespace rolewright

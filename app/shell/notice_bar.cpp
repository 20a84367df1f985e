#include "app/shell/notice_bar.h"

#include "app/common/icons.h"
#include "app/common/inspector_page.h"
#include "app/common/look.h"
#include "app/common/plain_text.h"

#include "core/drawing/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace rolewright {

namespace {

constexpr int iconSize = 18;

} // namespace

NoticeBar::NoticeBar(NoticeKind kind, QWidget *parent)
    : QFrame(parent), m_text(plainLabel({})), m_buttons(new QHBoxLayout)
{
    const bool warns = kind == NoticeKind::Warning;
    setObjectName(warns ? QStringLiteral("noticeBar") : QStringLiteral("noteBar"));
    auto *sign = new QLabel;
    sign->setPixmap((warns ? icon(QStringLiteral("triangle-alert"), QColor(theme::warningText))
                           : icon(QStringLiteral("info"), QColor(theme::accent)))
                        .pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 7, 12, 7);
    layout->setSpacing(10);
    layout->addWidget(sign);
    layout->addWidget(m_text, 1);
    layout->addLayout(m_buttons);
    m_buttons->setSpacing(8);
    hide();
}

void NoticeBar::setNotices(const QList<Notice> &notices)
{
    m_notices = notices;
    for (const Notice &notice : notices) {
        if (!m_putAway.contains(notice.key)) {
            present(notice);
            return;
        }
    }
    m_shown.clear();
    hide();
}

void NoticeBar::present(const Notice &notice)
{
    m_text->setText(notice.text);
    setAccessibleName(notice.text);
    if (notice.key == m_shown)
        return; // a button that is just pressed stays
    m_shown = notice.key;
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const NoticeAction &action : notice.actions)
        m_buttons->addWidget(button(action.text, [this, action, key = notice.key] {
            if (!action.act)
                putAway(key);
            else
                action.act();
        }));
    show();
}

void NoticeBar::putAway(const QString &key)
{
    m_putAway << key;
    setNotices(m_notices);
}

} // namespace rolewright

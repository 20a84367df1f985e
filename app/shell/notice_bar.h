#pragma once

#include <QFrame>
#include <functional>

class QHBoxLayout;
class QLabel;

namespace rolewright {

/// One thing that a person can do about a notice.
struct NoticeAction
{
    QString text;
    std::function<void()> act;
};

/// Something that a person should know and may answer at any time.
struct Notice
{
    QString key; ///< tells notices apart; one that was put away does not come back, and a text
                 ///< may change under its buttons
    QString text;
    QList<NoticeAction> actions;
};

/// Whether notices warn, or tell how something goes.
enum class NoticeKind { Warning, News };

/// A bar over the views that shows a notice and stops nobody's work.
class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(NoticeKind kind, QWidget *parent = nullptr);

    /// Shows the first notice that was not put away; hides the bar when there is none.
    void setNotices(const QList<Notice> &notices);
    /// The notice that is seen; empty when there is none.
    QString key() const { return isHidden() ? QString() : m_shown; }

private:
    void present(const Notice &notice);
    void putAway(const QString &key);

    QLabel *m_text;
    QHBoxLayout *m_buttons;
    QString m_shown;
    QStringList m_putAway;
    QList<Notice> m_notices;
};

} // namespace rolewright

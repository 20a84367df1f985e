#include "app/common/plain_text.h"

#include "core/drawing/text_drawing.h"

#include <QHelpEvent>
#include <QToolTip>

namespace rolewright {

QString shownText(const QString &text)
{
    return drawable(text);
}

QString shownParagraph(const QString &text)
{
    return drawableParagraph(text);
}

QString actionText(const QString &text)
{
    return drawable(text).replace(u'&', QStringLiteral("&&"));
}

QString oneLine(const QString &text)
{
    return shownText(QString(text).replace(u'\n', QStringLiteral(", ")));
}

QString sentence(QString text)
{
    if (!text.isEmpty())
        text.front() = text.front().toUpper();
    return text;
}

QString plainToolTip(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n'))
        lines << drawable(line).toHtmlEscaped();
    return QStringLiteral("<p style='white-space:pre-wrap'>%1</p>")
        .arg(lines.join(QStringLiteral("<br>")));
}

void setPlainToolTip(QWidget *widget, const QString &text)
{
    widget->setToolTip(text.isEmpty() ? QString() : plainToolTip(text));
    // Without a description a screen reader would be given the tooltip with its markup.
    widget->setAccessibleDescription(oneLine(text));
}

void showPlainToolTip(const QHelpEvent &asked, QWidget *widget, const QString &text)
{
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(asked.globalPos(), plainToolTip(text), widget);
}

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(shownText(text));
    return label;
}

} // namespace rolewright

#include "app/common/inspector_page.h"

#include "app/common/flow_layout.h"
#include "app/common/look.h"
#include "app/common/plain_text.h"

#include "core/drawing/text_drawing.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace rolewright {

namespace {

const char *roleOf(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return "good";
    case Tone::Middling:
        return "middling";
    case Tone::Bad:
        return "bad";
    case Tone::Plain:
        break;
    }
    return "plain";
}

/// A wrapped text that can be selected once the pointer is over it: a label with text that can be
/// selected lays it out as a document, which takes twice as long, and a page has many.
class Paragraph : public QLabel
{
public:
    explicit Paragraph(const QString &text)
    {
        setTextFormat(Qt::PlainText);
        setText(shownParagraph(text));
        setWordWrap(true);
    }

protected:
    void enterEvent(QEnterEvent *event) override
    {
        setTextInteractionFlags(Qt::TextSelectableByMouse);
        QLabel::enterEvent(event);
    }
};

QLabel *wrappedLabel(const QString &text, const char *role)
{
    return withRole(new Paragraph(text), role);
}

/// A line that can be clicked, shortened where it does not fit; its accessible name stays whole.
class Link : public QPushButton
{
public:
    explicit Link(const QString &text) : m_text(text)
    {
        withRole(this, "link");
        setAutoDefault(false);
        setCursor(Qt::PointingHandCursor);
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        setAccessibleName(shownText(text));
        setPlainToolTip(this, text);
        setText(actionText(text));
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QPushButton::resizeEvent(event);
        setText(actionText(elided(shownText(m_text), font(), width())));
    }

private:
    QString m_text;
};

QPushButton *link(const QString &text, const std::function<void()> &open)
{
    auto *link = new Link(text);
    QObject::connect(link, &QPushButton::clicked, link, open);
    return link;
}

} // namespace

InspectorPage::InspectorPage(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(16, 14, 14, 16);
    m_layout->setSpacing(0);
    // Not by an alignment to the top, which gives wrapped texts no more than their size hint.
    m_layout->addStretch(1);
}

void InspectorPage::addLine(QWidget *widget, int spaceAbove)
{
    const int end = m_layout->count() - 1; // before the stretch
    if (end > 0)
        m_layout->insertSpacing(end, spaceAbove);
    m_layout->insertWidget(m_layout->count() - 1, widget);
}

void InspectorPage::addKicker(const QString &text)
{
    addLine(wrappedLabel(text, "quiet"), 4);
}

void InspectorPage::addTitle(const QString &text)
{
    QLabel *title = wrappedLabel(text, "title");
    addLine(title, 2);
}

void InspectorPage::addHeading(const QString &text)
{
    addLine(wrappedLabel(text, "heading"), 16);
}

QLabel *InspectorPage::addText(const QString &text)
{
    QLabel *label = wrappedLabel(text, "plain");
    addLine(label, 4);
    return label;
}

QLabel *InspectorPage::addQuietText(const QString &text)
{
    QLabel *label = wrappedLabel(text, "quiet");
    addLine(label, 4);
    return label;
}

InspectorPage *InspectorPage::addPart(int spaceAbove)
{
    auto *part = new InspectorPage;
    part->m_layout->setContentsMargins(0, 0, 0, 0);
    addLine(part, spaceAbove);
    return part;
}

void InspectorPage::clear()
{
    while (m_layout->count() > 1) {
        QLayoutItem *item = m_layout->takeAt(0);
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // it may be one of its own buttons that led here
        }
        delete item;
    }
}

QWidget *InspectorPage::addFigure(const QString &name, const QString &figure, Tone tone,
                                  const std::function<void()> &open)
{
    auto *line = new QWidget;
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(open ? static_cast<QWidget *>(link(name, open)) : wrappedLabel(name, "name"),
                      1);
    layout->addWidget(withRole(plainLabel(figure), roleOf(tone)), 0,
                      open ? Qt::AlignVCenter : Qt::AlignTop);
    addLine(line, 3);
    return line;
}

QPushButton *InspectorPage::addLink(const QString &text, const std::function<void()> &open)
{
    QPushButton *added = link(text, open);
    addLine(added, 3);
    return added;
}

void InspectorPage::addChips(const QStringList &terms, bool warn)
{
    auto *line = new QWidget;
    auto *layout = new FlowLayout;
    line->setLayout(layout);
    for (const QString &term : terms)
        layout->addWidget(withRole(plainLabel(term), warn ? "warning-chip" : "chip"));
    addLine(line, 6);
}

void InspectorPage::addWidget(QWidget *widget)
{
    addLine(widget, 6);
}

void InspectorPage::addButtons(const QList<QPushButton *> &buttons)
{
    auto *line = new QWidget;
    auto *layout = new FlowLayout(8);
    line->setLayout(layout);
    for (QPushButton *one : buttons)
        layout->addWidget(one);
    addLine(line, 16);
}

QPushButton *button(const QString &text, const std::function<void()> &act, bool primary)
{
    auto *made = new QPushButton(actionText(text));
    if (primary)
        withRole(made, "primary");
    made->setAutoDefault(false);
    QObject::connect(made, &QPushButton::clicked, made, act);
    return made;
}

} // namespace rolewright

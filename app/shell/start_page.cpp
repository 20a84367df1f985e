#include "app/shell/start_page.h"

#include "app/common/card_button.h"
#include "app/common/inspector_page.h"
#include "app/common/look.h"
#include "app/common/plain_text.h"
#include "app/shell/file_words.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace rolewright {

namespace {

constexpr int pageWidth = 860;
constexpr int beginWidth = 360;
constexpr int rowWidth = 330;
constexpr int rowMargin = 13; ///< of the texts in a row

QVBoxLayout *columnOf(QWidget *widget, int spacing)
{
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing);
    return layout;
}

/// Takes away all that a column holds.
QVBoxLayout *emptied(QWidget *column)
{
    auto *layout = static_cast<QVBoxLayout *>(column->layout());
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater(); // it may be one of its own buttons that led here
        }
        delete item;
    }
    return layout;
}

/// Shortened in the middle, as a path is, so that it does not widen the page.
QString shortened(const QString &text, const QWidget *in)
{
    return in->fontMetrics().elidedText(shownText(text), Qt::ElideMiddle, rowWidth);
}

} // namespace

StartPage::StartPage(QWidget *parent)
    : QScrollArea(parent), m_copies(new QWidget), m_recent(new QWidget),
      m_busy(withRole(plainLabel({}), "quiet")),
      m_looking([this](const std::vector<RecentPlan> &plans) { listRecent(plans); })
{
    setWidgetResizable(true);
    columnOf(m_copies, 8);
    columnOf(m_recent, 2);

    auto *columns = new QHBoxLayout;
    columns->setSpacing(40);
    columns->addWidget(beginnings(), 0, Qt::AlignTop);
    columns->addWidget(m_recent, 1, Qt::AlignTop);

    auto *middle = new QWidget;
    middle->setMaximumWidth(pageWidth);
    middle->setMinimumWidth(pageWidth * 2 / 3);
    auto *layout = columnOf(middle, 4);
    layout->addWidget(withRole(plainLabel(QStringLiteral("Rolewright")), "product"));
    layout->addWidget(withRole(
        plainLabel(QStringLiteral("Design your machine-learning organisation.")), "quiet"));
    layout->addSpacing(20);
    layout->addWidget(m_copies);
    layout->addLayout(columns);
    layout->addWidget(m_busy);

    auto *page = new QWidget;
    auto *whole = new QHBoxLayout(page);
    whole->setContentsMargins(40, 56, 40, 40);
    whole->addStretch(1);
    whole->addWidget(middle, 100, Qt::AlignTop);
    whole->addStretch(1);
    setWidget(page);
}

QWidget *StartPage::beginnings()
{
    auto *column = new QWidget;
    column->setFixedWidth(beginWidth);
    QVBoxLayout *layout = columnOf(column, 8);
    layout->addWidget(withRole(plainLabel(QStringLiteral("Begin")), "heading"));
    const auto add = [&](const QString &title, const QString &text, const QString &iconName,
                         void (StartPage::*asked)()) {
        auto *card = new CardButton(title, text, iconName);
        connect(card, &CardButton::clicked, this, asked);
        layout->addWidget(card);
        return card;
    };
    CardButton *first =
        add(QStringLiteral("New plan…"),
            QStringLiteral("Positions and units proposed from three facts about your organisation"),
            QStringLiteral("file-plus"), &StartPage::newAsked);
    add(QStringLiteral("Open the sample"),
        QStringLiteral("A mobility company with a centre and three business units, to look around"),
        QStringLiteral("layout-grid"), &StartPage::sampleAsked);
    add(QStringLiteral("Import people…"),
        QStringLiteral("A table from your HR system (Excel, CSV, vCard, LDIF) becomes a new plan"),
        QStringLiteral("users"), &StartPage::importAsked);
    add(QStringLiteral("Open a plan…"), QStringLiteral("A plan file on this computer"),
        QStringLiteral("folder-open"), &StartPage::openAsked);
    setFocusProxy(first);
    return column;
}

void StartPage::setBusy(const QString &text)
{
    m_busy->setText(text);
}

void StartPage::setRecentFiles(const QStringList &paths)
{
    m_looking.request([paths] { return lookUp(paths); });
}

std::vector<StartPage::RecentPlan> StartPage::lookUp(const QStringList &paths)
{
    std::vector<RecentPlan> plans;
    for (const QString &path : paths) {
        const QFileInfo file(path);
        plans.push_back({path, file.exists() ? file.lastModified() : QDateTime()});
    }
    return plans;
}

void StartPage::listRecent(const std::vector<RecentPlan> &plans)
{
    QVBoxLayout *layout = emptied(m_recent);
    layout->addWidget(withRole(plainLabel(QStringLiteral("Recent plans")), "heading"));
    layout->addSpacing(4);
    if (plans.empty())
        layout->addWidget(withRole(
            plainLabel(QStringLiteral("Plans that you open or save are listed here.")), "quiet"));
    for (const RecentPlan &plan : plans)
        layout->addWidget(recentRow(plan));
}

QWidget *StartPage::recentRow(const RecentPlan &plan)
{
    const QString folder = shortened(folderInWords(plan.path), this);
    const QString time = plan.changed.isValid()
                             ? dayInWords(plan.changed, QDateTime::currentDateTime())
                             : QStringLiteral("The file is missing");
    auto *row = withRole(
        new CardButton(shortened(QFileInfo(plan.path).fileName(), this), folder + u'\n' + time),
        "row");
    setPlainToolTip(row, plan.path);
    connect(row, &CardButton::clicked, this, [this, path = plan.path] { Q_EMIT fileAsked(path); });
    return row;
}

void StartPage::setCopies(const std::vector<RecoveryCopy> &copies)
{
    QVBoxLayout *layout = emptied(m_copies);
    for (const RecoveryCopy &copy : copies)
        layout->addWidget(copyCard(copy));
    if (!copies.empty())
        layout->addSpacing(16);
    m_copies->setVisible(!copies.empty());
}

QWidget *StartPage::copyCard(const RecoveryCopy &copy)
{
    const QString name = copy.note.planName.isEmpty()
                             ? QStringLiteral("A plan was not saved before Rolewright ended")
                             : QStringLiteral("“%1” was not saved before Rolewright ended")
                                   .arg(shownText(copy.note.planName));
    const QString place = copy.note.path.isEmpty() ? QStringLiteral("Has no file yet")
                                                   : shortened(copy.note.path, this);
    const QString time = dayInWords(copy.note.time.toLocalTime(), QDateTime::currentDateTime());

    auto *card = withRole(new QFrame, "warning-card");
    auto *layout = new QHBoxLayout(card);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    QLabel *title = withRole(plainLabel(name), "name");
    title->setWordWrap(true);
    words->addWidget(title);
    words->addWidget(plainLabel(QStringLiteral("Copy of its changes: %1").arg(time)));
    words->addWidget(plainLabel(place));
    layout->addLayout(words, 1);
    layout->addWidget(button(
        QStringLiteral("Restore"), [this, copy] { Q_EMIT restoreAsked(copy); }, true));
    layout->addWidget(
        button(QStringLiteral("Discard"), [this, copy] { Q_EMIT discardAsked(copy); }));
    layout->addWidget(button(QStringLiteral("Later"), [card] { card->hide(); }));
    return card;
}

} // namespace rolewright

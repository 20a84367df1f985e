#include "app/dialogs/message_prompts.h"

#include "app/common/icons.h"
#include "app/common/plain_text.h"
#include "app/dialogs/decisions_dialog.h"
#include "app/dialogs/import/import_dialog.h"
#include "app/dialogs/new_plan_dialog.h"
#include "app/dialogs/paste_dialog.h"
#include "app/dialogs/report/report_dialog.h"
#include "app/dialogs/role_sets_dialog.h"
#include "app/dialogs/structure_dialog.h"
#include "app/dialogs/tailoring_dialog.h"

#include "core/drawing/theme.h"

#include <QColorDialog>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>

namespace rolewright {

namespace {

constexpr int mostProblemsShown = 8;
constexpr int iconSize = 28;
constexpr qsizetype mostInARow = 60; ///< characters on buttons beside each other

QIcon warningIcon()
{
    return icon(QStringLiteral("triangle-alert"), QColor(theme::warning));
}

QIcon noteIcon()
{
    return icon(QStringLiteral("info"), QColor(theme::accent));
}

/// A message whose text is never taken for markup.
class PlainMessage : public QMessageBox
{
public:
    PlainMessage(QWidget *parent, const QIcon &icon, const QString &title, const QString &text)
        : QMessageBox(parent)
    {
        setIconPixmap(icon.pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
        setWindowTitle(title);
        setTextFormat(Qt::PlainText);
        // The informative text would be guessed to be markup, so all is said in the text.
        setText(shownText(title) + QStringLiteral("\n\n") + text);
    }
};

QString problemsInWords(const Error &error)
{
    QStringList lines;
    for (const QString &line : describe(error).split(u'\n', Qt::SkipEmptyParts))
        lines << shownText(line);
    if (!lines.isEmpty() && describe(error).startsWith(error.text)) // with no place before it
        lines.front() = sentence(lines.front());
    const qsizetype rest = lines.size() - mostProblemsShown;
    if (rest > 0)
        lines = lines.mid(0, mostProblemsShown) << QStringLiteral("and %1 more problems").arg(rest);
    return lines.join(u'\n');
}

/// What a name without an ending gets, before the dialog asks whether to replace such a file.
QString endingOf(const QString &proposal)
{
    const QString ofPlans = QStringLiteral("rolewright.yaml");
    return proposal.endsWith(u'.' + ofPlans) ? ofPlans : QFileInfo(proposal).suffix();
}

} // namespace

void MessagePrompts::showError(const QString &title, const Error &error)
{
    PlainMessage(m_parent, warningIcon(), title, problemsInWords(error)).exec();
}

void MessagePrompts::showNote(const QString &title, const QString &text)
{
    PlainMessage(m_parent, noteIcon(), title, text).exec();
}

SaveChoice MessagePrompts::askToSave(const QString &planName)
{
    PlainMessage message(
        m_parent, noteIcon(), QStringLiteral("Save changes?"),
        QStringLiteral("“%1” has changes that are not saved.").arg(shownText(planName)));
    message.setStandardButtons(QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel);
    message.setDefaultButton(QMessageBox::Save);
    switch (message.exec()) {
    case QMessageBox::Save:
        return SaveChoice::Save;
    case QMessageBox::Discard:
        return SaveChoice::Discard;
    default:
        return SaveChoice::Cancel;
    }
}

std::optional<int> MessagePrompts::choose(const QString &title, const QString &text,
                                          const QStringList &choices)
{
    PlainMessage message(m_parent, noteIcon(), title, text);
    QList<QAbstractButton *> buttons;
    for (const QString &choice : choices)
        buttons << message.addButton(actionText(choice), QMessageBox::AcceptRole);
    message.addButton(QMessageBox::Cancel);
    if (choices.join(QString()).size() > mostInARow)
        message.findChild<QDialogButtonBox *>()->setOrientation(Qt::Vertical);
    message.exec();
    const auto chosen = buttons.indexOf(message.clickedButton());
    return chosen < 0 ? std::nullopt : std::optional<int>(static_cast<int>(chosen));
}

std::optional<QString> MessagePrompts::askForText(const QString &title, const QString &label,
                                                  const QString &proposal)
{
    bool accepted = false;
    const QString text = QInputDialog::getText(m_parent, title, shownText(label), QLineEdit::Normal,
                                               proposal, &accepted);
    return accepted ? std::optional(text) : std::nullopt;
}

std::optional<QString> MessagePrompts::askForFileToOpen(const FileQuestion &question)
{
    const QString path =
        QFileDialog::getOpenFileName(m_parent, question.title, question.proposal, question.filter);
    return path.isEmpty() ? std::nullopt : std::optional(path);
}

std::optional<QString> MessagePrompts::askForFileToSave(const FileQuestion &question)
{
    QFileDialog dialog(m_parent, question.title, {}, question.filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setOption(QFileDialog::DontConfirmOverwrite, !question.asksToReplace);
    dialog.setDefaultSuffix(endingOf(question.proposal));
    dialog.selectFile(question.proposal);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return dialog.selectedFiles().value(0);
}

std::optional<NewPlanOrder> MessagePrompts::askForNewPlan(const NewPlanOptions &proposal)
{
    MessagePrompts within;
    NewPlanDialog dialog(proposal, within, m_parent);
    within.setParent(&dialog);
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.order()) : std::nullopt;
}

std::optional<ChangeSet> MessagePrompts::askToImport(const ImportQuestion &question)
{
    ImportDialog dialog(question, m_parent);
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.changes()) : std::nullopt;
}

std::optional<ReportOrder> MessagePrompts::askToExport(const ReportQuestion &question)
{
    MessagePrompts within;
    ReportDialog dialog(question, within, m_parent);
    within.setParent(&dialog);
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.order()) : std::nullopt;
}

std::shared_ptr<QPrinter> MessagePrompts::askForPrinter(const QPageLayout &layout,
                                                        const QString &title)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setFullPage(true);
    printer->setPageLayout(layout);
    printer->setDocName(title);
    QPrintDialog dialog(printer.get(), m_parent);
    dialog.setWindowTitle(QStringLiteral("Print the staffing plan"));
    return dialog.exec() == QDialog::Accepted ? printer : nullptr;
}

std::optional<QColor> MessagePrompts::askForColour(const QColor &proposal)
{
    const QColor chosen =
        QColorDialog::getColor(proposal, m_parent, QStringLiteral("Colour of the report"));
    return chosen.isValid() ? std::optional(chosen) : std::nullopt;
}

std::optional<ChangeSet> MessagePrompts::askToTailor(const TailoringQuestion &question)
{
    TailoringDialog dialog(question, m_parent);
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.changes()) : std::nullopt;
}

std::optional<ChangeSet> MessagePrompts::askForStructure(const StructureQuestion &question)
{
    StructureDialog dialog(question, m_parent);
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.changes()) : std::nullopt;
}

std::optional<DecisionChoice>
MessagePrompts::askAboutDecisions(const std::vector<Decision> &decisions)
{
    DecisionsDialog dialog(decisions, m_parent);
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.choice()) : std::nullopt;
}

void MessagePrompts::showRoleSets(const RoleSetsQuestion &question)
{
    MessagePrompts within;
    RoleSetsDialog dialog(question, within, m_parent);
    within.setParent(&dialog);
    dialog.exec();
}

bool MessagePrompts::askToPaste(const PastePreview &preview)
{
    return PasteDialog(preview, m_parent).exec() == QDialog::Accepted;
}

} // namespace rolewright

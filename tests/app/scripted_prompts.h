#pragma once

#include "app/common/prompts.h"

#include "core/exchange/people_import.h"
#include "core/exchange/table_file.h"

#include <QPrinter>
#include <QStringList>

namespace rolewright {

/// Answers what a test has laid ready, and keeps what was said.
class ScriptedPrompts : public Prompts
{
public:
    void showError(const QString &, const Error &error) override { errors << describe(error); }
    void showNote(const QString &, const QString &note) override { notes << note; }
    SaveChoice askToSave(const QString &) override
    {
        ++askedToSave;
        return saveChoice;
    }
    std::optional<int> choose(const QString &, const QString &said,
                              const QStringList &offered) override
    {
        textOfChoice = said;
        choicesOffered = offered;
        ++choicesAsked;
        if (whileChoosing)
            std::exchange(whileChoosing, {})();
        return choice;
    }
    std::optional<QString> askForText(const QString &, const QString &, const QString &) override
    {
        return text;
    }
    std::optional<QString> askForFileToOpen(const FileQuestion &) override { return file; }
    std::optional<QString> askForFileToSave(const FileQuestion &question) override
    {
        fileProposed = question.proposal;
        return file;
    }
    std::optional<NewPlanOrder> askForNewPlan(const NewPlanOptions &proposal) override
    {
        newPlanProposed = proposal;
        return newPlan ? std::optional(NewPlanOrder{*newPlan, newPlanFramework}) : std::nullopt;
    }
    /// Imports what the table says by itself.
    std::optional<ChangeSet> askToImport(const ImportQuestion &question) override
    {
        importAsked = question;
        const auto table = readTableFile(question.bytes, question.name);
        const auto preview = table ? importPeople(question.plan, question.framework, *table,
                                                  {.file = question.name, .today = question.today})
                                   : std::unexpected(table.error());
        if (!preview)
            return std::nullopt;
        importShown = *preview;
        return acceptImport ? std::optional(preview->changes) : std::nullopt;
    }

    std::optional<ReportOrder> askToExport(const ReportQuestion &question) override
    {
        ++exportsAsked;
        exportProposed = question.proposal;
        return answerExport ? answerExport(question) : std::nullopt;
    }

    /// A printer that writes to a file, laid ready.
    std::shared_ptr<QPrinter> askForPrinter(const QPageLayout &layout, const QString &) override
    {
        layoutToPrint = layout;
        return printer;
    }
    std::optional<QColor> askForColour(const QColor &) override { return colour; }

    /// Takes over all that is recommended for the answers laid ready.
    std::optional<ChangeSet> askToTailor(const TailoringQuestion &question) override
    {
        tailoringAsked = question;
        if (!tailoringAnswers)
            return std::nullopt;
        tailoringAsked->answers = *tailoringAnswers;
        auto changes = proposeTailoring(*tailoringAsked)->changes;
        std::erase_if(changes, [](const auto &change) { return !change.isRecommended; });
        const auto set = tailor(*tailoringAsked, changes);
        return set ? std::optional(*set) : std::nullopt;
    }

    /// Takes over all that a preset laid ready proposes.
    std::optional<ChangeSet> askForStructure(const StructureQuestion &question) override
    {
        structureAsked = question;
        if (!structureChosen)
            return std::nullopt;
        structureAsked->preset = *structureChosen;
        const auto proposal = proposeStructure(*structureAsked);
        const auto preview = previewStructure(*structureAsked, proposal->changes);
        return preview ? std::optional(preview->set) : std::nullopt;
    }

    std::optional<DecisionChoice> askAboutDecisions(const std::vector<Decision> &decisions) override
    {
        decisionsShown = decisions;
        if (!decisionChosen)
            return std::nullopt;
        return DecisionChoice{decisions[*decisionChosen], takesDecisionBack};
    }

    void showRoleSets(const RoleSetsQuestion &question) override { roleSetsAsked = question; }

    bool askToPaste(const PastePreview &preview) override
    {
        pasteShown = preview;
        return acceptPaste;
    }

    QStringList errors;
    QStringList notes;
    int askedToSave = 0;
    SaveChoice saveChoice = SaveChoice::Cancel;
    QString textOfChoice;
    QStringList choicesOffered;
    std::optional<int> choice;
    std::optional<QString> text;
    std::shared_ptr<QPrinter> printer;
    std::optional<QColor> colour;
    QPageLayout layoutToPrint;
    std::optional<QString> file;
    QString fileProposed;
    int choicesAsked = 0;
    std::function<void()> whileChoosing; ///< what happens once while a choice is asked
    NewPlanOptions newPlanProposed;
    std::optional<NewPlanOptions> newPlan;
    std::optional<Framework> newPlanFramework;
    std::optional<ImportQuestion> importAsked;
    std::optional<ImportPreview> importShown;
    bool acceptImport = false;
    int exportsAsked = 0;
    ReportOrder exportProposed;
    std::function<std::optional<ReportOrder>(const ReportQuestion &)> answerExport;
    std::optional<TailoringQuestion> tailoringAsked;
    std::optional<Factors> tailoringAnswers;
    std::optional<StructureQuestion> structureAsked;
    std::optional<StructurePreset> structureChosen;
    std::vector<Decision> decisionsShown;
    std::optional<size_t> decisionChosen;
    bool takesDecisionBack = false;
    std::optional<RoleSetsQuestion> roleSetsAsked;
    std::optional<PastePreview> pasteShown;
    bool acceptPaste = false;
};

} // namespace rolewright

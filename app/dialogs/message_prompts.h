#pragma once

#include "app/common/prompts.h"

class QWidget;

namespace rolewright {

/// Asks in windows of the platform.
class MessagePrompts : public Prompts
{
public:
    /// The window that questions belong to.
    void setParent(QWidget *parent) { m_parent = parent; }

    void showError(const QString &title, const Error &error) override;
    void showNote(const QString &title, const QString &text) override;
    SaveChoice askToSave(const QString &planName) override;
    std::optional<int> choose(const QString &title, const QString &text,
                              const QStringList &choices) override;
    std::optional<QString> askForText(const QString &title, const QString &label,
                                      const QString &proposal) override;
    std::optional<QString> askForFileToOpen(const FileQuestion &question) override;
    std::optional<QString> askForFileToSave(const FileQuestion &question) override;
    std::optional<NewPlanOrder> askForNewPlan(const NewPlanOptions &proposal) override;
    std::optional<ChangeSet> askToImport(const ImportQuestion &question) override;
    std::optional<ReportOrder> askToExport(const ReportQuestion &question) override;
    std::shared_ptr<QPrinter> askForPrinter(const QPageLayout &layout,
                                            const QString &title) override;
    std::optional<QColor> askForColour(const QColor &proposal) override;
    std::optional<ChangeSet> askToTailor(const TailoringQuestion &question) override;
    std::optional<ChangeSet> askForStructure(const StructureQuestion &question) override;
    std::optional<DecisionChoice>
    askAboutDecisions(const std::vector<Decision> &decisions) override;
    void showRoleSets(const RoleSetsQuestion &question) override;
    bool askToPaste(const PastePreview &preview) override;

private:
    QWidget *m_parent = nullptr;
};

} // namespace rolewright

#pragma once

#include "core/analysis/decisions.h"
#include "core/design/new_plan.h"
#include "core/design/structure_proposal.h"
#include "core/design/tailoring_proposal.h"
#include "core/exchange/pasted_people.h"
#include "core/plan/plan.h"
#include "core/report/report.h"

#include <QByteArray>
#include <QStringList>
#include <functional>
#include <memory>
#include <optional>

class QPrinter;

namespace rolewright {

class Settings;

/// What a person is asked for when a file is to be chosen.
struct FileQuestion
{
    QString title;
    QString filter;            ///< as QFileDialog takes it: "Plans (*.rolewright.yaml)"
    QString proposal;          ///< path that is offered first
    bool asksToReplace = true; ///< before a file that exists is chosen to be written
};

/// Which staffing plan is to be exported, and where to.
struct ReportOrder
{
    ReportOptions options;
    QString path;
};

/// What a staffing plan can be exported of.
struct ReportQuestion
{
    Plan plan;
    ScenarioId scenario;
    ReportOrder proposal;
    Framework framework; ///< untailored
    QDate today;
    bool isForPaper = false; ///< it is printed, so that no file is asked for
    /// Applies an edit of its presets to the plan, which comes back; without it they stay as they
    /// are.
    std::function<Result<Plan>(const Result<ChangeSet> &)> edit;
};

/// What a new plan is made of.
struct NewPlanOrder
{
    NewPlanOptions options;
    std::optional<Framework> framework; ///< none for the one that is built in
};

/// A table that people are to be imported from, and the plan that they would come into.
struct ImportQuestion
{
    QString name; ///< of the file, without its folder
    QByteArray bytes;
    Plan plan;
    Framework framework; ///< tailored to the plan
    QDate today;
    Settings *settings;  ///< where choices are kept for the next table of the kind; never null
    ScenarioId scenario; ///< that may get positions; empty for a plan that is yet to be made
};

/// What a person does with a decision of the plan: looks at it, or takes it back.
struct DecisionChoice
{
    Decision decision;
    bool takesBack = false;
};

/// What role sets are compared over: the framework as a plan tailors it, and the plan's positions.
struct RoleSetsQuestion
{
    Framework framework;
    Design design;
    QString name; ///< of the plan
};

enum class SaveChoice { Save, Discard, Cancel };

/// Everything that interrupts a person. Handed in, so that tests answer in place of windows.
class Prompts
{
public:
    virtual ~Prompts() = default;

    /// Says that something failed: what, where, what to do.
    virtual void showError(const QString &title, const Error &error) = 0;
    /// Says something that needs no answer.
    virtual void showNote(const QString &title, const QString &text) = 0;
    /// Asks whether changes of a plan are to be saved before it is left.
    virtual SaveChoice askToSave(const QString &planName) = 0;
    /// Asks for one of several ways to go on; empty when the person cancels.
    virtual std::optional<int> choose(const QString &title, const QString &text,
                                      const QStringList &choices) = 0;
    /// Asks for one line of text; empty when the person cancels.
    virtual std::optional<QString> askForText(const QString &title, const QString &label,
                                              const QString &proposal) = 0;
    /// Path of an existing file, or of one to be written; empty when the person cancels.
    virtual std::optional<QString> askForFileToOpen(const FileQuestion &question) = 0;
    virtual std::optional<QString> askForFileToSave(const FileQuestion &question) = 0;
    /// Asks what a new plan is tailored by; empty when the person cancels.
    virtual std::optional<NewPlanOrder> askForNewPlan(const NewPlanOptions &proposal) = 0;
    /// Asks what is to be imported from a table; empty when the person cancels.
    virtual std::optional<ChangeSet> askToImport(const ImportQuestion &question) = 0;
    /// Asks what is to be exported and where to; empty when the person cancels.
    virtual std::optional<ReportOrder> askToExport(const ReportQuestion &question) = 0;
    /// Asks for a printer that pages of a layout are to go to; null when the person cancels.
    virtual std::shared_ptr<QPrinter> askForPrinter(const QPageLayout &layout,
                                                    const QString &title) = 0;
    /// Asks for a colour; empty when the person cancels.
    virtual std::optional<QColor> askForColour(const QColor &proposal) = 0;
    /// Asks how the framework is to be tailored; empty when the person cancels.
    virtual std::optional<ChangeSet> askToTailor(const TailoringQuestion &question) = 0;
    /// Asks how positions are to be placed; empty when the person cancels.
    virtual std::optional<ChangeSet> askForStructure(const StructureQuestion &question) = 0;
    /// Lists decisions; the one that is chosen, or nothing when the person closes the list.
    virtual std::optional<DecisionChoice>
    askAboutDecisions(const std::vector<Decision> &decisions) = 0;
    /// Shows role sets side by side, until the person has seen enough.
    virtual void showRoleSets(const RoleSetsQuestion &question) = 0;
    /// Shows what pasting would do; true when it is to be done.
    virtual bool askToPaste(const PastePreview &preview) = 0;
};

} // namespace rolewright

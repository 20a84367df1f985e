#pragma once

#include "app/cli/command.h"

#include "core/design/new_plan.h"
#include "core/design/placement.h"
#include "core/framework/own_framework.h"
#include "core/staffing/staffing_proposal.h"

#include <map>

namespace rolewright::cli {

struct NewArguments
{
    QString output;
    QString asOf;
    QString roles;     ///< id of a role set, or path of its file; empty for the profiles
    QString framework; ///< path; empty for the one that comes with the product
    bool force = false;
    NewPlanOptions options;
};

struct ScopeArguments
{
    QString unit;
    QString useCase;
};

struct StructureArguments
{
    StructurePreset preset = StructurePreset::HubAndSpoke;
    QString output; ///< empty to write nothing
};

struct ProposeArguments
{
    StaffingOptions options;
    double seconds = 60; ///< that the search may take; 0 is until it is done
    QString output;      ///< empty to write nothing
};

/// Exactly one of position, person and profile is given.
struct FitArguments
{
    QString position;
    QString person;
    QString profile;
    int top = 0; ///< 0 is all
};

struct ImportArguments
{
    QString file;
    QString into;
    QString output; ///< empty for the plan itself
    QString encoding;
    QString separator;
    QString sheet; ///< of a workbook; empty for the first
    bool noHeader = false;
    QStringList map;
    QStringList dateOrders;
    QStringList allow;
    QString where;
    QString asOf;
    bool isOrganisation = false; ///< rows are positions with their people
    QString scenario;            ///< id; empty for the first; of an organisation
    QStringList unitColumns;     ///< the same
    bool endGone = false;        ///< people who are gone get today as their last day
    bool tableWins = false;      ///< the table's values replace edits by hand
    bool dryRun = false;
    bool json = false;
};

struct DiffArguments
{
    QString before;
    QString after;         ///< empty when two scenarios of one plan are compared
    QStringList scenarios; ///< two ids, or none
    bool json = false;
};

struct MergeArguments
{
    QString base;
    QString ours;
    QString theirs;
    QString output;
    bool json = false;
};

struct SaveFrameworkArguments
{
    QString output;
    FrameworkName name;
    bool force = false;
};

struct UpdateArguments
{
    QString plan;
    QString framework; ///< path of its file
    QString output;    ///< empty for the plan itself
    bool dryRun = false;
    bool json = false;
};

struct ExportArguments
{
    QString output;
    QString what = QStringLiteral("report"); ///< one of exportables()
    QString preset;                          ///< id of a report of the plan, or of a usual one
    QStringList chapters;
    QStringList profiles; ///< ids; none for the cards of all
    QString paper;
    QString names;
    QString language;
    QString charts;   ///< how wide drawings are printed
    QString colour;   ///< of the report; empty for the usual one
    QString logo;     ///< file; empty for none
    QString unit;     ///< id; empty for the whole organisation
    QString colourBy; ///< of mapping and tree; empty for the usual colours
    int dpi = 0;      ///< of a PNG; 0 for the usual one
    bool landscape = false;
    bool portrait = false;
    bool force = false;
};

/// Writes a tailored plan with proposed positions.
Result<Outcome> makeNewPlan(const NewArguments &arguments);
/// Lists findings; exit code 1 with errors among them.
/// @param explain says of each kind of finding why it matters and what to do
Result<Outcome> check(const PlanArguments &arguments, bool explain);
Result<Outcome> showEffort(const PlanArguments &arguments);
Result<Outcome> showResponsibilities(const PlanArguments &arguments);
Result<Outcome> showCoverage(const PlanArguments &arguments, const ScopeArguments &scope);
Result<Outcome> showTimeline(const PlanArguments &arguments, const ScopeArguments &scope);
Result<Outcome> showFit(const PlanArguments &arguments, const FitArguments &asked);
Result<Outcome> showLoad(const PlanArguments &arguments);
Result<Outcome> showGaps(const PlanArguments &arguments);
Result<Outcome> showHandOvers(const PlanArguments &arguments);
/// Lists what stays vacant, in the order of hiring.
Result<Outcome> showHiring(const PlanArguments &arguments);
/// Lists what people could learn, the ways out of each vacancy, and what deferred activities need.
Result<Outcome> showUpskilling(const PlanArguments &arguments);
/// Lists profiles that one person may combine.
Result<Outcome> showHats(const PlanArguments &arguments);
/// Says what is lost without some people.
/// @param people ids; without any, everybody is ranked by what is lost
Result<Outcome> showKeyPerson(const PlanArguments &arguments, const QStringList &people);
/// Lists what the plan leaves out or sets otherwise than its framework.
Result<Outcome> showDecisions(const PlanArguments &arguments);
/// Lists what a preset changes in a scenario and its effect; with an output, writes the plan with
/// what it recommends.
Result<Outcome> structure(const PlanArguments &source, const StructureArguments &arguments);
/// Lists who could fill what is vacant, and why; with an output, writes the plan with them on their
/// seats. Exit code 1 when nobody can be proposed.
Result<Outcome> propose(const PlanArguments &source, const ProposeArguments &arguments);
/// Takes people from a table into a plan; exit code 1 when no row was taken although there were
/// some.
Result<Outcome> importFile(const ImportArguments &arguments);
/// Writes the staffing plan, or one of the other exportables(), in the format of the file's ending.
Result<Outcome> exportPlan(const PlanArguments &source, const ExportArguments &arguments);
/// Lists what changed between two plans, or between two scenarios of one.
Result<Outcome> diff(const DiffArguments &arguments);
/// Joins two sides; exit code 1 with conflicts.
Result<Outcome> mergePlans(const MergeArguments &arguments);
/// Lists the frameworks that come with the product, and the role sets.
Result<Outcome> listFrameworks(bool json);
/// Compares two role sets, each named by id or file.
Result<Outcome> compareRoles(const QStringList &names, bool json);
/// Writes the framework as a plan has it to a file of its own, for other plans.
Result<Outcome> saveFramework(const PlanArguments &source, const SaveFrameworkArguments &arguments);
/// Puts a plan on the framework of a file, and lists what that changes.
Result<Outcome> updatePlan(const UpdateArguments &arguments);
/// Prints the JSON Schema of the plan file.
Result<Outcome> printSchema();

} // namespace rolewright::cli

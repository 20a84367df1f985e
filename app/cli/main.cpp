#include "app/cli/exportables.h"
#include "app/cli/verbs.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <functional>
#include <sys/stat.h>

using namespace rolewright;
using namespace rolewright::cli;

namespace {

/// Arguments of all commands, as the parser fills them, and the command that was asked for.
class CommandLine
{
public:
    CommandLine()
    {
        m_app.name("rolewright-cli");
        m_app.set_version_flag("--version", "rolewright-cli " ROLEWRIGHT_VERSION);
        m_app.require_subcommand(1);
        addNew();
        addCheck();
        addShow();
        addStructure();
        addPropose();
        addImport();
        addExport();
        addDiff();
        addMerge();
        addFrameworks();
        addSaveFramework();
        addUpdate();
    }

    CLI::App &app() { return m_app; }
    Result<Outcome> run() const { return m_run(); }

private:
    using Run = std::function<Result<Outcome>()>;

    CLI::App *command(CLI::App &parent, const char *name, const char *help, const Run &run)
    {
        CLI::App *added = parent.add_subcommand(name, help);
        added->callback([this, run] { m_run = run; });
        return added;
    }

    static CLI::Option *text(CLI::App *to, const char *name, QString &target, const char *help)
    {
        const auto take = [&target](const std::string &given) {
            target = QString::fromStdString(given);
        };
        return to->add_option_function<std::string>(name, take, help);
    }

    static CLI::Option *texts(CLI::App *to, const char *name, QStringList &target, const char *help)
    {
        const auto take = [&target](const std::vector<std::string> &given) {
            for (const std::string &one : given)
                target << QString::fromStdString(one);
        };
        return to->add_option_function<std::vector<std::string>>(name, take, help);
    }

    template <class E>
    static CLI::Option *choice(CLI::App *to, const char *name, E &target, const char *help)
    {
        std::vector<std::string> names;
        for (const auto &entry : EnumNames<E>::names)
            names.emplace_back(entry.second);
        const auto take = [&target](const std::string &given) {
            target = fromName<E>(QString::fromStdString(given)).value_or(target);
        };
        return to->add_option_function<std::string>(name, take, help)->check(CLI::IsMember(names));
    }

    void planOptions(CLI::App *to)
    {
        text(to, "PLAN", m_plan.plan, "plan file")->required();
        to->add_flag("--json", m_plan.json, "print one JSON document");
        text(to, "--scenario", m_plan.scenario, "scenario, by default the first");
        text(to, "--as-of", m_plan.asOf, "day that counts as today, YYYY-MM-DD");
    }

    void addNew()
    {
        CLI::App *verb = command(m_app, "new", "write a plan with proposed positions",
                                 [this] { return makeNewPlan(m_new); });
        text(verb, "-o", m_new.output, "plan file to write, - for standard output")->required();
        text(verb, "--name", m_new.options.name, "name of the plan");
        text(verb, "--roles", m_new.roles,
             "role set whose roles get positions, or a file of one; else the profiles");
        choice(verb, "--size", m_new.options.factors.size, "people in machine learning");
        choice(verb, "--maturity", m_new.options.factors.maturity,
               "experience with machine learning");
        choice(verb, "--centralization", m_new.options.factors.centralization,
               "where direction comes from");
        verb->add_flag("--pool", m_new.options.factors.pool, "with a pool of experts");
        verb->add_flag(
            "--interpretable-models,!--complex-models", m_new.options.factors.interpretableModels,
            "only simple, interpretable models, or others too; else as maturity suggests");
        verb->add_flag("--static-data,!--changing-data", m_new.options.factors.staticData,
                       "one team and a static dataset, or not; else as maturity suggests");
        verb->add_flag("--proof-of-concept", m_new.options.factors.proofOfConcept,
                       "only the profiles that a proof of concept needs");
        verb->add_option("--business-units", m_new.options.businessUnits, "number of units")
            ->check(CLI::Range(0, mostBusinessUnits));
        text(verb, "--framework", m_new.framework,
             "framework file, by default the framework of the product");
        text(verb, "--as-of", m_new.asOf, "day that counts as today, YYYY-MM-DD");
        verb->add_flag("--force", m_new.force, "replace an existing file");
    }

    void addCheck()
    {
        CLI::App *verb = command(m_app, "check", "list findings, exit with 1 when there are errors",
                                 [this] { return check(m_plan, m_explain); });
        planOptions(verb);
        verb->add_flag("--explain", m_explain, "say why findings matter and what to do");
    }

    CLI::App *show(CLI::App &group, const char *name, const char *help, const Run &run)
    {
        CLI::App *kind = command(group, name, help, run);
        planOptions(kind);
        text(kind, "--month", m_plan.month, "month to judge, YYYY-MM");
        return kind;
    }

    void addShow()
    {
        CLI::App &group = *m_app.add_subcommand("show", "print figures of a plan");
        group.require_subcommand(1);
        show(group, "effort", "effort of each profile in each phase",
             [this] { return showEffort(m_plan); });
        show(group, "responsibilities", "who is responsible for what",
             [this] { return showResponsibilities(m_plan); });
        CLI::App *cells = show(group, "coverage", "demand and staffing by profile and phase",
                               [this] { return showCoverage(m_plan, m_scope); });
        text(cells, "--unit", m_scope.unit, "use cases of this unit and below it");
        text(cells, "--use-case", m_scope.useCase, "this use case alone");
        CLI::App *months = show(group, "timeline", "demand and staffing by profile and month",
                                [this] { return showTimeline(m_plan, m_scope); });
        text(months, "--unit", m_scope.unit, "use cases of this unit and below it");
        addFit(group);
        show(group, "load", "what people are assigned against their capacity",
             [this] { return showLoad(m_plan); });
        show(group, "gaps", "vacant positions and activities that nobody does",
             [this] { return showGaps(m_plan); });
        show(group, "hand-overs", "where use cases go from one unit to another",
             [this] { return showHandOvers(m_plan); });
        addPlans(group);
    }

    void addPlans(CLI::App &group)
    {
        show(group, "hiring", "whom to hire, in order, by when and why",
             [this] { return showHiring(m_plan); });
        show(group, "upskilling",
             "what people could learn and from whom, and the ways out of each vacancy",
             [this] { return showUpskilling(m_plan); });
        show(group, "hats", "profiles that one person may combine",
             [this] { return showHats(m_plan); });
        CLI::App *check = show(group, "key-person", "what is lost without one or two people",
                               [this] { return showKeyPerson(m_plan, m_keyPeople); });
        texts(check, "--person", m_keyPeople,
              "who is taken away, may be repeated; by default everybody is ranked")
            ->allow_extra_args(false);
        show(group, "decisions", "what the plan leaves out or sets otherwise than its framework",
             [this] { return showDecisions(m_plan); });
    }

    void addFit(CLI::App &group)
    {
        CLI::App *fit =
            show(group, "fit", "how well people fit", [this] { return showFit(m_plan, m_fit); });
        CLI::Option_group *asked = fit->add_option_group("of what");
        text(asked, "--position", m_fit.position, "candidates for a position");
        text(asked, "--person", m_fit.person, "positions for a person");
        text(asked, "--profile", m_fit.profile, "candidates for a profile");
        asked->require_option(1);
        fit->add_option("--top", m_fit.top, "only the best so many")->check(CLI::Range(1, 1000000));
    }

    void addStructure()
    {
        CLI::App *verb = command(m_app, "structure",
                                 "place positions centrally, in the units or in a pool; list what "
                                 "changes, write it with -o",
                                 [this] { return structure(m_plan, m_structure); });
        planOptions(verb);
        choice(verb, "--preset", m_structure.preset, "where positions are to sit")->required();
        text(verb, "-o", m_structure.output,
             "plan file to write, - for standard output; without it nothing is written");
    }

    void addPropose()
    {
        CLI::App *verb = command(m_app, "propose",
                                 "fill vacant positions with the people who fit best; list who and "
                                 "why, write it with -o",
                                 [this] { return propose(m_plan, m_propose); });
        planOptions(verb);
        StaffingOptions &options = m_propose.options;
        verb->add_option("--min-fit", options.minFit, "least fit of a person, 0 to 1, by default 0")
            ->check(CLI::Range(0.0, 1.0));
        verb->add_option("--min-share", options.minShare,
                         "least FTE of an assignment, by default 0.2, less where less is vacant")
            ->check(CLI::Range(0.0, 2.0));
        verb->add_option("--max-positions", options.maxPositions,
                         "most positions of a person, those that are held counted")
            ->check(CLI::PositiveNumber);
        verb->add_option("--prefer-unit", options.unitPreference,
                         "what sitting in the unit already is worth, 0 to 1, by default 0")
            ->check(CLI::Range(0.0, 1.0));
        verb->add_option("--time-limit", m_propose.seconds,
                         "seconds that the search may take, by default 60; 0 for as long as it "
                         "needs; very large plans get a good choice without a proof")
            ->check(CLI::NonNegativeNumber);
        text(verb, "-o", m_propose.output,
             "plan file to write, - for standard output; without it nothing is written");
    }

    void addImport()
    {
        CLI::App *verb = command(
            m_app, "import", "take people from a table (CSV, TSV, XLSX, vCard, LDIF) into a plan",
            [this] { return importFile(m_import); });
        text(verb, "FILE", m_import.file, "table of people")->required();
        text(verb, "--into", m_import.into, "plan file")->required();
        text(verb, "-o", m_import.output, "plan file to write, by default the plan itself");
        texts(verb, "--map", m_import.map, "COLUMN=FIELD, may be repeated")->expected(1, -1);
        texts(verb, "--date-order", m_import.dateOrders, "COLUMN=YMD, DMY or MDY, may be repeated")
            ->expected(1, -1);
        texts(verb, "--allow", m_import.allow, "column to take although it is refused")
            ->expected(1, -1);
        text(verb, "--encoding", m_import.encoding,
             "UTF-8, Windows-1252, UTF-16LE or UTF-16BE; guessed by default");
        text(verb, "--separator", m_import.separator,
             "comma, semicolon, tab, bar or a character; guessed by default");
        text(verb, "--sheet", m_import.sheet, "sheet of a workbook, by default the first");
        verb->add_flag("--no-header", m_import.noHeader,
                       "the first row is no header; columns are called Column 1, Column 2");
        text(verb, "--where", m_import.where, "condition on rows, Department = IT");
        CLI::Option *organisation =
            verb->add_flag("--organisation", m_import.isOrganisation,
                           "rows are positions, too, in units and below each other");
        text(verb, "--scenario", m_import.scenario,
             "scenario that gets the positions, by default the first")
            ->needs(organisation);
        texts(verb, "--unit-column", m_import.unitColumns,
              "column that names the unit, by default the department; again for the one within")
            ->expected(1, -1)
            ->needs(organisation);
        verb->add_flag("--end-gone", m_import.endGone,
                       "people of the plan who are no longer in the table get today as last day");
        verb->add_flag("--replace-edits", m_import.tableWins,
                       "what the table says replaces edits by hand, which otherwise stay");
        text(verb, "--as-of", m_import.asOf, "day that counts as today, YYYY-MM-DD");
        verb->add_flag("--dry-run", m_import.dryRun, "write nothing");
        verb->add_flag("--json", m_import.json, "print one JSON document");
    }

    void addExport()
    {
        CLI::App *verb = command(
            m_app, "export", "write the staffing plan as PDF, drawings and tables in other formats",
            [this] { return exportPlan(m_plan, m_export); });
        text(verb, "PLAN", m_plan.plan, "plan file")->required();
        text(verb, "-o", m_export.output,
             "file to write, its ending says the format; - for standard output")
            ->required();
        text(
            verb, "--what", m_export.what,
            "report, also as a web page; workbook of all tables; heatmap; mapping, tree of who "
            "reports to whom: drawn or as a graph (.dot, .mmd); responsibilities; profiles: a card "
            "for each; job-descriptions of all positions; summary, staffing, gaps, upskilling, "
            "decisions, skills, load, key-people, hats (profiles in one hand), findings: pages or "
            "a drawing; people and hiring: a table, pages or a drawing; or positions, assignments "
            "or coverage as a table")
            ->check(CLI::IsMember(exportableNames()));
        texts(verb, "--profile", m_export.profiles, "only the cards of these profiles")
            ->delimiter(',');
        text(verb, "--preset", m_export.preset,
             "report whose choices are taken: of the plan, or board, works-council, hr");
        texts(
            verb, "--chapters", m_export.chapters,
            "of the report as PDF, in their order: cover, summary, heatmap, mapping, organisation, "
            "staffing, people, responsibilities, gaps, hiring, upskilling, decisions, definitions, "
            "profile-cards, job-descriptions, skills, load, key-people, hats, findings")
            ->delimiter(',');
        text(verb, "--paper", m_export.paper, "A0 to A5 or Letter, by default A4");
        CLI::Option *across =
            verb->add_flag("--landscape", m_export.landscape, "across, as by default");
        verb->add_flag("--portrait", m_export.portrait, "upright")->excludes(across);
        text(verb, "--names", m_export.names,
             "full, roles without any name, or pseudonyms (Person 1, Person 2, …)");
        text(verb, "--language", m_export.language, "en or de, by default the plan's")
            ->check(CLI::IsMember({"en", "de"}));
        text(verb, "--charts", m_export.charts,
             "drawings wider than a page: book spreads them over readable pages, fit shrinks them "
             "to one, tiles cuts them into sheets to be put together")
            ->check(CLI::IsMember({"book", "fit", "tiles"}));
        text(verb, "--colour", m_export.colour, "of cover and rules, as #2456c8");
        text(verb, "--logo", m_export.logo, "PNG, JPEG or SVG file for the cover");
        text(verb, "--unit", m_export.unit, "only this unit and those below it");
        text(verb, "--colour-by", m_export.colourBy,
             "what colours of mapping and tree mean, with a legend: placement, profile, unit, "
             "fill, load, fit or location; a PDF is then one page of the drawing's size")
            ->check(
                CLI::IsMember({"placement", "profile", "unit", "fill", "load", "fit", "location"}));
        verb->add_option("--dpi", m_export.dpi, "dots an inch of a PNG")
            ->check(CLI::Range(24, 1200));
        text(verb, "--scenario", m_plan.scenario, "scenario, by default the first");
        text(verb, "--as-of", m_plan.asOf, "day that counts as today, YYYY-MM-DD");
        verb->add_flag("--force", m_export.force,
                       "replace an existing file, also one that is no earlier export");
    }

    static std::vector<std::string> exportableNames()
    {
        std::vector<std::string> names;
        for (const Exportable &exportable : exportables())
            names.push_back(exportable.what.toStdString());
        return names;
    }

    void addDiff()
    {
        CLI::App *verb = command(m_app, "diff", "list what changed between two plans or scenarios",
                                 [this] { return diff(m_diff); });
        text(verb, "A", m_diff.before, "plan before, or the plan with both scenarios")->required();
        CLI::Option *after = text(verb, "B", m_diff.after, "plan after");
        texts(verb, "--scenarios", m_diff.scenarios, "two scenarios of one plan")
            ->expected(2)
            ->excludes(after);
        verb->add_flag("--json", m_diff.json, "print one JSON document");
    }

    void addMerge()
    {
        CLI::App *verb = command(m_app, "merge", "join two sides, exit with 1 on conflicts",
                                 [this] { return mergePlans(m_merge); });
        text(verb, "BASE", m_merge.base, "plan that both sides started from")->required();
        text(verb, "OURS", m_merge.ours, "our side, kept in a conflict")->required();
        text(verb, "THEIRS", m_merge.theirs, "their side")->required();
        text(verb, "-o", m_merge.output, "plan file to write, - for standard output")->required();
        verb->add_flag("--json", m_merge.json, "print one JSON document");
    }

    void addFrameworks()
    {
        CLI::App *verb =
            command(m_app, "frameworks", "list or compare the frameworks and role sets", [this] {
                return m_compare.isEmpty() ? listFrameworks(m_listAsJson)
                                           : compareRoles(m_compare, m_listAsJson);
            });
        texts(verb, "--compare", m_compare,
              "two role sets: ids as listed, files of role sets, or plans")
            ->expected(2);
        verb->add_flag("--json", m_listAsJson, "print one JSON document");
        command(m_app, "schema", "print the JSON Schema of plan files",
                [] { return printSchema(); });
    }

    void addSaveFramework()
    {
        CLI::App *verb = command(m_app, "save-framework",
                                 "write the framework as a plan has it, for other plans",
                                 [this] { return saveFramework(m_plan, m_saveFramework); });
        text(verb, "PLAN", m_plan.plan, "plan file")->required();
        text(verb, "-o", m_saveFramework.output, "framework file to write, - for standard output")
            ->required();
        text(verb, "--id", m_saveFramework.name.id, "id of the framework")->required();
        text(verb, "--name", m_saveFramework.name.name, "name of the framework")->required();
        verb->add_option("--version", m_saveFramework.name.version, "its version, by default 1")
            ->check(CLI::Range(1, 1000000));
        verb->add_flag("--force", m_saveFramework.force, "replace an existing file");
    }

    void addUpdate()
    {
        CLI::App *verb =
            command(m_app, "update", "put a plan on another framework, list what changes",
                    [this] { return updatePlan(m_update); });
        text(verb, "PLAN", m_update.plan, "plan file")->required();
        text(verb, "--framework", m_update.framework, "framework file")->required();
        text(verb, "-o", m_update.output, "plan file to write, by default the plan itself");
        verb->add_flag("--dry-run", m_update.dryRun, "write nothing");
        verb->add_flag("--json", m_update.json, "print one JSON document");
    }

    CLI::App m_app{"Designs machine-learning organisations: roles, people, staffing plans."};
    Run m_run;
    NewArguments m_new;
    PlanArguments m_plan;
    ScopeArguments m_scope;
    FitArguments m_fit;
    QStringList m_keyPeople;
    StructureArguments m_structure;
    ProposeArguments m_propose;
    ImportArguments m_import;
    ExportArguments m_export;
    DiffArguments m_diff;
    MergeArguments m_merge;
    QStringList m_compare;
    SaveFrameworkArguments m_saveFramework;
    UpdateArguments m_update;
    bool m_listAsJson = false;
    bool m_explain = false;
};

constexpr int unusable = 2;

void printError(const QByteArray &text)
{
    std::fwrite(text.constData(), 1, static_cast<size_t>(text.size()), stderr);
}

int finish(const Result<Outcome> &result)
{
    if (!result) {
        printError(describe(result.error()).toUtf8() + '\n');
        return unusable;
    }
    printError(result->remarks.toUtf8());
    const QByteArray &output = result->output;
    const auto size = static_cast<size_t>(output.size());
    if (std::fwrite(output.constData(), 1, size, stdout) != size || std::fflush(stdout) != 0) {
        printError("standard output could not be written\n");
        return unusable;
    }
    return result->exitCode;
}

} // namespace

int main(int argc, char **argv)
{
    ::umask(077);
    try {
        CommandLine line;
        try {
            line.app().parse(argc, argv);
        } catch (const CLI::ParseError &error) {
            const bool isHelp = error.get_exit_code() == 0;
            line.app().exit(error, std::cout, std::cerr);
            return isHelp && std::cout.flush() ? 0 : unusable;
        }
        return finish(line.run());
    } catch (const std::exception &error) {
        printError(QByteArray("internal error: ") + error.what() + '\n');
        return unusable;
    }
}

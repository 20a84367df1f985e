#pragma once

#include "core/report/report.h"

#include <QStringList>

namespace rolewright {

/// How a staffing plan is asked for by name: in a preset of a plan, on the command line, in what is
/// remembered from last time. Whatever is empty says nothing.
struct ReportChoices
{
    QStringList chapters; ///< as of Chapter
    QString paper;        ///< A0 to A5 or Letter, upper or lower case
    QString orientation;  ///< landscape or portrait
    QString names;        ///< as of NamesShown
    QString unit;         ///< id; a scenario may lack it
    QString language;     ///< en or de
    QString charts;       ///< as of WideCharts
    QString colour;       ///< as #rrggbb
    QString logo;         ///< a picture file as base64

    bool operator==(const ReportChoices &) const = default;
};

/// The papers on which a staffing plan can be printed, the largest first.
const std::vector<QPageSize> &reportPapers();

/// The choices that lead to these options.
ReportChoices choicesOf(const ReportOptions &options);
/// The choices of a preset.
ReportChoices choicesOf(const ReportPreset &preset);

/// The choices, with those of others where they say nothing.
ReportChoices filledUp(ReportChoices choices, const ReportChoices &others);

/// What the choices ask for; where they say nothing, what is usual and the plan's language.
/// BadInput: a name that is not known, with those that are; a colour or logo that is none. Whether
/// there is such a unit is not looked at.
Result<ReportOptions> reportOptions(const ReportChoices &choices, const Plan &plan);

/// The choices with those of a preset of the plan, or a usual one, where they say nothing. Errors:
/// NotFound where there is no such preset, else as of presetOptions(); the scenario may lack a unit
/// that the choices overrule.
Result<ReportChoices> withPreset(const ReportChoices &choices, const QString &preset,
                                 const Plan &plan, const ScenarioId &scenario);

/// What a preset asks for. Errors, with the preset's own name: BadInput for a name that is not
/// known, NotFound for a unit that the scenario does not have.
Result<ReportOptions> presetOptions(const ReportPreset &preset, const Plan &plan,
                                    const ScenarioId &scenario);

} // namespace rolewright

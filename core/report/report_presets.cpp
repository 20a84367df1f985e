#include "core/report/report_presets.h"

#include <algorithm>

namespace rolewright {

namespace {

QStringList namesOfChapters(const std::vector<Chapter> &chapters)
{
    QStringList names;
    for (const Chapter chapter : chapters)
        names << nameOf(chapter);
    return names;
}

/// @param names of the three presets
std::vector<ReportPreset> presetsNamed(const std::array<QString, 3> &names)
{
    ReportPreset board{.id = QStringLiteral("board"), .name = names[0]};
    board.chapters =
        namesOfChapters({Chapter::Cover, Chapter::Summary, Chapter::Heatmap, Chapter::Mapping,
                         Chapter::Gaps, Chapter::Hiring, Chapter::Decisions, Chapter::Definitions});
    board.names = nameOf(NamesShown::Full);
    ReportPreset council{.id = QStringLiteral("works-council"), .name = names[1]};
    council.chapters = namesOfChapters(
        {Chapter::Cover, Chapter::Summary, Chapter::Mapping, Chapter::Organisation,
         Chapter::Staffing, Chapter::Responsibilities, Chapter::Decisions, Chapter::Definitions});
    council.names = nameOf(NamesShown::RolesOnly);
    ReportPreset hr{.id = QStringLiteral("hr"), .name = names[2]};
    hr.chapters = namesOfChapters({Chapter::Cover, Chapter::Summary, Chapter::Staffing,
                                   Chapter::People, Chapter::Hiring, Chapter::Upskilling,
                                   Chapter::Decisions, Chapter::Definitions});
    hr.names = nameOf(NamesShown::Full);
    hr.orientation = QStringLiteral("portrait");
    return {board, council, hr};
}

} // namespace

const std::vector<ReportPreset> &usualPresets(const QString &language)
{
    static const std::vector<ReportPreset> english = presetsNamed(
        {QStringLiteral("Board"), QStringLiteral("Works council"), QStringLiteral("HR")});
    static const std::vector<ReportPreset> german = presetsNamed(
        {QStringLiteral("Vorstand"), QStringLiteral("Betriebsrat"), QStringLiteral("Personal")});
    return language == QLatin1String("de") ? german : english;
}

std::vector<ReportPreset> reportPresets(const Plan &plan)
{
    std::vector<ReportPreset> presets;
    for (const auto &row : plan.reports)
        presets.push_back(*row);
    for (const ReportPreset &usual : usualPresets(plan.head->language)) {
        if (!plan.reports.contains(usual.id))
            presets.push_back(usual);
    }
    return presets;
}

std::optional<ReportPreset> reportPreset(const Plan &plan, const QString &id)
{
    const std::vector<ReportPreset> presets = reportPresets(plan);
    const auto found = std::ranges::find(presets, id, &ReportPreset::id);
    return found == presets.end() ? std::nullopt : std::optional(*found);
}

QStringList presetIds(const Plan &plan)
{
    QStringList ids;
    for (const ReportPreset &preset : reportPresets(plan))
        ids << preset.id;
    return ids;
}

ReportPreset presetOf(const ReportChoices &choices, const QString &id, const QString &name)
{
    ReportPreset preset{.id = id, .name = name};
    preset.chapters = choices.chapters;
    preset.paper = choices.paper;
    preset.orientation = choices.orientation;
    preset.names = choices.names;
    preset.unit = choices.unit;
    preset.language = choices.language;
    preset.charts = choices.charts;
    preset.colour = choices.colour;
    preset.logo = choices.logo;
    return preset;
}

} // namespace rolewright

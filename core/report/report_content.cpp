#include "core/report/report_content.h"

#include "core/drawing/theme.h"
#include "core/report/without_names.h"

#include <algorithm>

namespace rolewright {

namespace {

void writeChapter(Chapter chapter, PageFlow &flow, const ReportContext &context)
{
    switch (chapter) {
    case Chapter::Cover:
        return writeCover(flow, context);
    case Chapter::Summary:
        return writeSummary(flow, context);
    case Chapter::Heatmap:
        return writeHeatmap(flow, context);
    case Chapter::Mapping:
        return writeMapping(flow, context);
    case Chapter::Organisation:
        return writeOrganisation(flow, context);
    case Chapter::Staffing:
        return writeStaffing(flow, context);
    case Chapter::People:
        return writePeople(flow, context);
    case Chapter::Responsibilities:
        return writeResponsibilities(flow, context);
    case Chapter::Gaps:
        return writeGaps(flow, context);
    case Chapter::Hiring:
        return writeHiring(flow, context);
    case Chapter::Upskilling:
        return writeUpskilling(flow, context);
    case Chapter::Decisions:
        return writeDecisions(flow, context);
    case Chapter::Definitions:
        return writeDefinitions(flow, context);
    case Chapter::ProfileCards:
        return writeProfileCards(flow, context);
    case Chapter::JobDescriptions:
        return writeJobDescriptions(flow, context);
    case Chapter::Skills:
        return writeSkills(flow, context);
    case Chapter::Load:
        return writeLoad(flow, context);
    case Chapter::KeyPeople:
        return writeKeyPeople(flow, context);
    case Chapter::Hats:
        return writeHats(flow, context);
    case Chapter::Findings:
        return writeFindings(flow, context);
    }
}

/// Those that are asked for, each once, a cover first.
std::vector<Chapter> chaptersOf(const std::vector<Chapter> &asked, const AnalysisInput &input)
{
    std::vector<Chapter> chapters;
    for (const Chapter chapter :
         asked.empty() ? chaptersWithContent(input.plan, input.design()) : asked) {
        if (std::ranges::find(chapters, chapter) == chapters.end())
            chapters.push_back(chapter);
    }
    std::ranges::stable_partition(chapters,
                                  [](Chapter chapter) { return chapter == Chapter::Cover; });
    return chapters;
}

} // namespace

ReportContent::ReportContent(const AnalysisInput &from, const ReportOptions &chosen,
                             const PageFrame &sheet)
    : input(chosen.names == NamesShown::Full ? from
                                             : withoutNames(from, chosen.names, chosen.language)),
      options(chosen), index(input), context{index, options}, frame(sheet),
      numbers(std::make_shared<PageNumbers>())
{
    options.chapters = chaptersOf(options.chapters, input);
}

bool ReportContent::write(const ReportWatch &watch)
{
    const QColor accent = options.colour.isValid() ? options.colour : QColor(theme::accent);
    PageFlow flow(pages, frame, numbers, accent);
    double done = 0;
    for (const Chapter chapter : options.chapters) {
        if (watch.progress)
            watch.progress(done / static_cast<double>(options.chapters.size()));
        if (watch.stop.stop_requested())
            return false;
        writeChapter(chapter, flow, context);
        ++done;
    }
    return !watch.stop.stop_requested();
}

void ReportContent::numberPages()
{
    for (size_t page = 0; page < pages.size(); ++page) {
        for (const PageAnchor &anchor : pages[page].anchors)
            numbers->set(anchor.name, static_cast<int>(page) + 1);
    }
}

} // namespace rolewright

#pragma once

#include "core/report/chapters.h"

namespace rolewright {

/// Chapters laid out on sheets, with all that they are painted from. Is not copied, as its parts
/// refer to each other.
struct ReportContent
{
    /// @param chosen language, names and what else chapters are written by; not the paper
    ReportContent(const AnalysisInput &from, const ReportOptions &chosen, const PageFrame &sheet);
    ReportContent(const ReportContent &) = delete;
    ReportContent &operator=(const ReportContent &) = delete;

    /// Lays the chapters out; false when it was stopped.
    bool write(const ReportWatch &watch);
    /// Lets references say on which page something stands; without it they stay away.
    void numberPages();

    AnalysisInput input; ///< without the names that are not to be shown
    ReportOptions options;
    PlanIndex index;
    ReportContext context;
    PageFrame frame;
    std::shared_ptr<PageNumbers> numbers;
    std::vector<ReportPage> pages;
};

} // namespace rolewright

#include "core/framework/framework_words.h"
#include "core/report/chapters.h"
#include "core/report/job_description_words.h"
#include "core/text/wording.h"

namespace rolewright {

namespace {

constexpr int mostLines = 12; ///< of a cell

constexpr double leastSize = 0.88; ///< of type

void writeFacts(PageFlow &flow, const JobDescription &job)
{
    std::vector<TableRow> rows;
    for (const JobFact &fact : factsOf(job))
        rows.push_back({{fact.what, fact.value}});
    const Wording words(job.language);
    flow.table(ReportTable({{words("Position", "Stelle"), 1.2}, {job.title, 5}}, std::move(rows),
                           flow.rest().width(), mostLines),
               words("(continued)", "(Fortsetzung)"));
}

/// Before the tables, so that it seldom has a page to itself.
void writeBackground(PageFlow &flow, const JobDescription &job)
{
    if (job.background.isEmpty())
        return;
    flow.heading(Wording(job.language)("Background", "Hintergrund"));
    for (const QString &sentence : job.background)
        flow.paragraph(sentence);
}

void writeTasks(PageFlow &flow, const JobDescription &job)
{
    if (job.phases.empty())
        return;
    const Wording words(job.language);
    constexpr double sentenceAndFirstTask = 130;
    flow.heading(words("Tasks", "Aufgaben"), sentenceAndFirstTask);
    flow.paragraph(lettersInWords(job.language));
    std::vector<TableRow> rows;
    for (const JobPhase &phase : job.phases) {
        rows.push_back({{phase.name}, true, true});
        for (const JobTask &task : phase.tasks)
            rows.push_back({{lettersOf(task.part), task.name, task.note}});
    }
    flow.table(ReportTable({{words("Part", "Rolle"), 0.8},
                            {words("Activity", "Aufgabe"), 3},
                            {words("Which part of it", "Welcher Teil"), 3.5}},
                           std::move(rows), flow.rest().width(), mostLines),
               words("(continued)", "(Fortsetzung)"));
}

void writeSkills(PageFlow &flow, const JobDescription &job)
{
    if (job.skills.empty())
        return;
    const Wording words(job.language);
    flow.heading(words("Skills", "Fähigkeiten"));
    std::vector<TableRow> rows;
    for (const bool isCore : {true, false}) {
        std::vector<TableRow> group;
        for (const JobSkill &skill : job.skills) {
            if (skill.isCore == isCore)
                group.push_back(
                    {{skill.name, skillLevelInWords(skill.level, job.language), skill.levelText}});
        }
        if (group.empty())
            continue;
        rows.push_back(
            {{isCore ? words("Required", "Erforderlich") : words("Helpful", "Hilfreich")},
             true,
             true});
        rows.insert(rows.end(), group.begin(), group.end());
    }
    flow.table(ReportTable({{words("Skill", "Fähigkeit"), 2.2},
                            {words("Level", "Stufe"), 1.3},
                            {words("What it looks like", "Woran man es sieht"), 4.5}},
                           std::move(rows), flow.rest().width(), 5),
               words("(continued)", "(Fortsetzung)"));
}

void writeJob(PageFlow &flow, const JobDescription &job)
{
    for (const QString &sentence : job.purpose)
        flow.paragraph(sentence);
    writeFacts(flow, job);
    writeBackground(flow, job);
    writeTasks(flow, job);
    writeSkills(flow, job);
}

} // namespace

void writeJobDescriptions(PageFlow &flow, const ReportContext &context)
{
    const Wording words(context.options.language);
    const std::vector<JobDescription> jobs =
        jobDescriptions(context.index.input(), context.options.unit, context.options.language);
    if (jobs.empty()) {
        flow.startChapter(Chapter::JobDescriptions,
                          inWords(Chapter::JobDescriptions, words.language()));
        return flow.paragraph(
            words("There is no position to describe.", "Es gibt keine Stelle zu beschreiben."));
    }
    for (const JobDescription &job : jobs) {
        flow.startChapter(Chapter::JobDescriptions,
                          QStringLiteral("%1, %2").arg(job.title, job.unit));
        flow.anchor(anchorOf(job.position));
        flow.saveAPage([&](PageFlow &part) { writeJob(part, job); }, leastSize);
    }
}

} // namespace rolewright

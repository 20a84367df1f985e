#include "core/report/job_description_file.h"

#include "core/drawing/text_drawing.h"
#include "core/framework/framework_words.h"
#include "core/report/export_title.h"
#include "core/report/html_page.h"
#include "core/report/job_description_words.h"
#include "core/report/without_names.h"
#include "core/text/wording.h"

namespace rolewright {

namespace {

/// Text as Markdown shows it: on one line, with nothing that is read as markup.
QString plain(const QString &text)
{
    static const QString special = QStringLiteral("\\`*_[]<>#|~&!");
    QString safe;
    for (const QChar letter : drawableParagraph(text)) {
        if (special.contains(letter))
            safe += u'\\';
        safe += letter;
    }
    return safe;
}

/// "Python (3 practitioner): writes tested modules."
QString inWords(const JobSkill &skill, const QString &language)
{
    const QString asked =
        QStringLiteral("%1 (%2)").arg(skill.name, skillLevelInWords(skill.level, language));
    return skill.levelText.isEmpty() ? asked : QStringLiteral("%1: %2").arg(asked, skill.levelText);
}

QString inWords(const JobTask &task)
{
    return task.note.isEmpty() ? task.name : QStringLiteral("%1 (%2)").arg(task.name, task.note);
}

/// A list below a heading, as Markdown and HTML have it.
struct Section
{
    QString heading;
    QStringList lines;
};

std::vector<Section> sectionsOf(const JobDescription &job)
{
    const Wording words(job.language);
    Section core{words("Skills that it takes", "Erforderliche Fähigkeiten"), {}};
    Section helpful{words("Skills that help", "Hilfreiche Fähigkeiten"), {}};
    for (const JobSkill &skill : job.skills)
        (skill.isCore ? core : helpful).lines << inWords(skill, job.language);
    return {core, helpful, {words("Background", "Hintergrund"), job.background}};
}

QByteArray page(const std::vector<JobDescription> &jobs, const QString &heading,
                const QString &language)
{
    QString text = QStringLiteral("<div class=\"text\">\n<h1>%1</h1>\n").arg(htmlText(heading));
    for (const JobDescription &job : jobs)
        text += inHtml(job);
    return htmlPage(language, heading, text + QStringLiteral("</div>\n"));
}

} // namespace

const QStringList &jobDescriptionEndings()
{
    static const QStringList endings{QStringLiteral("md"), QStringLiteral("html"),
                                     QStringLiteral("pdf")};
    return endings;
}

QString inMarkdown(const JobDescription &job)
{
    const Wording words(job.language);
    QString text = QStringLiteral("## %1\n\n").arg(plain(job.title));
    for (const JobFact &fact : factsOf(job))
        text += QStringLiteral("- **%1:** %2\n").arg(fact.what, plain(fact.value));
    for (const QString &sentence : job.purpose)
        text += QStringLiteral("\n%1\n").arg(plain(sentence));
    if (!job.phases.empty())
        text += QStringLiteral("\n### %1\n\n%2\n")
                    .arg(words("Tasks", "Aufgaben"), lettersInWords(job.language));
    for (const JobPhase &phase : job.phases) {
        text += QStringLiteral("\n#### %1\n\n").arg(plain(phase.name));
        for (const JobTask &task : phase.tasks)
            text += QStringLiteral("- **%1** %2\n").arg(lettersOf(task.part), plain(inWords(task)));
    }
    for (const Section &section : sectionsOf(job)) {
        if (!section.lines.isEmpty())
            text += QStringLiteral("\n### %1\n\n").arg(section.heading);
        for (const QString &line : section.lines)
            text += QStringLiteral("- %1\n").arg(plain(line));
    }
    return text;
}

QString inHtml(const JobDescription &job)
{
    const Wording words(job.language);
    QString text =
        QStringLiteral("<h2>%1</h2>\n<table class=\"facts\">\n").arg(htmlText(job.title));
    for (const JobFact &fact : factsOf(job))
        text += QStringLiteral("<tr><th scope=\"row\">%1</th><td>%2</td></tr>\n")
                    .arg(htmlText(fact.what), htmlText(fact.value));
    text += QStringLiteral("</table>\n");
    for (const QString &sentence : job.purpose)
        text += QStringLiteral("<p>%1</p>\n").arg(htmlText(sentence));
    if (!job.phases.empty())
        text += QStringLiteral("<h3>%1</h3>\n<p>%2</p>\n")
                    .arg(words("Tasks", "Aufgaben"), htmlText(lettersInWords(job.language)));
    for (const JobPhase &phase : job.phases) {
        text += QStringLiteral("<h4>%1</h4>\n<ul>\n").arg(htmlText(phase.name));
        for (const JobTask &task : phase.tasks)
            text += QStringLiteral("<li><b>%1</b> %2</li>\n")
                        .arg(lettersOf(task.part), htmlText(inWords(task)));
        text += QStringLiteral("</ul>\n");
    }
    for (const Section &section : sectionsOf(job)) {
        if (section.lines.isEmpty())
            continue;
        text += QStringLiteral("<h3>%1</h3>\n<ul>\n").arg(htmlText(section.heading));
        for (const QString &line : section.lines)
            text += QStringLiteral("<li>%1</li>\n").arg(htmlText(line));
        text += QStringLiteral("</ul>\n");
    }
    return text;
}

Result<QByteArray> jobDescriptionFile(const QString &ending, const AnalysisInput &input,
                                      const ReportOptions &options)
{
    if (!jobDescriptionEndings().contains(ending))
        return fail(ErrorCode::BadInput,
                    QStringLiteral("job descriptions cannot be written as .%1; end the file's name "
                                   "in .%2")
                        .arg(ending, jobDescriptionEndings().join(QStringLiteral(", ."))));
    const std::vector<JobDescription> jobs = jobDescriptions(input, options.unit, options.language);
    if (jobs.empty())
        return fail(ErrorCode::NotFound,
                    QStringLiteral("there is no position to describe; name another unit, or add "
                                   "positions"));
    if (ending == QLatin1String("pdf")) {
        ReportOptions alone = options;
        alone.chapters = {Chapter::JobDescriptions};
        alone.names = NamesShown::RolesOnly;
        return staffingPlanPdf(input, alone);
    }
    const QString heading =
        exportTitle(withoutNames(input, NamesShown::RolesOnly, options.language), options,
                    Wording(options.language)("job descriptions", "Stellenbeschreibungen"));
    if (ending == QLatin1String("html"))
        return page(jobs, heading, options.language);
    QString text = QStringLiteral("# %1\n").arg(plain(heading));
    for (const JobDescription &job : jobs)
        text += u'\n' + inMarkdown(job);
    return text.toUtf8();
}

} // namespace rolewright

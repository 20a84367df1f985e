#include "app/dialogs/report/report_dialog.h"

#include "app/common/inspector_page.h"
#include "app/common/pick_box.h"
#include "app/dialogs/report/chapters_field.h"
#include "app/dialogs/report/logo_field.h"
#include "app/dialogs/report/preset_field.h"
#include "app/dialogs/report/report_preview.h"
#include "app/views/organisation/unit_choices.h"

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>

namespace rolewright {

namespace {

constexpr int formWidth = 470;
constexpr int dialogWidth = 1080;
constexpr int dialogHeight = 720;
const QString fileEnding = QStringLiteral("pdf");

/// What readers of the file will learn of people.
QString meaningOf(NamesShown names)
{
    switch (names) {
    case NamesShown::Full:
        return QStringLiteral("People are in it by name, with title, department and place.");
    case NamesShown::RolesOnly:
        return QStringLiteral("Nobody is named: positions are filled or vacant, people are only "
                              "counted. Parts of names in texts of your own stay.");
    case NamesShown::Pseudonyms:
        return QStringLiteral("People are “Person 1”, “Person 2”, … in the order of the plan: who "
                              "has the plan knows who is who. Parts of names in texts of your own "
                              "stay.");
    }
    return {};
}

QString sizeInWords(const QPageSize &paper)
{
    const QSize size = paper.size(QPageSize::Millimeter).toSize();
    return QStringLiteral("%1, %2 × %3 mm").arg(paper.key()).arg(size.width()).arg(size.height());
}

/// What becomes of drawings that are larger than a page.
QString meaningOf(WideCharts charts)
{
    switch (charts) {
    case WideCharts::Book:
        return QStringLiteral("On as many readable pages as needed");
    case WideCharts::Fit:
        return QStringLiteral("Each shrunk to one page");
    case WideCharts::Tiles:
        return QStringLiteral("In full size, over sheets to be put together");
    }
    return {};
}

} // namespace

ReportDialog::ReportDialog(const ReportQuestion &question, Prompts &prompts, QWidget *parent)
    : FormDialog(question.isForPaper ? QStringLiteral("Print the staffing plan")
                                     : QStringLiteral("Export the staffing plan"),
                 question.isForPaper ? QStringLiteral("Print…") : QStringLiteral("Export"), parent),
      m_question(question), m_prompts(prompts), m_preset(new PresetField(question, prompts, this)),
      m_unit(new PickBox(this)),
      m_chapters(new ChaptersField(
          chaptersWithContent(question.plan, question.plan.design(question.scenario)), this)),
      m_names(new PickBox(this)), m_paper(new PickBox(this)), m_orientation(new PickBox(this)),
      m_charts(new PickBox(this)), m_language(new PickBox(this)), m_colour(new QLineEdit(this)),
      m_logo(new LogoField(prompts, this)), m_preview(new ReportPreview(question, this))
{
    addContents();
    addPaper();
    addLook();
    if (!question.isForPaper)
        addFile();
    m_chapters->setMinimumWidth(formWidth - 110);
    addBeside(m_preview);
    resize(dialogWidth, dialogHeight);
    fill(choicesOf(question.proposal.options));
    connectFields();
    follow();
}

void ReportDialog::addContents()
{
    m_presetProblem = addField(QStringLiteral("&Preset"), m_preset);
    m_unit->addChoice(QStringLiteral("The whole organisation"), {});
    addUnitChoices(*m_unit, m_question.plan.design(m_question.scenario));
    addField(QStringLiteral("&Scope"), m_unit);
    m_chaptersProblem = addField(QStringLiteral("&Chapters"), m_chapters);
    m_names->addChoice(QStringLiteral("Full names"), nameOf(NamesShown::Full));
    m_names->addChoice(QStringLiteral("Roles only"), nameOf(NamesShown::RolesOnly));
    m_names->addChoice(QStringLiteral("Pseudonyms"), nameOf(NamesShown::Pseudonyms));
    addField(QStringLiteral("&Names"), m_names);
    m_namesNote = addNote();
}

void ReportDialog::addPaper()
{
    for (const QPageSize &paper : reportPapers())
        m_paper->addChoice(sizeInWords(paper), paper.key());
    addField(QStringLiteral("P&aper"), m_paper);
    m_orientation->addChoice(QStringLiteral("Landscape"), QStringLiteral("landscape"));
    m_orientation->addChoice(QStringLiteral("Portrait"), QStringLiteral("portrait"));
    addField(QStringLiteral("&Orientation"), m_orientation);
    for (const WideCharts charts : {WideCharts::Book, WideCharts::Fit, WideCharts::Tiles})
        m_charts->addChoice(meaningOf(charts), nameOf(charts));
    addField(QStringLiteral("&Wide drawings"), m_charts);
    m_language->addChoice(QStringLiteral("English"), QStringLiteral("en"));
    m_language->addChoice(QStringLiteral("German"), QStringLiteral("de"));
    addField(QStringLiteral("&Language"), m_language);
}

void ReportDialog::addLook()
{
    m_colour->setPlaceholderText(QStringLiteral("As usual, or one such as #1d7a4f"));
    QPushButton *choose = button(QStringLiteral("Choose…"), [this] { chooseColour(); });
    choose->setAccessibleName(QStringLiteral("Choose the colour"));
    m_colourProblem = addField(QStringLiteral("Colou&r"), m_colour, choose);
    addField(QStringLiteral("Lo&go"), m_logo);
}

void ReportDialog::addFile()
{
    m_path = new QLineEdit(m_question.proposal.path, this);
    QPushButton *choose = button(QStringLiteral("Choose…"), [this] { chooseFile(); });
    choose->setText(QStringLiteral("C&hoose…"));
    choose->setAccessibleName(QStringLiteral("Choose the file"));
    m_pathProblem = addField(QStringLiteral("&File"), m_path, choose);
    connect(m_path, &QLineEdit::textChanged, this, &ReportDialog::revise);
}

void ReportDialog::connectFields()
{
    connect(m_preset, &PresetField::picked, this, &ReportDialog::takePreset);
    for (PickBox *box : {m_unit, m_names, m_paper, m_orientation, m_charts, m_language})
        connect(box, &QComboBox::currentIndexChanged, this, &ReportDialog::follow);
    connect(m_chapters, &ChaptersField::changed, this, &ReportDialog::follow);
    connect(m_colour, &QLineEdit::textChanged, this, &ReportDialog::follow);
    connect(m_logo, &LogoField::changed, this, &ReportDialog::follow);
}

void ReportDialog::chooseFile()
{
    const auto chosen = m_prompts.askForFileToSave({.title = QStringLiteral("Choose the file"),
                                                    .filter = QStringLiteral("PDF (*.pdf)"),
                                                    .proposal = path(),
                                                    .asksToReplace = false});
    if (chosen)
        m_path->setText(*chosen);
}

void ReportDialog::chooseColour()
{
    const auto chosen = m_prompts.askForColour(QColor(m_colour->text().trimmed()));
    if (chosen)
        m_colour->setText(chosen->name());
}

void ReportDialog::takePreset()
{
    const auto preset = m_preset->chosen();
    const auto taken = preset ? presetOptions(*preset, m_question.plan, m_question.scenario)
                              : reportOptions(choices(), m_question.plan);
    if (taken) {
        fill(choicesOf(*taken));
        m_preset->setChoices(choices());
    }
    revise();
    if (taken)
        m_preview->preview(order().options);
}

void ReportDialog::fill(const ReportChoices &choices)
{
    const QScopedValueRollback filling(m_isFilling, true);
    m_unit->choose(choices.unit);
    m_chapters->setChosen(choices.chapters);
    m_names->choose(choices.names);
    m_paper->choose(choices.paper);
    m_orientation->choose(choices.orientation);
    m_charts->choose(choices.charts);
    m_language->choose(choices.language);
    m_colour->setText(choices.colour);
    m_logo->setLogo(choices.logo);
}

/// After a field was changed: the preset that the choices are, if any, what is wrong, and how it
/// looks.
void ReportDialog::follow()
{
    if (m_isFilling)
        return;
    m_preset->follow(choices());
    revise();
    if (options() && m_chapters->isAnyChosen())
        m_preview->preview(order().options);
    else
        m_preview->clear();
}

ReportChoices ReportDialog::choices() const
{
    return {m_chapters->chosen(), m_paper->chosen(),          m_orientation->chosen(),
            m_names->chosen(),    m_unit->chosen(),           m_language->chosen(),
            m_charts->chosen(),   m_colour->text().trimmed(), m_logo->logo()};
}

Result<ReportOptions> ReportDialog::options() const
{
    return reportOptions(choices(), m_question.plan);
}

QString ReportDialog::path() const
{
    QString given = m_path->text().trimmed();
    if (given.startsWith(QLatin1String("~/")))
        given.replace(0, 1, QDir::homePath());
    const QString whole = QFileInfo(m_question.proposal.path).dir().filePath(given);
    return QFileInfo(whole).suffix().isEmpty() ? whole + u'.' + fileEnding : whole;
}

QString ReportDialog::pathProblem() const
{
    const QString given = m_path->text().trimmed();
    if (given.isEmpty() || given.endsWith(u'/'))
        return QStringLiteral("Say how the file is to be called.");
    if (QFileInfo(path()).suffix().toLower() != fileEnding)
        return QStringLiteral("A staffing plan is a PDF: let the name end in .pdf.");
    return {};
}

void ReportDialog::check()
{
    const auto preset = m_preset->chosen();
    const auto ofPreset =
        preset ? presetOptions(*preset, m_question.plan, m_question.scenario) : ReportOptions();
    setProblem(m_presetProblem, ofPreset ? QString() : ofPreset.error().text);
    setProblem(m_chaptersProblem, m_chapters->isAnyChosen()
                                      ? QString()
                                      : QStringLiteral("Tick at least one chapter."));
    const auto all = options(); // only a colour is written by hand
    setProblem(m_colourProblem, all ? QString() : all.error().text);
    if (m_path != nullptr)
        setProblem(m_pathProblem, pathProblem());
    const auto names = fromName<NamesShown>(m_names->chosen());
    m_namesNote->setText(meaningOf(names.value_or(NamesShown::Full)));
}

ReportOrder ReportDialog::order() const
{
    return {options().value_or(ReportOptions()), m_path == nullptr ? QString() : path()};
}

} // namespace rolewright

#include "app/dialogs/report_dialog.h"

#include "app/common/inspector_page.h"
#include "app/common/pick_box.h"
#include "app/dialogs/chapters_field.h"
#include "app/views/organisation/unit_choices.h"

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>

namespace rolewright {

namespace {

constexpr int dialogWidth = 600;
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

} // namespace

ReportDialog::ReportDialog(const ReportQuestion &question, Prompts &prompts, QWidget *parent)
    : FormDialog(QStringLiteral("Export the staffing plan"), QStringLiteral("Export"), parent),
      m_question(question), m_prompts(prompts), m_preset(new PickBox(this)),
      m_unit(new PickBox(this)),
      m_chapters(new ChaptersField(
          chaptersWithContent(question.plan, question.plan.design(question.scenario)), this)),
      m_names(new PickBox(this)), m_paper(new PickBox(this)), m_orientation(new PickBox(this)),
      m_language(new PickBox(this)), m_path(new QLineEdit(this))
{
    setMinimumWidth(dialogWidth);
    addContents();
    addPaper();
    addFile();
    fill(choicesOf(question.proposal.options));
    m_path->setText(question.proposal.path);
    connectFields();
    follow();
}

void ReportDialog::addContents()
{
    m_preset->addChoice(QStringLiteral("None: as chosen below"), {});
    for (const auto &preset : m_question.plan.reports)
        m_preset->addChoice(preset->name, preset->id);
    if (m_question.plan.reports.isEmpty())
        m_preset->hide();
    else
        m_presetProblem = addField(QStringLiteral("&Preset of the plan"), m_preset);
    m_unit->addChoice(QStringLiteral("The whole organisation"), {});
    addUnitChoices(*m_unit, m_question.plan.design(m_question.scenario));
    const auto &unit = m_question.proposal.options.unit;
    if (unit && m_unit->findData(unit->value) >= 0)
        m_unit->choose(unit->value);
    addField(QStringLiteral("&Scope"), m_unit);
    m_chaptersProblem = addField(QStringLiteral("Chapters"), m_chapters);
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
    m_language->addChoice(QStringLiteral("English"), QStringLiteral("en"));
    m_language->addChoice(QStringLiteral("German"), QStringLiteral("de"));
    addField(QStringLiteral("&Language"), m_language);
}

void ReportDialog::addFile()
{
    QPushButton *choose = button(QStringLiteral("Choose…"), [this] { chooseFile(); });
    choose->setText(QStringLiteral("C&hoose…"));
    choose->setAccessibleName(QStringLiteral("Choose the file"));
    m_pathProblem = addField(QStringLiteral("&File"), m_path, choose);
}

void ReportDialog::connectFields()
{
    connect(m_preset, &QComboBox::currentIndexChanged, this, &ReportDialog::takePreset);
    for (PickBox *box : {m_names, m_paper, m_orientation, m_language})
        connect(box, &QComboBox::currentIndexChanged, this, &ReportDialog::follow);
    connect(m_chapters, &ChaptersField::changed, this, &ReportDialog::follow);
    connect(m_path, &QLineEdit::textChanged, this, &ReportDialog::revise);
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

void ReportDialog::takePreset()
{
    if (m_isFilling)
        return;
    const ReportPreset *preset = m_question.plan.reports.find(m_preset->chosen());
    const auto options = preset == nullptr ? reportOptions(choices(), m_question.plan)
                                           : presetOptions(*preset, m_question.plan);
    if (options)
        fill(choicesOf(*options));
    revise();
}

void ReportDialog::fill(const ReportChoices &choices)
{
    const QScopedValueRollback filling(m_isFilling, true);
    m_chapters->setChosen(choices.chapters);
    m_names->choose(choices.names);
    m_paper->choose(choices.paper);
    m_orientation->choose(choices.orientation);
    m_language->choose(choices.language);
}

/// After a field was changed: the preset that the choices are, if any, and what is wrong.
void ReportDialog::follow()
{
    if (m_isFilling)
        return;
    {
        const QScopedValueRollback filling(m_isFilling, true);
        m_preset->choose(presetLike(choices()));
    }
    revise();
}

QString ReportDialog::presetLike(const ReportChoices &choices) const
{
    for (const auto &preset : m_question.plan.reports) {
        const auto options = presetOptions(*preset, m_question.plan);
        if (options && choicesOf(*options) == choices)
            return preset->id;
    }
    return {};
}

ReportChoices ReportDialog::choices() const
{
    return {m_chapters->chosen(), m_paper->chosen(), m_orientation->chosen(), m_names->chosen(),
            m_language->chosen()};
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
    const ReportPreset *preset = m_question.plan.reports.find(m_preset->chosen());
    if (m_presetProblem != nullptr) {
        const auto options =
            preset == nullptr ? ReportOptions() : presetOptions(*preset, m_question.plan);
        setProblem(m_presetProblem, options ? QString() : options.error().text);
    }
    setProblem(m_chaptersProblem, m_chapters->isAnyChosen()
                                      ? QString()
                                      : QStringLiteral("Tick at least one chapter."));
    setProblem(m_pathProblem, pathProblem());
    const auto names = fromName<NamesShown>(m_names->chosen());
    m_namesNote->setText(meaningOf(names.value_or(NamesShown::Full)));
}

ReportOrder ReportDialog::order() const
{
    ReportOrder order{*reportOptions(choices(), m_question.plan), path()};
    if (!m_unit->chosen().isEmpty())
        order.options.unit = UnitId{m_unit->chosen()};
    return order;
}

} // namespace rolewright

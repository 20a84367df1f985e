#include "app/shell/import_flow.h"

#include "core/exchange/table_file.h"
#include "core/framework/framework_reader.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>

namespace rolewright {

namespace {

const QString failure = QStringLiteral("No people were imported");

QString tableFilter()
{
    return QStringLiteral("Tables of people (*.%1)")
        .arg(tableEndings().join(QStringLiteral(" *.")));
}

/// The question for a plan that is yet to be made, which has no people and the framework as it is.
Result<ImportQuestion> questionOf(const QString &name, const QByteArray &bytes, const QDate &today)
{
    const auto framework = loadInstalledFramework(FrameworkReference().id);
    if (!framework)
        return std::unexpected(framework.error());
    return ImportQuestion{name, bytes, {}, *framework, today, nullptr, {}};
}

} // namespace

bool isTable(const QString &path)
{
    return tableEndings().contains(QFileInfo(path).suffix().toLower());
}

ImportFlow::ImportFlow(FileFlow &files, Prompts &prompts, Settings &settings, const QDate &today)
    : m_files(files), m_prompts(prompts), m_settings(settings), m_today(today),
      m_reading([this](const Reading &reading) { receive(reading); })
{
    connect(&files, &FileFlow::sessionChanged, this, [this] {
        m_reading.drop();
        Q_EMIT busyChanged();
    });
}

void ImportFlow::importAsking()
{
    const auto path =
        m_prompts.askForFileToOpen({QStringLiteral("Import people"), tableFilter(), {}});
    if (path)
        importFile(*path);
}

void ImportFlow::importFile(const QString &path)
{
    read([path, today = m_today] {
        const QFileInfo file(path);
        const auto content = readRegularFile(path);
        return Reading{file.completeBaseName(),
                       content ? questionOf(file.fileName(), content->bytes, today)
                               : std::unexpected(content.error())};
    });
}

void ImportFlow::importClipboard()
{
    read([text = QGuiApplication::clipboard()->text(), today = m_today] {
        return Reading{{}, questionOf(QStringLiteral("the clipboard"), text.toUtf8(), today)};
    });
}

void ImportFlow::read(const std::function<Reading()> &reading)
{
    m_reading.request(reading);
    Q_EMIT busyChanged();
}

void ImportFlow::receive(const Reading &reading)
{
    Q_EMIT busyChanged();
    if (!reading.question) {
        m_prompts.showError(failure, reading.question.error());
        return;
    }
    ImportQuestion question = *reading.question;
    question.settings = &m_settings;
    if (m_files.session() == nullptr)
        return importIntoNewPlan(question, reading.planName);
    PlanDocument &document = m_files.session()->document();
    question.plan = document.plan();
    question.framework = document.framework();
    question.scenario = m_files.session()->scenario();
    if (const auto changes = m_prompts.askToImport(question))
        apply(*changes);
}

void ImportFlow::importIntoNewPlan(const ImportQuestion &question, const QString &proposedName)
{
    if (const auto changes = m_prompts.askToImport(question))
        m_files.newPlan(proposedName, [this, changes = *changes] { apply(changes); });
}

void ImportFlow::apply(const ChangeSet &changes)
{
    const auto applied = m_files.session()->apply(changes);
    if (!applied)
        m_prompts.showError(failure, applied.error());
}

} // namespace rolewright

#include "app/shell/import_flow.h"

#include <QFileInfo>

namespace rolewright {

namespace {

const QString tableFilter = QStringLiteral("Tables of people (*.csv *.tsv *.txt)");
const QString failure = QStringLiteral("No people were imported");

Result<ImportPreview> previewOf(const Plan &plan, const Framework &framework, const QString &path,
                                const QDate &today)
{
    const auto content = readRegularFile(path);
    if (!content)
        return std::unexpected(content.error());
    const auto table = readSeparatedTable(content->bytes, path);
    if (!table)
        return std::unexpected(table.error());
    ImportOptions options;
    options.file = QFileInfo(path).fileName();
    options.today = today;
    return importPeople(plan, framework, *table, options);
}

} // namespace

bool isTable(const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    return ending == QLatin1String("csv") || ending == QLatin1String("tsv") ||
           ending == QLatin1String("txt");
}

ImportFlow::ImportFlow(FileFlow &files, Prompts &prompts, const QDate &today)
    : m_files(files), m_prompts(prompts), m_today(today),
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
        m_prompts.askForFileToOpen({QStringLiteral("Import people"), tableFilter, {}});
    if (path)
        importFile(*path);
}

void ImportFlow::importFile(const QString &path)
{
    if (m_files.session() != nullptr)
        read(path);
    else
        m_files.newPlan(QFileInfo(path).completeBaseName(), [this, path] { read(path); });
}

void ImportFlow::read(const QString &path)
{
    PlanDocument &document = m_files.session()->document();
    m_reading.request([path, revision = document.revision(), plan = document.plan(),
                       framework = document.framework(), today = m_today] {
        return Reading{path, revision, previewOf(plan, framework, path, today)};
    });
    Q_EMIT busyChanged();
}

void ImportFlow::receive(const Reading &reading)
{
    Q_EMIT busyChanged();
    if (!reading.preview) {
        m_prompts.showError(failure, reading.preview.error());
        return;
    }
    PlanSession &session = *m_files.session();
    if (reading.revision != session.document().revision()) {
        read(reading.path); // the plan went on while the table was read
        return;
    }
    if (!m_prompts.askToImport(QFileInfo(reading.path).fileName(), *reading.preview))
        return;
    const auto applied = session.apply(reading.preview->changes);
    if (!applied)
        m_prompts.showError(failure, applied.error());
}

} // namespace rolewright

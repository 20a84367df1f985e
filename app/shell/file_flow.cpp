#include "app/shell/file_flow.h"

#include "core/framework/framework_reader.h"
#include "core/storage/plan_reader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTime>

namespace rolewright {

namespace {

const QString planFilter = QStringLiteral("Rolewright plans (*.rolewright.yaml *.yaml *.yml)");
const QString planEnding = QStringLiteral(".rolewright.yaml");

Result<Plan> samplePlan()
{
    QFile file(QStringLiteral(":/rolewright/samples/mobility.rolewright.yaml"));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Internal,
                    QStringLiteral("the sample that comes with Rolewright cannot be read; install "
                                   "Rolewright again"));
    auto loaded = readPlan(file.readAll(), file.fileName());
    if (!loaded)
        return std::unexpected(loaded.error());
    return std::move(loaded->plan);
}

} // namespace

FileFlow::FileFlow(Prompts &prompts, Settings &settings, const QDate &today)
    : m_prompts(prompts), m_settings(settings), m_today(today)
{
}

FileFlow::~FileFlow() = default;

bool FileFlow::isModified() const
{
    return m_session && !m_session->document().undoStack().isClean();
}

QString FileFlow::saveState() const
{
    if (!m_session)
        return {};
    if (isModified())
        return QStringLiteral("Unsaved changes");
    if (m_path.isEmpty())
        return QStringLiteral("Not saved yet");
    return m_savedAt.isEmpty() ? QStringLiteral("No changes")
                               : QStringLiteral("Saved %1").arg(m_savedAt);
}

bool FileFlow::newPlan(const NewPlanOptions &options)
{
    if (!mayLeave())
        return false;
    const auto framework = loadInstalledFramework(QStringLiteral("ml-skill-profiles"));
    if (!framework)
        return show(std::unexpected(framework.error()), QStringLiteral("No plan was made"));
    return show(preparedPlan(rolewright::newPlan(options, *framework), m_today),
                QStringLiteral("No plan was made"));
}

bool FileFlow::openFile(const QString &path)
{
    if (!mayLeave())
        return false;
    return show(openPlan(path, m_today), QStringLiteral("The plan cannot be opened"));
}

bool FileFlow::openAsking()
{
    const auto path = m_prompts.askForFileToOpen(
        {QStringLiteral("Open a plan"), planFilter, QFileInfo(m_path).path()});
    return path && openFile(*path);
}

bool FileFlow::openSample()
{
    if (!mayLeave())
        return false;
    auto sample = samplePlan();
    if (!sample)
        return show(std::unexpected(sample.error()), QStringLiteral("The sample cannot be opened"));
    return show(preparedPlan(std::move(*sample), m_today),
                QStringLiteral("The sample cannot be opened"));
}

bool FileFlow::show(Result<OpenedPlan> opened, const QString &failure)
{
    if (!opened) {
        m_prompts.showError(failure, opened.error());
        return false;
    }
    m_path = opened->path;
    m_hash = opened->hash;
    m_savedAt.clear();
    auto left =
        std::exchange(m_session, std::make_unique<PlanSession>(std::move(*opened), m_today));
    connect(&m_session->document().undoStack(), &QUndoStack::cleanChanged, this,
            &FileFlow::stateChanged);
    if (!m_path.isEmpty())
        m_settings.addRecentFile(m_path);
    Q_EMIT sessionChanged();
    Q_EMIT stateChanged();
    return true;
}

bool FileFlow::save()
{
    if (m_path.isEmpty())
        return saveAs();
    return saveTo(m_path, m_hash, false);
}

bool FileFlow::saveAs()
{
    const QString proposal =
        m_path.isEmpty() ? slug(m_session->plan().head->name) + planEnding : m_path;
    auto path = m_prompts.askForFileToSave({QStringLiteral("Save the plan"), planFilter, proposal});
    if (!path)
        return false;
    if (QFileInfo(*path).suffix().isEmpty())
        *path += planEnding;
    return saveTo(*path, {}, true);
}

bool FileFlow::saveTo(const QString &path, const std::optional<QByteArray> &expectedHash,
                      bool overwrite)
{
    const auto receipt = savePlanFile(m_session->plan(), path, expectedHash, overwrite);
    if (!receipt) {
        m_prompts.showError(QStringLiteral("The plan was not saved"), receipt.error());
        return false;
    }
    m_path = path;
    m_hash = receipt->hash;
    m_savedAt = QTime::currentTime().toString(QStringLiteral("HH:mm"));
    m_session->document().undoStack().setClean();
    m_settings.addRecentFile(m_path);
    Q_EMIT stateChanged();
    return true;
}

bool FileFlow::mayLeave()
{
    if (!isModified())
        return true;
    const SaveChoice choice = m_prompts.askToSave(m_session->plan().head->name);
    if (choice == SaveChoice::Save)
        return save();
    return choice == SaveChoice::Discard;
}

} // namespace rolewright

#include "app/shell/disk_watch.h"

#include "core/storage/file_read.h"

#include <QFileInfo>
#include <QGuiApplication>

namespace rolewright {

namespace {

constexpr int settleMilliseconds = 100;

std::optional<QByteArray> hashOf(const QString &path)
{
    const auto content = readRegularFile(path);
    return content ? std::optional(content->hash) : std::nullopt;
}

} // namespace

DiskWatch::DiskWatch() : m_look([this](const std::optional<QByteArray> &found) { receive(found); })
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(settleMilliseconds);
    connect(&m_soon, &QTimer::timeout, this, &DiskWatch::look);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_soon,
            qOverload<>(&QTimer::start));
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this,
            [this](Qt::ApplicationState state) {
                if (state == Qt::ApplicationActive)
                    look();
            });
}

void DiskWatch::watch(const QString &path, const std::optional<QByteArray> &expected)
{
    stop();
    m_path = path;
    m_expected = expected;
    look();
}

void DiskWatch::stop()
{
    m_soon.stop();
    m_look.drop();
    m_path.clear();
    m_state = DiskState::Same;
    m_found.reset();
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    if (!watched.isEmpty())
        m_watcher.removePaths(watched);
}

void DiskWatch::look()
{
    if (m_path.isEmpty())
        return;
    // A replaced file is another one to the system, so it is watched anew each time; its folder
    // tells of it being replaced.
    const QString real = resolvedPath(m_path).value_or(m_path);
    m_watcher.addPaths({real, QFileInfo(real).path(), QFileInfo(m_path).absolutePath()});
    m_look.request([path = m_path] { return hashOf(path); });
}

void DiskWatch::receive(const std::optional<QByteArray> &found)
{
    DiskState state = DiskState::Changed;
    if (found == m_expected)
        state = DiskState::Same;
    else if (!found)
        state = DiskState::Gone;
    const bool isNews = state != m_state || found != m_found;
    m_state = state;
    m_found = found;
    if (isNews)
        Q_EMIT stateChanged();
}

} // namespace rolewright

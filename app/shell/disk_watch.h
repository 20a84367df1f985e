#pragma once

#include "app/common/latest.h"

#include <QFileSystemWatcher>
#include <QTimer>

namespace rolewright {

/// What became of a file since it was read or written here.
enum class DiskState { Same, Changed, Gone };

/// Watches the file of a plan for changes by others. It compares contents, so that a new date alone
/// is no change.
class DiskWatch : public QObject
{
    Q_OBJECT

public:
    DiskWatch();

    /// Watches a file, whose content is known by its hash; none when there should be no such file.
    void watch(const QString &path, const std::optional<QByteArray> &expected);
    /// Forgets the file, also while it is written here.
    void stop();
    /// Looks once more, for file systems that tell nothing.
    void look();

    DiskState state() const { return m_state; }
    /// Hash of what the file holds now; none when it is gone or cannot be read.
    const std::optional<QByteArray> &found() const { return m_found; }

Q_SIGNALS:
    void stateChanged();

private:
    void receive(const std::optional<QByteArray> &found);

    QFileSystemWatcher m_watcher;
    QTimer m_soon; ///< several events of one change are looked at once
    Latest<std::optional<QByteArray>> m_look;
    QString m_path;
    std::optional<QByteArray> m_expected;
    std::optional<QByteArray> m_found;
    DiskState m_state = DiskState::Same;
};

} // namespace rolewright

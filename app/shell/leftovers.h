#pragma once

#include "app/common/latest.h"

#include "core/storage/recovery.h"

namespace rolewright {

/// The recovery copies that windows left behind which ended before their plan was saved.
class Leftovers : public QObject
{
    Q_OBJECT

public:
    explicit Leftovers(RecoveryFolder folder);

    /// As they were found last, the newest first.
    const std::vector<RecoveryCopy> &copies() const { return m_copies; }
    /// The newest one of a plan's file.
    std::optional<RecoveryCopy> newestOf(const QString &planPath) const;
    /// Looks again, off the GUI thread.
    void look();
    /// Takes a copy away for good.
    void discard(const RecoveryCopy &copy);

Q_SIGNALS:
    void changed();

private:
    RecoveryFolder m_folder;
    std::vector<RecoveryCopy> m_copies;
    std::vector<RecoveryCopy> m_unwanted; ///< that are still to be taken away
    Latest<std::vector<RecoveryCopy>> m_looking;
};

/// Whether two paths lead to one file.
bool isSameFile(const QString &one, const QString &other);

} // namespace rolewright

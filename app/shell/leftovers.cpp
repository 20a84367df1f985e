#include "app/shell/leftovers.h"

#include "core/storage/file_read.h"

namespace rolewright {

bool isSameFile(const QString &one, const QString &other)
{
    const auto a = resolvedPath(one);
    const auto b = resolvedPath(other);
    return a && b && *a == *b;
}

Leftovers::Leftovers(RecoveryFolder folder)
    : m_folder(std::move(folder)), m_looking([this](const std::vector<RecoveryCopy> &copies) {
          m_copies = copies;
          m_unwanted.clear();
          Q_EMIT changed();
      })
{
}

std::optional<RecoveryCopy> Leftovers::newestOf(const QString &planPath) const
{
    const auto found =
        std::find_if(m_copies.begin(), m_copies.end(), [&](const RecoveryCopy &copy) {
            return isSameFile(copy.note.path, planPath);
        });
    return found == m_copies.end() ? std::nullopt : std::optional(*found);
}

void Leftovers::look()
{
    m_looking.request([folder = m_folder, unwanted = m_unwanted] {
        for (const RecoveryCopy &copy : unwanted) {
            if (const auto slot = folder.takeOver(copy))
                (*slot)->remove();
        }
        return folder.leftovers();
    });
}

void Leftovers::discard(const RecoveryCopy &copy)
{
    m_unwanted.push_back(copy);
    std::erase(m_copies, copy);
    look();
    Q_EMIT changed();
}

} // namespace rolewright

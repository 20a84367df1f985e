#include "core/report/export_target.h"

#include "core/report/export_mark.h"
#include "core/storage/file_read.h"

#include <QFileInfo>

namespace rolewright {

Result<std::optional<QByteArray>> earlierExport(const QString &path)
{
    if (!QFileInfo::exists(path))
        return std::optional<QByteArray>();
    const auto there = readRegularFile(path);
    if (there && isOwnExport(there->bytes))
        return there->hash;
    return fail(ErrorCode::NotAllowed, QStringLiteral("it exists already and is no earlier export"),
                {.file = path});
}

} // namespace rolewright

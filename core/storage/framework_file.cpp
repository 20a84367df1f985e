#include "core/storage/framework_file.h"

#include "core/framework/framework_reader.h"

namespace rolewright {

Result<Framework> loadFrameworkFile(const QString &path)
{
    const auto content = readRegularFile(path);
    if (!content)
        return std::unexpected(content.error());
    return readFramework(content->bytes, path);
}

Result<SaveReceipt> saveFrameworkFile(const Framework &framework, const QString &path,
                                      bool overwrite)
{
    const QByteArray bytes = writeFramework(framework);
    const auto back = readFramework(bytes, path);
    if (!back || *back != framework)
        return fail(ErrorCode::Internal,
                    QStringLiteral("the framework would not read back the same, so that nothing "
                                   "was written%1")
                        .arg(back ? QString() : QStringLiteral(": ") + back.error().text),
                    {.file = path});
    return saveFile(
        {.path = path, .bytes = bytes, .overwrite = overwrite, .keepBackup = overwrite});
}

} // namespace rolewright

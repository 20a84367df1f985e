#include "core/storage/safe_file.h"

#include <QTextStream>

/// Saves for tests/wide/full_disk: full_disk_saver FILE NEW replaces FILE by the content of NEW and
/// keeps a backup. Exit code 0: saved; 3: refused because it could not be written; 1: anything
/// else.
int main(int count, char **arguments)
{
    using namespace rolewright;
    if (count != 3)
        return 1;
    const QString path = QString::fromLocal8Bit(arguments[1]);
    const Result<FileContent> loaded = readRegularFile(path);
    const Result<FileContent> fresh = readRegularFile(QString::fromLocal8Bit(arguments[2]));
    if (!loaded || !fresh)
        return 1;
    const Result<SaveReceipt> saved = saveFile(
        {.path = path, .bytes = fresh->bytes, .expectedHash = loaded->hash, .keepBackup = true});
    if (saved)
        return 0;
    QTextStream(stderr) << describe(saved.error()) << Qt::endl;
    return saved.error().code == ErrorCode::NotWritten ? 3 : 1;
}

#include "core/exchange/zip_file.h"

#include <algorithm>
#include <zip.h>

namespace rolewright {

namespace {

std::unexpected<Error> isDamaged()
{
    return fail(ErrorCode::BadInput,
                QStringLiteral("The file is a damaged archive. Save or export it once more."));
}

zip_int64_t placeOf(zip *archive, const QString &name)
{
    return zip_name_locate(archive, name.toUtf8().constData(), ZIP_FL_NOCASE);
}

bool isEncrypted(zip *archive, zip_uint64_t place)
{
    zip_stat_t facts;
    return zip_stat_index(archive, place, 0, &facts) == 0 &&
           (facts.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 &&
           facts.encryption_method != ZIP_EM_NONE;
}

} // namespace

ZipEntry::ZipEntry(zip_file *file, qint64 &budget) : m_file(file), m_budget(budget)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

ZipEntry::~ZipEntry()
{
    zip_fclose(m_file);
}

qint64 ZipEntry::readData(char *data, qint64 size)
{
    if (!m_problem.isEmpty())
        return -1;
    const zip_int64_t count = zip_fread(m_file, data, static_cast<zip_uint64_t>(size));
    m_budget -= std::max<qint64>(count, 0);
    m_pieceLeft -= std::max<qint64>(count, 0);
    if (count < 0)
        m_problem = isDamaged().error().text;
    else if (m_budget < 0)
        m_problem = QStringLiteral("The file holds far more than its size tells. Save only the "
                                   "sheet with the people, or export it as CSV.");
    else if (m_pieceLeft < 0)
        m_problem = QStringLiteral("The file holds a text of more than %1 MiB. Shorten it.")
                        .arg(mostOfPiece >> 20);
    return m_problem.isEmpty() ? count : -1;
}

qint64 ZipEntry::writeData(const char *, qint64)
{
    return -1;
}

ZipFile::ZipFile(zip *archive, qint64 mostInflated)
    : m_archive(archive, zip_discard), m_budget(std::make_shared<qint64>(mostInflated))
{
}

Result<ZipFile> ZipFile::open(const QByteArray &bytes, qint64 mostInflated)
{
    zip_source_t *source = zip_source_buffer_create(
        bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0, nullptr);
    if (source == nullptr)
        return isDamaged();
    zip *archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, nullptr);
    if (archive == nullptr) {
        zip_source_free(source);
        return isDamaged();
    }
    return ZipFile(archive, mostInflated);
}

bool ZipFile::has(const QString &name) const
{
    return placeOf(m_archive.get(), name) >= 0;
}

Result<std::unique_ptr<ZipEntry>> ZipFile::entry(const QString &name) const
{
    const zip_int64_t place = placeOf(m_archive.get(), name);
    if (place < 0)
        return fail(ErrorCode::BadInput,
                    QStringLiteral("The file is no whole workbook, as it lacks %1. Save it once "
                                   "more as .xlsx, or export it as CSV.")
                        .arg(name.left(200)));
    const auto index = static_cast<zip_uint64_t>(place);
    if (isEncrypted(m_archive.get(), index))
        return fail(ErrorCode::BadInput,
                    QStringLiteral("The file is protected by a password. Save it without one."));
    zip_file *file = zip_fopen_index(m_archive.get(), index, 0);
    if (file == nullptr)
        return isDamaged();
    return std::make_unique<ZipEntry>(file, *m_budget);
}

} // namespace rolewright

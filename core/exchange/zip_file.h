#pragma once

#include "core/base/result.h"

#include <QIODevice>
#include <memory>

struct zip;
struct zip_file;

namespace rolewright {

/// A file within an archive, inflated while it is read; what comes out counts against a budget that
/// all files of the archive share, and against one for each piece.
class ZipEntry : public QIODevice
{
public:
    /// @param budget bytes that may still be inflated; outlives the entry
    ZipEntry(zip_file *file, qint64 &budget);
    ~ZipEntry() override;

    /// Begins a piece, of which no more than 16 MiB may be read: a text or a tag, say.
    void beginPiece() { m_pieceLeft = mostOfPiece; }
    /// Why reading ended before the end of the file; empty when it did not.
    const QString &problem() const { return m_problem; }

    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 size) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    static constexpr qint64 mostOfPiece = 16LL * 1024 * 1024;

    zip_file *m_file;
    qint64 &m_budget;
    qint64 m_pieceLeft = mostOfPiece;
    QString m_problem;
};

/// A zip archive in memory. Names within it are only ever looked up; nothing is written anywhere.
class ZipFile
{
public:
    /// Opens an archive whose parts agree with each other.
    /// @param bytes outlive the archive
    /// @param mostInflated bytes that all that is read of it may come to
    /// Errors, without a place: it is damaged.
    static Result<ZipFile> open(const QByteArray &bytes, qint64 mostInflated);

    bool has(const QString &name) const;
    /// A file by its name, in any case. Outlived by the archive. Errors, without a place: there is
    /// none, it is encrypted or damaged.
    Result<std::unique_ptr<ZipEntry>> entry(const QString &name) const;

private:
    ZipFile(zip *archive, qint64 mostInflated);

    std::shared_ptr<zip> m_archive;
    std::shared_ptr<qint64> m_budget;
};

} // namespace rolewright

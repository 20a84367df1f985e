#include "app/common/file_export.h"

#include "app/common/plain_text.h"
#include "app/common/text_table.h"

#include "core/storage/safe_file.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <array>

namespace rolewright {

namespace {

/// How many dots of a picture are an inch of the drawing.
struct Sharpness
{
    const char *name;
    int dpi;
};

constexpr std::array<Sharpness, 4> sharpnesses{
    {{"Screen", 96}, {"Sharp screen", 192}, {"Print", 300}, {"Large print", 600}}};

/// Whether a picture can be made (see pngOf()).
bool isBearable(const QSize &size)
{
    constexpr double mostPixels = 200e6;
    return static_cast<double>(size.width()) * size.height() <= mostPixels;
}

} // namespace

std::optional<NamesShown> askForNames(Prompts &prompts, const QString &title, const QString &text)
{
    constexpr std::array ways{NamesShown::Full, NamesShown::RolesOnly, NamesShown::Pseudonyms};
    const auto chosen = prompts.choose(
        title, text,
        {QStringLiteral("With names"), QStringLiteral("Roles only"), QStringLiteral("Pseudonyms")});
    return chosen ? std::optional(ways.at(static_cast<size_t>(*chosen))) : std::nullopt;
}

FileExport::FileExport(const ViewContext &context, QObject *parent)
    : QObject(parent), m_context(context),
      m_measuring([this](const Result<QSize> &size) { askForDpi(size); }),
      m_copying([this](const Result<ExportedFile> &picture) { receiveCopy(picture); }),
      m_job([this](const Done &done) { receive(done); })
{
}

void FileExport::toFile(const FileExportOrder &order)
{
    if (!isRunning() && !begin(order))
        Q_EMIT finished();
}

/// False when the person cancels.
bool FileExport::begin(const FileExportOrder &order)
{
    const QString plan = slug(m_context.session.plan().head->name);
    auto path = m_context.prompts.askForFileToSave(
        {QStringLiteral("Export ") + order.what, order.filter,
         (plan.isEmpty() ? QStringLiteral("plan") : plan) + u'-' + order.suffix});
    if (!path)
        return false;
    if (QFileInfo(*path).suffix().isEmpty())
        *path += u'.' + QFileInfo(order.suffix).suffix();
    const QString ending = QFileInfo(*path).suffix().toLower();
    if (order.settle && !order.settle(ending))
        return false;
    m_order = order;
    if (ending == QLatin1String("png") && order.pngSize)
        measure(*path);
    else
        write(*path, 0);
    return true;
}

void FileExport::toClipboard(const FileExportOrder &order)
{
    if (isRunning())
        return;
    m_order = order;
    m_copying.request([snapshot = m_context.session.snapshot(), file = order.file] {
        return file(*snapshot, QStringLiteral("png"), 0);
    });
}

void FileExport::receiveCopy(const Result<ExportedFile> &picture)
{
    if (picture)
        QGuiApplication::clipboard()->setImage(QImage::fromData(picture->bytes));
    else
        m_context.prompts.showError(sentence(m_order.what) + QStringLiteral(" was not copied"),
                                    picture.error());
    Q_EMIT finished();
}

void FileExport::measure(const QString &path)
{
    m_path = path;
    m_measuring.request([snapshot = m_context.session.snapshot(), size = m_order.pngSize] {
        return size(*snapshot, sharpnesses.front().dpi);
    });
}

void FileExport::askForDpi(const Result<QSize> &atScreen)
{
    if (!atScreen) {
        m_context.prompts.showError(sentence(m_order.what) + QStringLiteral(" was not exported"),
                                    atScreen.error());
        Q_EMIT finished();
        return;
    }
    QStringList choices;
    for (const Sharpness &one : sharpnesses) {
        const QSize size = *atScreen * one.dpi / sharpnesses.front().dpi;
        if (choices.isEmpty() || isBearable(size))
            choices << QStringLiteral("%1, %2 dpi: %3 × %4 pixels")
                           .arg(QString::fromUtf8(one.name), QString::number(one.dpi),
                                grouped(size.width()), grouped(size.height()));
    }
    const auto chosen = m_context.prompts.choose(
        QStringLiteral("Export as PNG"),
        QStringLiteral("How sharp is the picture to be? For a drawing that stays sharp at any "
                       "size, take PDF or SVG."),
        choices);
    if (chosen)
        write(m_path, sharpnesses.at(static_cast<size_t>(*chosen)).dpi);
    else
        Q_EMIT finished();
}

void FileExport::write(const QString &path, int dpi)
{
    m_context.exports.forget();
    m_job.request([path, dpi, snapshot = m_context.session.snapshot(), order = m_order] {
        const auto file = order.file(*snapshot, QFileInfo(path).suffix().toLower(), dpi);
        if (!file)
            return Done{order.what, std::unexpected(file.error()), {}};
        return Done{
            order.what, replaceFile(path, file->bytes), {.path = path, .remark = file->remark}};
    });
}

void FileExport::receive(const Done &done)
{
    if (done.written)
        m_context.exports.tell(done.finished);
    else
        m_context.prompts.showError(sentence(done.what) + QStringLiteral(" was not exported"),
                                    done.written.error());
    Q_EMIT finished();
}

} // namespace rolewright

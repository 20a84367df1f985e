#include "app/common/file_export.h"

#include "app/common/plain_text.h"

#include "core/storage/safe_file.h"

#include <QFileInfo>
#include <array>

namespace rolewright {

std::optional<NamesShown> askForNames(Prompts &prompts, const QString &title, const QString &text)
{
    constexpr std::array ways{NamesShown::Full, NamesShown::RolesOnly, NamesShown::Pseudonyms};
    const auto chosen = prompts.choose(
        title, text,
        {QStringLiteral("With names"), QStringLiteral("Roles only"), QStringLiteral("Pseudonyms")});
    return chosen ? std::optional(ways.at(static_cast<size_t>(*chosen))) : std::nullopt;
}

FileExport::FileExport(PlanSession &session, Prompts &prompts, QObject *parent)
    : QObject(parent), m_session(session), m_prompts(prompts), m_job([this](const Done &done) {
          if (!done.written)
              m_prompts.showError(sentence(done.what) + QStringLiteral(" was not exported"),
                                  done.written.error());
          else if (!done.remark.isEmpty())
              m_prompts.showNote(sentence(done.what) + QStringLiteral(" was exported"),
                                 done.remark);
      })
{
}

void FileExport::toFile(const FileExportOrder &order)
{
    if (isRunning())
        return;
    const QString plan = slug(m_session.plan().head->name);
    auto path = m_prompts.askForFileToSave(
        {QStringLiteral("Export ") + order.what, order.filter,
         (plan.isEmpty() ? QStringLiteral("plan") : plan) + u'-' + order.suffix});
    if (!path)
        return;
    if (QFileInfo(*path).suffix().isEmpty())
        *path += u'.' + QFileInfo(order.suffix).suffix();
    m_job.request([path = *path, snapshot = m_session.snapshot(), order] {
        const auto file = order.file(*snapshot, QFileInfo(path).suffix().toLower());
        if (!file)
            return Done{order.what, std::unexpected(file.error())};
        return Done{order.what, replaceFile(path, file->bytes), file->remark};
    });
}

} // namespace rolewright

#include "app/dialogs/report/logo_field.h"

#include "app/common/inspector_page.h"
#include "app/common/plain_text.h"
#include "app/common/prompts.h"

#include "core/report/logo.h"
#include "core/storage/file_read.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace rolewright {

namespace {

constexpr qint64 largestFile = 2 * 1024 * 1024; ///< that is looked at

Result<QByteArray> pictureOf(const QString &path)
{
    const auto file = readRegularFile(path, largestFile);
    if (!file)
        return std::unexpected(file.error());
    auto sound = checkLogoFile(file->bytes);
    if (sound)
        sound = tryLogo(file->bytes);
    if (!sound) {
        sound.error().where.file = path;
        return std::unexpected(sound.error());
    }
    return file->bytes;
}

} // namespace

LogoField::LogoField(Prompts &prompts, QWidget *parent)
    : QWidget(parent), m_prompts(prompts), m_words(plainLabel({}, this)),
      m_remove(button(QStringLiteral("Remove"), [this] {
          setLogo({});
          Q_EMIT changed();
      }))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    QPushButton *choosing = button(QStringLiteral("Choose…"), [this] { choose(); });
    choosing->setAccessibleName(QStringLiteral("Choose the logo"));
    m_remove->setAccessibleName(QStringLiteral("Remove the logo"));
    layout->addWidget(m_words, 1);
    layout->addWidget(choosing);
    layout->addWidget(m_remove);
    setFocusProxy(choosing);
    setLogo({});
}

void LogoField::setLogo(const QString &base64)
{
    m_logo = base64;
    const auto kilobytes = (base64.size() * 3 / 4 + 1023) / 1024;
    m_words->setText(base64.isEmpty() ? QStringLiteral("None")
                                      : QStringLiteral("Picture of %1 KB").arg(kilobytes));
    m_remove->setEnabled(!base64.isEmpty());
}

void LogoField::choose()
{
    const auto path =
        m_prompts.askForFileToOpen({.title = QStringLiteral("Choose the logo"),
                                    .filter = QStringLiteral("Pictures (*.png *.jpg *.jpeg *.svg)"),
                                    .proposal = {}});
    if (!path)
        return;
    const auto picture = pictureOf(*path);
    if (!picture)
        return m_prompts.showError(QStringLiteral("The logo cannot be used"), picture.error());
    setLogo(QString::fromLatin1(picture->toBase64()));
    Q_EMIT changed();
}

} // namespace rolewright

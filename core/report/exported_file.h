#pragma once

#include <QByteArray>
#include <QString>

namespace rolewright {

/// What an export has made, ready to be written.
struct ExportedFile
{
    ExportedFile(QByteArray content, QString toSay = {})
        : bytes(std::move(content)), remark(std::move(toSay))
    {
    }

    QByteArray bytes;
    QString remark; ///< a sentence for whoever hands it on; empty where all is as one expects
};

} // namespace rolewright

#include "tests/app/mnemonic_watch.h"

#include <QAbstractButton>
#include <QDialog>
#include <QEvent>
#include <QFileDialog>
#include <QKeySequence>
#include <QLabel>
#include <QMap>
#include <gtest/gtest.h>

namespace rolewright {

namespace {

/// The texts of what can be reached by an Alt key.
QStringList textsWithKeys(const QDialog &dialog)
{
    QStringList texts;
    for (const auto *label : dialog.findChildren<QLabel *>()) {
        if (label->buddy() != nullptr && label->isVisibleTo(&dialog))
            texts << label->text();
    }
    for (const auto *button : dialog.findChildren<QAbstractButton *>()) {
        if (button->isVisibleTo(&dialog))
            texts << button->text();
    }
    return texts;
}

} // namespace

bool MnemonicWatch::eventFilter(QObject *object, QEvent *event)
{
    auto *dialog = qobject_cast<QDialog *>(object);
    if (event->type() != QEvent::Show || dialog == nullptr ||
        qobject_cast<QFileDialog *>(dialog) != nullptr)
        return false;
    QMap<QString, QString> taken;
    for (const QString &text : textsWithKeys(*dialog)) {
        const QString key = QKeySequence::mnemonic(text).toString();
        if (key.isEmpty())
            continue;
        if (taken.contains(key))
            ADD_FAILURE() << dialog->windowTitle().toStdString() << ": " << key.toStdString()
                          << " is for “" << taken[key].toStdString() << "” and “"
                          << text.toStdString() << "”";
        taken[key] = text;
    }
    return false;
}

} // namespace rolewright

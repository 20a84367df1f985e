#pragma once

#include <QObject>

namespace rolewright {

/// Fails the test that runs when a dialog shows two fields or buttons with the same Alt key: it
/// would reach neither at once.
class MnemonicWatch : public QObject
{
public:
    bool eventFilter(QObject *object, QEvent *event) override;
};

} // namespace rolewright

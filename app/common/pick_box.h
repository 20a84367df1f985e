#pragma once

#include <QComboBox>

namespace rolewright {

/// A choice of one thing by its id; texts are shown as they are, never as markup.
class PickBox : public QComboBox
{
    Q_OBJECT

public:
    explicit PickBox(QWidget *parent = nullptr);

    void addChoice(const QString &text, const QString &id);
    /// Chooses an id, which is added under its own name when it is not there.
    void choose(const QString &id);
    QString chosen() const { return currentData().toString(); }
};

} // namespace rolewright

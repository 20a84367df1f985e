#pragma once

#include "core/design/new_plan.h"

#include <QWidget>

class QVBoxLayout;

namespace rolewright {

/// What the window shows while no plan is open: ways to begin.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

    void setRecentFiles(const QStringList &paths);

Q_SIGNALS:
    void newAsked();
    void sampleAsked();
    void openAsked();
    void fileAsked(const QString &path);

private:
    QVBoxLayout *m_recent;
};

} // namespace rolewright

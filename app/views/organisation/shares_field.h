#pragma once

#include "core/framework/framework.h"
#include "core/plan/entities.h"

#include <QWidget>

class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace rolewright {

class PickBox;

/// The profiles of a position, each with its part of it or an equal part of what the others leave.
class SharesField : public QWidget
{
    Q_OBJECT

public:
    /// @param framework as the plan tailors it
    SharesField(const Framework &framework, const QString &language, QWidget *parent = nullptr);

    void setShares(const ProfileShares &shares);
    ProfileShares shares() const;
    /// What is wrong, in words; empty when nothing is.
    QString problem() const;

Q_SIGNALS:
    void changed();

private:
    struct Line
    {
        QWidget *widget;
        PickBox *profile;
        QSpinBox *percent;
        std::optional<double> given; ///< as it came; kept unless the percent changes
    };

    void addLine(const QString &profile, const std::optional<double> &share);
    void removeLine(QWidget *widget);
    std::optional<double> shareOf(const Line &line) const;

    std::vector<std::pair<QString, QString>> m_profiles; ///< id and name
    std::vector<Line> m_lines;
    QVBoxLayout *m_layout;
    QPushButton *m_add;
};

} // namespace rolewright

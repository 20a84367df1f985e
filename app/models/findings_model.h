#pragma once

#include "app/common/selection.h"
#include "app/common/snapshot.h"

#include <QAbstractListModel>

namespace rolewright {

/// All findings of an assessment as lines: errors, warnings, hints, then the muted ones, each group
/// under a heading that counts it.
class FindingsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IsHeading = Qt::UserRole, ///< bool
        IsMuted,                  ///< bool
        SeverityOf,               ///< int of Severity; of a finding
    };

    using QAbstractListModel::QAbstractListModel;

    /// @param assessment null for none
    void setAssessment(const AssessmentPtr &assessment);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// What the finding of a line is about; nothing where no view shows that, and for headings.
    Subject subjectAt(const QModelIndex &index) const;

private:
    struct Line
    {
        const Finding *finding = nullptr; ///< null for a heading
        QString heading;
        bool isMuted = false;
    };

    void addGroup(const QString &title, const std::vector<const Finding *> &findings, bool muted);

    AssessmentPtr m_assessment; ///< that the lines point into
    std::vector<Line> m_lines;
};

} // namespace rolewright

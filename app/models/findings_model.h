#pragma once

#include "app/common/selection.h"
#include "app/common/snapshot.h"

#include <QAbstractListModel>

namespace rolewright {

/// Which findings are listed, and in which groups.
struct FindingsChoice
{
    enum class Groups { Severity, Place };

    Groups groups = Groups::Severity;
    std::optional<Severity> severity; ///< only these
    QString words;        ///< each must stand in the message, title or reason; case does not matter
    bool explain = false; ///< under each heading, findings of one code follow what the code means

    bool operator==(const FindingsChoice &) const = default;
};

/// Findings of an assessment as lines: groups under headings that count them, the muted ones last.
class FindingsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Line { Heading, Kind, Finding };
    enum Role {
        LineOf = Qt::UserRole, ///< int of Line
        IsMuted,               ///< bool
        SeverityOf,            ///< int of Severity; of a finding or a kind
        TextOf,                ///< what a kind means, or why a finding is muted; may be empty
        CountOf,               ///< of a kind: "Hint, 12"
    };

    using QAbstractListModel::QAbstractListModel;

    /// @param assessment null for none
    void setAssessment(const AssessmentPtr &assessment);
    void setChoice(const FindingsChoice &choice);
    const AssessmentPtr &assessment() const { return m_assessment; }
    const FindingsChoice &choice() const { return m_choice; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// The finding of a line; null for headings.
    const Finding *findingAt(const QModelIndex &index) const;
    /// Whether the line is of a muted finding.
    bool isMutedAt(const QModelIndex &index) const;
    /// Line of a finding; -1 where it is not listed.
    int rowOf(const Finding &finding, bool isMuted) const;
    /// How many open findings are listed.
    int openCount() const { return m_openCount; }
    /// What the finding of a line is about; nothing where no view shows that, and for headings.
    Subject subjectAt(const QModelIndex &index) const;

private:
    struct Entry
    {
        Line line = Line::Finding;
        const Finding *finding = nullptr; ///< the first one, of a kind
        qsizetype count = 0;              ///< of a kind
        QString heading;
        bool isMuted = false;
    };
    using Findings = std::vector<const Finding *>;

    void update();
    bool passes(const Finding &finding) const;
    std::vector<Findings> groups() const;
    QStringList headings() const;
    void addGroup(const QString &title, const Findings &findings, bool isMuted);
    QString text(const Entry &entry) const;
    QString accessibleText(const Entry &entry) const;
    QString reason(const Finding &finding) const;

    AssessmentPtr m_assessment; ///< that the lines point into
    FindingsChoice m_choice;
    std::vector<Entry> m_lines;
    int m_openCount = 0;
};

} // namespace rolewright

#pragma once

#include "app/models/findings_model.h"

#include <QButtonGroup>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace rolewright {

class PickBox;

/// What is chosen over the list of findings: severity, words, groups; and how many pass.
class FindingsControls : public QWidget
{
    Q_OBJECT

public:
    explicit FindingsControls(QWidget *parent = nullptr);

    FindingsChoice choice() const;
    /// How many open findings there are of each severity, and how many are listed.
    void setCounts(const FindingList &findings, int listed);
    void focusFilter();
    /// Lets everything pass again.
    void clear();
    QLineEdit *filter() { return m_filter; }

Q_SIGNALS:
    void changed();
    /// The person is done with the filter.
    void left();

private:
    void addSegments(QHBoxLayout *layout);
    void setCount(int severity, int count);

    QButtonGroup m_severities; ///< all, then by Severity
    PickBox *m_groups;
    QLineEdit *m_filter;
    QLabel *m_listed;
};

} // namespace rolewright

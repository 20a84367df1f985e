#pragma once

#include "app/common/latest.h"
#include "app/common/plan_session.h"

#include <QSet>

namespace rolewright {

/// Positions that a filter in words means; the drawings let all others fade. Worked out beside the
/// GUI thread, anew with each plan.
class Spotlight : public QObject
{
    Q_OBJECT

public:
    using Positions = std::shared_ptr<const QSet<PositionId>>;

    explicit Spotlight(PlanSession &session, QObject *parent = nullptr);

    /// Looks for what a text means; an empty one is the end of it. What is typed halfway leaves
    /// everything as it is.
    void setText(const QString &text);
    /// Null while nothing is looked for.
    const Positions &positions() const { return m_found.positions; }
    /// "12 of 61 positions"; empty while nothing is looked for.
    QString inWords() const;
    /// What cannot be understood of the text; empty when all can.
    const QString &problem() const { return m_problem; }
    bool isSettled() const { return !m_next.isBusy(); }

Q_SIGNALS:
    /// Others are found, or nothing is looked for any more.
    void changed();
    void problemChanged();

private:
    struct Found
    {
        Positions positions;
        qsizetype of = 0; ///< all positions
    };

    void request();
    void show(const Found &found);

    PlanSession &m_session;
    QString m_text;
    QString m_problem;
    Found m_found;
    Latest<Found> m_next;
};

} // namespace rolewright

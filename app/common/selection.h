#pragma once

#include "core/analysis/coverage.h"

#include <QObject>
#include <QSet>
#include <variant>
#include <vector>

namespace rolewright {

/// A cell of the heatmap.
struct CellSubject
{
    ProfileId profile;
    PhaseId phase;

    bool operator==(const CellSubject &) const = default;
};

/// What a window shows the details of; nothing, or one thing of the plan or its framework.
using Subject = std::variant<std::monostate, CellSubject, ProfileId, ActivityId, UnitId, PositionId,
                             PersonId, UseCaseId>;

/// What is selected, the same for all parts of a window: one thing, or several positions, of which
/// one is shown the details of.
class Selection : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    const Subject &subject() const { return m_subject; }
    /// The selected thing when it is of this kind, else null.
    template <class T>
    const T *as() const
    {
        return std::get_if<T>(&m_subject);
    }
    /// Selects one thing alone.
    void select(const Subject &subject);
    void clear() { select({}); }

    /// All positions that are selected, in the order in which they were.
    const std::vector<PositionId> &positions() const { return m_positions; }
    bool hasSeveral() const { return m_positions.size() > 1; }
    bool contains(const PositionId &position) const { return m_contained.contains(position); }
    /// Selects several positions, the last one as the subject; nothing where there are none.
    void selectAll(const std::vector<PositionId> &positions);
    /// Adds a position to those that are selected, or takes it out.
    void toggle(const PositionId &position);

    /// Where figures of profiles are asked for: the whole, a unit, a use case, a month.
    const CoverageScope &scope() const { return m_scope; }
    void setScope(const CoverageScope &scope);

Q_SIGNALS:
    void changed();

private:
    Subject m_subject;
    std::vector<PositionId> m_positions;
    QSet<PositionId> m_contained; ///< the same
    CoverageScope m_scope;
};

} // namespace rolewright

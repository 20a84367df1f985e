#pragma once

#include "core/analysis/coverage.h"

#include <QObject>
#include <variant>

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

/// What is selected, the same for all parts of a window.
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
    void select(const Subject &subject);
    void clear() { select({}); }

    /// Where figures of profiles are asked for: the whole, a unit, a use case, a month.
    const CoverageScope &scope() const { return m_scope; }
    void setScope(const CoverageScope &scope);

Q_SIGNALS:
    void changed();

private:
    Subject m_subject;
    CoverageScope m_scope;
};

} // namespace rolewright

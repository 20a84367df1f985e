#pragma once

#include "core/plan/plan.h"

#include <QObject>
#include <QUndoStack>

namespace rolewright {

/// One open plan with its history. Everything that changes the plan goes through `apply`, undo or
/// redo, and is told by one signal. Knows no file.
class PlanDocument : public QObject
{
    Q_OBJECT

public:
    /// @param framework the one that the plan names, as loaded
    PlanDocument(Plan plan, Framework framework, QObject *parent = nullptr);

    const Plan &plan() const { return m_plan; }
    /// The framework that the plan names, as loaded.
    const Framework &baseFramework() const { return m_base; }
    /// The framework with the plan's tailoring.
    const Framework &framework() const { return m_tailored; }
    QUndoStack &undoStack() { return m_undoStack; }
    /// Grows with each change, undo and redo; a result that was computed for another revision is
    /// stale.
    quint64 revision() const { return m_revision; }

    /// Applies a set as one undo step of the set's name; an empty set is none. Errors as those of
    /// `apply`, and of frameworkOf() where the set names another framework.
    Result<void> apply(const ChangeSet &set);

Q_SIGNALS:
    /// After a set was applied, taken back (the inverse is given) or applied again.
    void changed(const rolewright::ChangeSet &set);

private:
    friend class ApplyCommand;
    void step(const ChangeSet &set);
    void replacePlan(Plan plan, const ChangeSet &set);
    void followFramework(const FrameworkReference &before);

    Plan m_plan;
    Framework m_base;
    Framework m_tailored;
    QUndoStack m_undoStack;
    quint64 m_revision = 0;
};

} // namespace rolewright

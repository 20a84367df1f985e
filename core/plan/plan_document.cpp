#include "core/plan/plan_document.h"

#include "core/plan/plan_framework.h"

namespace rolewright {

namespace {

bool touchesTailoring(const ChangeSet &set)
{
    return std::any_of(set.changes.begin(), set.changes.end(),
                       [](const Change &change) { return change.key.table <= TableId::LeftOuts; });
}

} // namespace

/// A step of the undo history: keeps the set alone, so that a long history stays small.
class ApplyCommand : public QUndoCommand
{
public:
    ApplyCommand(PlanDocument &document, ChangeSet set, Plan after)
        : QUndoCommand(set.name), m_document(document), m_set(std::move(set)),
          m_first(std::move(after))
    {
    }

    void redo() override
    {
        if (!m_first) {
            m_document.step(m_set);
            return;
        }
        m_document.replacePlan(std::move(*m_first), m_set);
        m_first.reset();
    }
    void undo() override { m_document.step(inverse(m_set)); }

private:
    PlanDocument &m_document;
    ChangeSet m_set;
    std::optional<Plan> m_first; ///< outcome of the first time, already checked
};

PlanDocument::PlanDocument(Plan plan, Framework framework, QObject *parent)
    : QObject(parent), m_plan(std::move(plan)), m_base(std::move(framework)),
      m_tailored(tailored(m_base, m_plan.tailoring(), m_plan.head->language))
{
}

Result<void> PlanDocument::apply(const ChangeSet &set)
{
    if (set.isEmpty())
        return {};
    auto after = rolewright::apply(m_plan, set);
    if (!after)
        return std::unexpected(after.error());
    if (after->head->framework != m_plan.head->framework) {
        if (const auto framework = frameworkOf(*after, {}); !framework)
            return std::unexpected(framework.error());
    }
    m_undoStack.push(new ApplyCommand(*this, set, std::move(*after)));
    return {};
}

void PlanDocument::step(const ChangeSet &set)
{
    auto after = applyUnchecked(m_plan, set);
    Q_ASSERT_X(after, "PlanDocument::step", "a step of the history fits the plan that it left");
    if (after)
        replacePlan(std::move(*after), set);
}

void PlanDocument::replacePlan(Plan plan, const ChangeSet &set)
{
    const FrameworkReference before = m_plan.head->framework;
    m_plan = std::move(plan);
    ++m_revision;
    followFramework(before);
    if (touchesTailoring(set))
        m_tailored = tailored(m_base, m_plan.tailoring(), m_plan.head->language);
    Q_EMIT changed(set);
}

/// Undo may lead back to a framework that could be read when the plan was on it.
void PlanDocument::followFramework(const FrameworkReference &before)
{
    if (m_plan.head->framework == before)
        return;
    if (auto framework = frameworkOf(m_plan, {}))
        m_base = std::move(*framework);
}

} // namespace rolewright

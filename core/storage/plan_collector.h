#pragma once

#include "core/plan/validation.h"
#include "core/storage/plan_ids.h"
#include "core/storage/plan_rows.h"
#include "core/text/yaml_reader.h"

namespace rolewright {

/// Turns the items of a plan file into entities as they are read, and keeps what is wrong with
/// them.
class PlanCollector
{
public:
    explicit PlanCollector(const QString &file) : m_problems(file) {}

    /// Takes an item of one of the plan's lists; false for items of other lists.
    bool take(const Path &path, Node &&node);
    /// Takes what is left when all items have been taken.
    void takeRoot(const Node &root);
    /// Gives comments to entries and sections; returns those that found no place, in words.
    QStringList takeComments(const std::vector<Comment> &comments);
    /// The plan, once; checked for what its entries say about one another.
    Plan takePlan();

    const std::vector<Error> &problems() const { return m_problems.found(); }

private:
    using TopRows = RowsOf<TopTypes>::Type;
    using TailoringRows = RowsOf<TailoringTypes>::Type;
    using DesignRows = RowsOf<DesignTypes>::Type;

    /// A phase whose use case has not been read to its end.
    struct OpenPhase
    {
        UseCasePhase phase;
        Node at;
        bool good;
    };

    template <class T>
    void takeRow(Rows<T> &rows, const Node &node);
    void takeUseCase(Node node);
    void takeScenario(Node node);
    void takePhase(const Node &node);
    void takeAssignment(const Node &node);
    bool takeTop(const QString &key, Node &node);
    bool takeTailoring(const QString &key, const Node &node);
    bool takeInner(const Path &path, const Node &node);
    bool takeDesign(const QString &key, const Node &node);
    void takeTailoringSection(const Node &node);
    void noteSections(const Node &root);
    Node without(const Node &node, const QStringList &lists);
    void check(const Plan &plan);
    Place placeOf(const EntityKey &key) const;
    bool isSpoiled(const EntityKey &key) const;
    template <class Act>
    void withRows(const EntityKey &key, Act act) const;

    Problems m_problems;
    Head m_head;
    bool m_headIsSpoiled = false;
    Place m_top{1, 1};
    TopRows m_rows;
    TailoringRows m_tailoring;
    Rows<UseCasePhase> m_phases;
    DerivedIds m_phaseIds;
    std::map<ScenarioId, DesignRows> m_designs;
    std::vector<OpenPhase> m_openPhases; ///< of the use case that is being read
    DesignRows m_openDesign;             ///< of the scenario that is being read
    DerivedIds m_assignmentIds;          ///< of the scenario that is being read
    std::vector<CommentAnchor> m_sections;
};

/// Checks the key that states the version of the format; the error says what to do.
Result<void> checkFormat(const Node &root, const QString &file);

} // namespace rolewright

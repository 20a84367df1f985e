#pragma once

#include "core/analysis/findings.h"
#include "core/framework/framework_reader.h"

#include <QStringList>

namespace rolewright {

/// Text of a literal, for short plans in tests.
inline QString s(const char *text)
{
    return QString::fromUtf8(text);
}

inline Month monthAt(const char *text)
{
    return Month::parse(s(text)).value();
}

/// The framework that comes with the product.
inline const Framework &builtIn()
{
    static const Framework framework = loadInstalledFramework(s("ml-skill-profiles")).value();
    return framework;
}

/// Builds a small plan with one scenario, in January 2027.
class PlanBuilder
{
public:
    PlanBuilder()
    {
        plan.scenarios.append(Scenario{.id = scenario, .name = s("Baseline")});
        plan.designs[scenario];
    }

    PlanBuilder &unit(const char *id, UnitKind kind, const char *parent = "")
    {
        Unit unit{.id = {s(id)}, .name = s(id), .kind = kind, .parent = {s(parent)}};
        unit.name[0] = unit.name[0].toUpper();
        design().units.append(unit);
        return *this;
    }
    Position &edit(const char *id)
    {
        m_edited = *design().positions.find(s(id));
        return m_edited;
    }
    void done() { design().positions.replace(m_edited); }
    PlanBuilder &position(const char *id, const char *unit, const QStringList &profiles,
                          double fte = 1, const char *neededFrom = nullptr)
    {
        Position position{.id = {s(id)}, .unit = {s(unit)}, .title = s(id), .fte = fte};
        for (const QString &profile : profiles)
            position.profiles.entries.emplace_back(ProfileId{profile}, std::nullopt);
        if (neededFrom != nullptr)
            position.neededFrom = monthAt(neededFrom);
        design().positions.append(position);
        return *this;
    }
    PlanBuilder &person(const char *id, double capacity = 1)
    {
        plan.people.append(Person{.id = {s(id)}, .name = s(id), .capacity = capacity});
        return *this;
    }
    PlanBuilder &assign(const char *who, const char *where, std::optional<double> share = {},
                        const char *from = nullptr, const char *until = nullptr)
    {
        Assignment assignment{.id = {s("a%1").arg(design().assignments.size())},
                              .person = {s(who)},
                              .position = {s(where)},
                              .share = share};
        if (from != nullptr)
            assignment.from = monthAt(from);
        if (until != nullptr)
            assignment.until = monthAt(until);
        design().assignments.append(assignment);
        return *this;
    }
    /// A position with a person of the same name on it.
    PlanBuilder &filled(const char *id, const char *unit, const QStringList &profiles)
    {
        return position(id, unit, profiles).person(id).assign(id, id, 1);
    }
    PlanBuilder &useCase(const char *id, const char *unit, double size = 1, bool greenlit = true)
    {
        plan.useCases.append(UseCase{
            .id = {s(id)}, .name = s(id), .unit = {s(unit)}, .size = size, .greenlit = greenlit});
        return *this;
    }
    PlanBuilder &phase(const char *useCase, const char *phase, const char *start, int months = 1)
    {
        plan.useCasePhases.append(UseCasePhase{.id = s("ph%1").arg(plan.useCasePhases.size()),
                                               .useCase = {s(useCase)},
                                               .phase = {s(phase)},
                                               .start = monthAt(start),
                                               .months = months});
        return *this;
    }
    template <class T>
    PlanBuilder &row(Table<T> Plan::*table, T entity)
    {
        (plan.*table).append(std::move(entity));
        return *this;
    }
    template <class F>
    PlanBuilder &person(const char *id, F &&change)
    {
        Person changed{.id = {s(id)}, .name = s(id)};
        change(changed);
        plan.people.append(changed);
        return *this;
    }
    template <class F>
    PlanBuilder &head(F &&change)
    {
        Head head = *plan.head;
        change(head);
        plan.head = head;
        return *this;
    }
    Design &design() { return plan.designs[scenario]; }

    AnalysisInput input() const { return analysisInput(plan, framework, scenario, asOf); }

    Plan plan;
    Framework framework = builtIn();
    ScenarioId scenario{s("baseline")};
    QDate asOf{2027, 1, 15};

private:
    Position m_edited;
};

} // namespace rolewright

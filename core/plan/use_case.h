#pragma once

#include "core/framework/tailoring.h"

namespace rolewright {

/// A project that asks for work in the phases of the lifecycle.
struct UseCase
{
    UseCaseId id;
    QString name;
    UnitId unit;     ///< that owns it
    double size = 1; ///< multiplies the demand of every phase
    double value = 1;
    bool greenlit = true; ///< only greenlit use cases have demand
    QStringList kpis;
    QStringList needs;
    Extra extra;
    Comments comments;

    QString key() const { return id.value; }
    bool operator==(const UseCase &) const = default;
    template <class V>
    static void fields(V &&visit)
    {
        visit(field("id", &UseCase::id).required());
        visit(field("name", &UseCase::name).required());
        visit(field("unit", &UseCase::unit));
        visit(field("size", &UseCase::size).between(0, 1000).always());
        visit(field("value", &UseCase::value).between(0, 1e12).always());
        visit(field("greenlit", &UseCase::greenlit).always());
        visit(field("kpis", &UseCase::kpis));
        visit(field("needs", &UseCase::needs));
    }
};

/// When a use case is in a phase. In files it stands below its use case.
struct UseCasePhase
{
    QString id; ///< derived from use case and phase when the file has none
    UseCaseId useCase;
    PhaseId phase;
    Month start;
    int months = 1;
    Extra extra;
    Comments comments;

    MonthRange range() const { return {start, start + (months - 1)}; }
    QString key() const { return id; }
    bool operator==(const UseCasePhase &) const = default;
    template <class V>
    static void fields(V &&visit)
    {
        visit(field("id", &UseCasePhase::id));
        visit(field("phase", &UseCasePhase::phase).required());
        visit(field("start", &UseCasePhase::start).required());
        visit(field("months", &UseCasePhase::months).between(1, 600).always());
    }
};

} // namespace rolewright

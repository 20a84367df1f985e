#pragma once

#include "core/analysis/findings.h"

namespace rolewright {

/// What a responsibility matrix shows of a plan.
struct MatrixChoice
{
    /// What the columns are.
    enum class Columns { Profiles, People };

    Columns columns = Columns::Profiles;
    std::optional<UnitId> unit;   ///< who does the work in this unit (profileHolders()); else all
    std::optional<StageId> stage; ///< its phases alone; the planning phase has no stage
    std::optional<PhaseId> phase; ///< this phase alone
    QString activity;             ///< part of an activity's name, in any case
    QString column;               ///< part of a profile's or a person's name, in any case
    QChar letter;                 ///< rows and columns that have it somewhere; null for all
    bool problemsOnly = false;    ///< activities with a finding

    bool operator==(const MatrixChoice &) const = default;
};

/// What one profile does in an activity.
struct MatrixPart
{
    Involvement involvement;
    QString note;
    bool ours = false;          ///< an owner that the white paper does not name
    bool changedInPlan = false; ///< otherwise than the framework says
};

/// A profile, or a person with all profiles of their positions.
struct MatrixColumn
{
    ProfileId profile; ///< empty for a person
    PersonId person;   ///< empty for a profile
    QString name;
    QString shortName; ///< where the name is too long; empty for none
    bool central = false;
    std::vector<size_t> profiles; ///< numbers of the parts of a row that it has
    int accountable = 0;          ///< rows of the whole plan that are not deferred, with an A
    int responsible = 0;          ///< the same with an R
    bool hasProblem = false;      ///< a finding of its own

    bool isPerson() const { return !person.value.isEmpty(); }
};

/// An activity.
struct MatrixRow
{
    ActivityId activity;
    QString name;
    bool deferred = false;
    int holders = 0;               ///< people who hold a profile with an R
    std::optional<Severity> worst; ///< of its findings
    std::vector<MatrixPart> parts; ///< by number of the profile in the framework
};

/// Rows of one phase, one after the other.
struct MatrixGroup
{
    PhaseId phase;
    QString name;
    size_t firstRow = 0;
    size_t rows = 0;
};

/// Activities by profiles or people with what each does (domain.md section 4), grouped by phase.
struct MatrixModel
{
    QString language;
    MatrixChoice::Columns kind = MatrixChoice::Columns::Profiles;
    std::vector<MatrixColumn> columns;
    std::vector<MatrixRow> rows;
    std::vector<MatrixGroup> groups;
    int problems = 0; ///< activities of the whole plan with a finding

    /// What a column does in a row: of a person, all letters of their profiles.
    MatrixPart part(size_t row, size_t column) const;
    std::optional<size_t> rowOf(const ActivityId &activity) const;
};

/// The matrix of a plan as chosen. Linear in activities by columns.
/// @param found what findings() says of the same index
MatrixModel matrixModel(const PlanIndex &index, const FindingList &found, const QString &language,
                        const MatrixChoice &choice = {});

/// The matrix as lines of a table with heads: phase, activity, columns with their letters, and how
/// many people do it.
QList<QStringList> matrixTable(const MatrixModel &model);

/// "nobody", "1 person only", "4 people", "deferred".
QString heldByInWords(const MatrixModel &model, const MatrixRow &row);

/// A cell for a screen reader: "accountable and responsible", "no part".
QString partInWords(const Involvement &involvement, const QString &language);

} // namespace rolewright

#include "core/drawing/matrix_painter.h"
#include "core/drawing/theme.h"
#include "core/plan/edits/responsibility_edits.h"
#include "tests/core/analysis_fixture.h"

#include <QImage>
#include <QPainter>

namespace rolewright {

namespace {

/// One ML engineer, one data engineer who is a data steward as well, and an empty seat.
AnalysisInput small(Plan *kept = nullptr)
{
    PlanBuilder builder;
    builder.unit("fleet", UnitKind::BusinessUnit)
        .filled("mia", "fleet", {s("ml-engineer")})
        .filled("dan", "fleet", {s("data-engineer"), s("data-steward")})
        .position("empty", "fleet", {s("data-scientist")})
        .useCase("range", "fleet");
    if (kept != nullptr)
        *kept = builder.plan;
    return builder.input();
}

MatrixModel modelOf(const AnalysisInput &input, const MatrixChoice &choice = {})
{
    const PlanIndex index(input);
    return matrixModel(index, findings(index), s("en"), choice);
}

size_t columnOf(const MatrixModel &model, const char *name)
{
    const auto found = std::ranges::find(model.columns, s(name), &MatrixColumn::name);
    EXPECT_NE(found, model.columns.end()) << name;
    return static_cast<size_t>(found - model.columns.begin());
}

const MatrixRow &rowOf(const MatrixModel &model, const char *activity)
{
    return model.rows[*model.rowOf({s(activity)})];
}

} // namespace

TEST(Matrix, showsAllActivitiesByPhaseWithTheFrameworksLetters)
{
    const MatrixModel model = modelOf(small());
    EXPECT_EQ(model.rows.size(), builtIn().activities.size());
    EXPECT_EQ(model.columns.size(), builtIn().profiles.size());
    EXPECT_TRUE(model.columns.front().central);
    EXPECT_EQ(model.groups.front().phase, builtIn().planningPhase.id);
    EXPECT_EQ(model.groups.size(), builtIn().phases.size() + 1);
    const MatrixPart part =
        model.part(*model.rowOf({s("lineage")}), columnOf(model, "Data Engineer"));
    EXPECT_EQ(part.involvement.letters(), s("AR"));
    EXPECT_FALSE(part.changedInPlan);
}

TEST(Matrix, saysHowManyPeopleDoIt)
{
    const MatrixModel model = modelOf(small());
    // Lineage: Data Engineer and Data Steward, both Dan.
    EXPECT_EQ(rowOf(model, "lineage").holders, 1);
    EXPECT_EQ(heldByInWords(model, rowOf(model, "lineage")), s("1 person only"));
    EXPECT_EQ(heldByInWords(model, rowOf(model, "feature-engineering")), s("nobody"));
    EXPECT_EQ(heldByInWords(model, rowOf(model, "data-drift-monitoring")).remove(QChar(0xa0)),
              s("2people"));
}

TEST(Matrix, aPersonHasTheLettersOfAllTheirProfiles)
{
    const MatrixModel model = modelOf(small(), {.columns = MatrixChoice::Columns::People});
    ASSERT_EQ(model.columns.size(), 2u);
    const size_t dan = columnOf(model, "dan");
    EXPECT_EQ(model.part(*model.rowOf({s("data-source-access")}), dan).involvement.letters(),
              s("AR")); // steward designs, engineer connects
    EXPECT_GT(model.columns[dan].accountable, 5);
}

TEST(Matrix, deferredActivitiesCountNowhere)
{
    PlanBuilder builder;
    builder.unit("fleet", UnitKind::BusinessUnit).filled("dan", "fleet", {s("data-engineer")});
    const int before = modelOf(builder.input()).columns[5].accountable;
    builder.row(&Plan::deferrals, Deferral{.activity = {s("lineage")}, .reason = s("later")});
    const MatrixModel model = modelOf(builder.input());
    EXPECT_EQ(model.columns[columnOf(model, "Data Engineer")].accountable, before - 1);
    EXPECT_EQ(heldByInWords(model, rowOf(model, "lineage")), s("deferred"));
}

TEST(Matrix, filtersRowsAndColumns)
{
    const AnalysisInput input = small();
    const MatrixModel whole = modelOf(input);
    const MatrixModel named = modelOf(input, {.activity = s("MONITORING")});
    EXPECT_GE(named.rows.size(), 4u);
    for (const MatrixRow &row : named.rows)
        EXPECT_TRUE(row.name.contains(s("monitoring"), Qt::CaseInsensitive));
    const MatrixModel stage = modelOf(input, {.stage = builtIn().stages.front().id});
    EXPECT_EQ(stage.groups.size(), 3u);
    EXPECT_EQ(modelOf(input, {.column = s("data e")}).columns.size(), 1u);
    const MatrixModel advised = modelOf(input, {.letter = u'C'});
    for (const MatrixRow &row : advised.rows)
        EXPECT_TRUE(std::ranges::any_of(
            row.parts, [](const MatrixPart &part) { return part.involvement.consulted; }));
    const MatrixModel problems = modelOf(input, {.problemsOnly = true});
    EXPECT_EQ(static_cast<int>(problems.rows.size()), whole.problems);
    EXPECT_LT(problems.rows.size(), whole.rows.size());
    // What is left out on the screen counts all the same.
    EXPECT_EQ(problems.columns.front().accountable, whole.columns.front().accountable);
}

TEST(Matrix, marksWhatThePlanChanges)
{
    Plan plan;
    const AnalysisInput input = small(&plan);
    const auto set = setInvolvement(plan, builtIn(), {{{s("lineage")}, {s("ml-engineer")}}},
                                    {.informed = true}, QDate(2027, 1, 1));
    AnalysisInput changed =
        analysisInput(apply(plan, *set).value(), builtIn(), {s("baseline")}, QDate(2027, 1, 15));
    const MatrixModel model = modelOf(changed);
    const MatrixPart part =
        model.part(*model.rowOf({s("lineage")}), columnOf(model, "ML Engineer"));
    EXPECT_EQ(part.involvement.letters(), s("I"));
    EXPECT_TRUE(part.changedInPlan);
}

TEST(Matrix, isATableForOtherPrograms)
{
    const auto table = matrixTable(modelOf(small()));
    ASSERT_EQ(table.size(), static_cast<qsizetype>(builtIn().activities.size() + 1));
    EXPECT_EQ(table.front().size(), static_cast<qsizetype>(builtIn().profiles.size() + 3));
    EXPECT_EQ(table.front()[1], s("Activity"));
    for (const QStringList &line : table)
        EXPECT_EQ(line.size(), table.front().size());
}

TEST(Matrix, placesAreFoundWhereTheyAreDrawn)
{
    const MatrixModel model = modelOf(small());
    const MatrixGeometry geometry(model, {});
    for (size_t row = 0; row < geometry.rows(); ++row) {
        for (size_t column = 0; column < geometry.columns(); ++column) {
            const CellPlace place{row, column};
            EXPECT_EQ(geometry.cellAt(geometry.cell(row, column).center()), place);
        }
        EXPECT_EQ(geometry.rowHeadAt(geometry.rowHead(row).center()), row);
        if (row > 0) {
            EXPECT_FALSE(geometry.rowHead(row).intersects(geometry.rowHead(row - 1)));
        }
    }
    EXPECT_EQ(geometry.columnHeadAt(geometry.columnHead(3).center()), 3u);
    EXPECT_EQ(geometry.cellAt(geometry.groupHead(1).center()), std::nullopt);
}

TEST(Matrix, aPartOfThePictureIsPaintedAsTheWhole)
{
    ASSERT_TRUE(loadFonts());
    const MatrixModel model = modelOf(small());
    const MatrixGeometry geometry(model, {});
    const auto painted = [&](const QRectF &visible) {
        QImage image(geometry.size().toSize(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintMatrix(painter, model, geometry, visible);
        return image;
    };
    const QImage whole = painted(QRectF(QPointF(), geometry.size()));
    for (const QRect &part :
         {QRect(0, 0, 300, 200), QRect(400, 333, 250, 411), QRect(700, 1500, 200, 200)})
        EXPECT_EQ(painted(part).copy(part), whole.copy(part));
}

} // namespace rolewright

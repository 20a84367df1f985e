#include "tests/support/drawn_plan.h"

#include "core/framework/framework_reader.h"
#include "core/storage/plan_file.h"

#include <random>

namespace rolewright::test {

namespace {

const ScenarioId baseline{QStringLiteral("baseline")};

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

ProfileShares shares(const char *profile)
{
    return {{{ProfileId{text(profile)}, std::nullopt}}};
}

const Framework &installedFramework()
{
    static const Framework framework =
        loadInstalledFramework(QStringLiteral("ml-skill-profiles")).value();
    return framework;
}

AnalysisInput finished(const Plan &plan)
{
    return analysisInput(plan, installedFramework(), baseline, QDate(2026, 11, 23));
}

Plan emptyPlan(const char *name)
{
    Plan plan;
    Head head;
    head.name = text(name);
    plan.head = head;
    plan.scenarios.append(Scenario{.id = baseline, .name = text("Hub and spoke")});
    plan.designs[baseline];
    return plan;
}

struct Seat
{
    const char *unit;
    const char *title;
    const char *profile;
    double fte;
    const char *person; ///< empty for a vacancy
};

constexpr Seat seats[] = {
    {"coe", "Head of AI", "ai-management", 1, "Ana Duarte"},
    {"coe", "Data Governance Lead", "data-governor", 1, "Jonas Weber"},
    {"coe", "Data Platform Lead", "data-architect", 1, "Mei Tanaka"},
    {"coe", "Head of ML Platform", "ml-architect", 1, "Lena Roth"},
    {"fleet", "Product Owner Fleet", "product-owner", 1, "Priya Nair"},
    {"fleet", "Fleet Data Steward", "data-steward", 0.5, ""},
    {"fleet", "Data Engineer", "data-engineer", 1, "Tom Becker"},
    {"fleet", "Data Scientist", "data-scientist", 1, "Sara Lindqvist"},
    {"fleet", "Data Analyst", "data-analyst", 0.5, "Omar Haddad"},
    {"fleet", "Data Scientist", "data-scientist", 0.8, "Yuki Mori"},
    {"fleet", "ML Engineer", "ml-engineer", 1, ""},
    {"fleet-routing", "Routing Data Scientist", "data-scientist", 1, "Noor Aziz"},
    {"fleet-routing", "Routing ML Engineer", "ml-engineer", 0.5, "Ivo Petrov"},
    {"charging", "Owner Charging", "product-owner", 1, "Felix Braun"},
    {"charging", "Data Steward", "data-steward", 0.5, ""},
    {"charging", "Data Engineer", "data-engineer", 1, ""},
    {"charging", "Data Scientist", "data-scientist", 1, "Karim Diallo"},
    {"charging", "Data Analyst", "data-analyst", 0.5, ""},
    {"charging", "ML Engineer", "ml-engineer", 0.6, "Grace Owusu"},
    {"aftersales", "Product Owner", "product-owner", 0.5, "Eva Novak"},
    {"aftersales", "Data Steward", "data-steward", 0.5, "Eva Novak"},
    {"aftersales", "Data Engineer", "data-engineer", 1, "Liam Ortiz"},
    {"aftersales", "ML Engineer", "ml-engineer", 1, "Hana Kim"},
    {"pool", "Staffing Data Scientist", "data-scientist", 1, "Wen Li"},
    {"pool", "Staffing Data Scientist", "data-scientist", 1, ""},
    {"pool", "Chief Storyteller", "storyteller", 0.5, "Ada Berg"},
};

void addUnits(Design &design)
{
    const auto add = [&](const char *id, const char *name, UnitKind kind, const char *parent = "") {
        design.units.append(Unit{.id = UnitId{text(id)},
                                 .name = text(name),
                                 .kind = kind,
                                 .parent = UnitId{text(parent)}});
    };
    add("coe", "AI Centre of Excellence", UnitKind::Central);
    add("fleet", "Fleet", UnitKind::BusinessUnit);
    add("fleet-routing", "Routing team", UnitKind::Team, "fleet");
    add("charging", "Charging", UnitKind::BusinessUnit);
    add("aftersales", "Aftersales", UnitKind::BusinessUnit);
    add("pool", "Data science pool", UnitKind::Pool);
}

void addSeats(Plan &plan)
{
    Design &design = plan.designs[baseline];
    int number = 0;
    for (const Seat &seat : seats) {
        const PositionId position{QStringLiteral("r%1").arg(number++)};
        design.positions.append(Position{.id = position,
                                         .unit = UnitId{text(seat.unit)},
                                         .title = text(seat.title),
                                         .profiles = shares(seat.profile),
                                         .fte = seat.fte});
        const PersonId person{text(seat.person).toLower().replace(u' ', u'-')};
        if (person.isEmpty())
            continue;
        if (!plan.people.contains(person.value)) {
            Person added{.id = person, .name = text(seat.person), .capacity = 0.9};
            added.skills = {{SkillId{text("python")}, SkillRating{.level = 3}},
                            {SkillId{text("sql")}, SkillRating{.level = 2}}};
            plan.people.append(added);
        }
        design.assignments.append(Assignment{.id = AssignmentId{QStringLiteral("a%1").arg(number)},
                                             .person = person,
                                             .position = position,
                                             .share = seat.fte});
    }
}

void addUseCases(Plan &plan, const Framework &framework)
{
    int start = 0;
    for (const char *unit : {"fleet", "charging", "aftersales"}) {
        const UseCaseId id{text(unit) + text("-forecast")};
        plan.useCases.append(UseCase{.id = id,
                                     .name = text("Forecast for ") + text(unit),
                                     .unit = UnitId{text(unit)},
                                     .size = 1.5});
        int month = start;
        start += 2;
        for (const Phase &phase : framework.phases) {
            plan.useCasePhases.append(UseCasePhase{.id = id.value + u'/' + phase.id.value,
                                                   .useCase = id,
                                                   .phase = phase.id,
                                                   .start = Month::of(2027, 1) + month,
                                                   .months = 2});
            month += 2;
        }
    }
}

} // namespace

AnalysisInput drawnPlan()
{
    Plan plan = emptyPlan("Mobility AI 2027");
    addUnits(plan.designs[baseline]);
    addSeats(plan);
    addUseCases(plan, installedFramework());
    plan.deferrals.append(Deferral{.activity = ActivityId{text("lineage")},
                                   .reason = text("one team, static data set"),
                                   .review = QDate(2027, 9, 1),
                                   .trigger = text("second-team-on-data")});
    return finished(plan);
}

AnalysisInput samplePlan()
{
    const auto file = loadPlanFile(
        QStringLiteral(ROLEWRIGHT_SOURCE_DIR "/resources/samples/mobility.rolewright.yaml"));
    const Plan &plan = file.value().loaded.plan;
    return analysisInput(plan, installedFramework(), plan.scenarios.rows().front()->id,
                         QDate(2026, 11, 23));
}

AnalysisInput randomPlan(unsigned seed, int positions)
{
    std::mt19937 random(seed);
    const auto below = [&](int end) {
        return static_cast<int>(random() % static_cast<unsigned>(end));
    };
    const Framework &framework = installedFramework();
    Plan plan = emptyPlan("Random");
    Design &design = plan.designs[baseline];
    constexpr UnitKind kinds[] = {UnitKind::Central, UnitKind::BusinessUnit, UnitKind::Team,
                                  UnitKind::Pool};
    const int units = 1 + below(12);
    for (int i = 0; i < units; ++i) {
        const UnitKind kind = kinds[below(4)];
        const bool nested = i > 0 && below(2) == 0;
        design.units.append(
            Unit{.id = UnitId{QStringLiteral("u%1").arg(i)},
                 .name = QString(below(60) + 1, u'U'),
                 .kind = kind,
                 .parent = UnitId{nested ? QStringLiteral("u%1").arg(below(i)) : QString()}});
    }
    for (int i = 0; i < 40; ++i)
        plan.people.append(Person{.id = PersonId{QStringLiteral("p%1").arg(i)},
                                  .name = QStringLiteral("Person %1").arg(i)});
    const int profiles = static_cast<int>(framework.profiles.size());
    for (int i = 0; i < positions; ++i) {
        Position position{.id = PositionId{QStringLiteral("r%1").arg(i)},
                          .unit = UnitId{QStringLiteral("u%1").arg(below(units))},
                          .title = QString(below(50) + 1, u'T'),
                          .fte = 0.5 + below(3) * 0.5};
        if (const int profile = below(profiles + 1); profile < profiles)
            position.profiles.entries = {
                {framework.profiles[static_cast<size_t>(profile)].id, std::nullopt}};
        design.positions.append(position);
        for (int holder = below(5); holder > 0; --holder)
            design.assignments.append(
                Assignment{.id = AssignmentId{QStringLiteral("a%1-%2").arg(i).arg(holder)},
                           .person = PersonId{QStringLiteral("p%1").arg(below(40))},
                           .position = position.id,
                           .share = 0.2});
    }
    return finished(plan);
}

} // namespace rolewright::test

#include "tests/support/random_organisation.h"

#include "core/framework/framework_reader.h"
#include "core/storage/plan_reader.h"
#include "core/storage/plan_writer.h"
#include "tests/support/plan_generator.h"

#include <gtest/gtest.h>
#include <numeric>

namespace rolewright::test {

namespace {

const ScenarioId scenario{QStringLiteral("today")};
const QDate today(2026, 11, 23);

const Framework &installedFramework()
{
    static const Framework framework =
        loadInstalledFramework(QStringLiteral("ml-skill-profiles")).value();
    return framework;
}

QString numbered(const char *stem, int number)
{
    return QLatin1String(stem) + QString::number(number);
}

class OrganisationMaker
{
public:
    OrganisationMaker(uint64_t seed, int positions) : m_dice(seed), m_count(positions)
    {
        Head head;
        head.name = QStringLiteral("Organisation");
        m_plan.head = head;
        m_plan.scenarios.append(Scenario{.id = scenario, .name = QStringLiteral("Today")});
    }

    Plan make()
    {
        addUnits();
        addPeople();
        orderLines();
        for (int i = 0; i < m_count; ++i)
            addPosition(i);
        for (int i = m_dice.below(m_count / 3 + 2); i > 0 && m_count > 0; --i)
            addGuidance();
        return m_plan;
    }

private:
    Design &design() { return m_plan.designs[scenario]; }

    void addUnits()
    {
        constexpr std::array kinds{UnitKind::Central, UnitKind::BusinessUnit,
                                   UnitKind::BusinessUnit, UnitKind::Team, UnitKind::Pool};
        m_units = 1 + m_dice.below(2 + m_count / 12);
        for (int i = 0; i < m_units; ++i) {
            const bool isNested = i > 0 && m_dice.chance(60);
            design().units.append(
                Unit{.id = {numbered("unit-", i)},
                     .name = words(8),
                     .kind = m_dice.pick(kinds),
                     .parent = {isNested ? numbered("unit-", m_dice.below(i)) : QString()}});
        }
    }

    void addPeople()
    {
        for (int i = 0; i <= m_count / 2; ++i)
            m_plan.people.append(Person{.id = {numbered("person-", i)}, .name = words(4)});
    }

    /// Who may report to whom: each to one that comes earlier, which need not stand earlier in the
    /// plan.
    void orderLines()
    {
        m_order.resize(static_cast<size_t>(m_count));
        std::iota(m_order.begin(), m_order.end(), 0);
        for (int i = m_count - 1; i > 0; --i)
            std::swap(m_order[static_cast<size_t>(i)],
                      m_order[static_cast<size_t>(m_dice.below(i + 1))]);
        m_shape = m_dice.below(4);
    }

    PositionId bossOf(int position)
    {
        const int rank = m_order[static_cast<size_t>(position)];
        if (rank == 0 || m_dice.chance(3))
            return {};
        switch (m_shape) {
        case 0: // a company
            return ranked((rank - 1) / (2 + m_dice.below(7)));
        case 1: // a few who lead very many
            return ranked(m_dice.below(std::min(rank, 6)));
        case 2: // long lines
            return ranked(rank - 1 - m_dice.below(std::min(rank, 3)));
        default:
            return ranked(m_dice.below(rank));
        }
    }
    PositionId ranked(int rank)
    {
        if (m_ranked.empty()) {
            m_ranked.resize(m_order.size());
            for (size_t i = 0; i < m_order.size(); ++i)
                m_ranked[static_cast<size_t>(m_order[i])] = static_cast<int>(i);
        }
        return {numbered("position-", m_ranked[static_cast<size_t>(rank)])};
    }
    PositionId anyPosition() { return {numbered("position-", m_dice.below(m_count))}; }

    void addPosition(int i)
    {
        Position position{.id = {numbered("position-", i)},
                          .unit = {numbered("unit-", m_dice.below(m_units))},
                          .title = words(m_dice.chance(10) ? 60 : 5),
                          .profiles = profiles(),
                          .fte = 0.5 + m_dice.below(4) * 0.5,
                          .reportsTo = bossOf(i),
                          .assistant = m_dice.chance(12)};
        while (m_count > 2 && m_dice.chance(8)) {
            const PositionId other = anyPosition();
            const bool isNew =
                std::ranges::find(position.alsoReportsTo, other) == position.alsoReportsTo.end();
            if (isNew && other != position.id && other != position.reportsTo)
                position.alsoReportsTo.push_back(other);
        }
        design().positions.append(position);
        for (int holder = m_dice.below(5); holder > 0; --holder)
            design().assignments.append(
                Assignment{.id = {numbered("seat-", i) + u'-' + QString::number(holder)},
                           .person = {numbered("person-", m_dice.below(m_count / 2 + 1))},
                           .position = position.id,
                           .share = 0.25 * (1 + m_dice.below(4))});
    }

    ProfileShares profiles()
    {
        ProfileShares shares;
        const int several = m_dice.below(4);
        for (int i = 0; i < several; ++i) {
            const ProfileId id = m_dice.pick(installedFramework().profiles).id;
            const bool isNew = std::ranges::none_of(
                shares.entries, [&](const auto &entry) { return entry.first == id; });
            if (isNew)
                shares.entries.emplace_back(id, i == 0 ? std::optional<double>() : 0.25);
        }
        return shares;
    }

    void addGuidance()
    {
        const GuidanceLink link{.from = anyPosition(),
                                .to = anyPosition(),
                                .flow = m_dice.chance(50) ? QStringLiteral("data") : words(3)};
        if (link.from != link.to && !design().guidance.contains(link.key()))
            design().guidance.append(link);
    }

    QString words(int most)
    {
        constexpr std::array known{"ML",   "Head", "of",    "Qualitätssicherung",
                                   "data", "ops",  "李小龙"};
        QStringList words;
        for (int i = m_dice.below(most); i >= 0; --i)
            words << QString::fromUtf8(m_dice.pick(known));
        return words.join(u' ');
    }

    Dice m_dice;
    int m_count;
    int m_units = 0;
    int m_shape = 0;
    std::vector<int> m_order;  ///< rank by position
    std::vector<int> m_ranked; ///< position by rank
    Plan m_plan;
};

} // namespace

AnalysisInput randomOrganisation(uint64_t seed, int positions)
{
    return analysisInput(OrganisationMaker(seed, positions).make(), installedFramework(), scenario,
                         today);
}

AnalysisInput savedAndLoaded(const AnalysisInput &input)
{
    const auto read = readPlan(writePlan(input.plan), QStringLiteral("plan.yaml"));
    if (!read) {
        ADD_FAILURE() << read.error().text.toStdString();
        return input;
    }
    return analysisInput(read->plan, installedFramework(), input.scenario, input.asOf);
}

} // namespace rolewright::test

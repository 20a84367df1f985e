#include "core/analysis/profile_holders.h"
#include "core/drawing/text_drawing.h"
#include "core/report/card_blocks.h"
#include "core/report/chapters.h"

#include <QPainter>
#include <algorithm>
#include <map>

namespace rolewright {

namespace {

constexpr double leastColumn = 112; ///< of a phase
constexpr int mostNoteLines = 8;
constexpr double betweenColumns = 28;
constexpr double widestText = 1000; ///< longer lines are hard to read
constexpr size_t mostHolders = 12;

/// A profile with all that is said of it (white paper, Figures 4 to 13).
class ProfileCard
{
public:
    ProfileCard(const ReportContext &context, const Profile &profile)
        : m_context(context), m_index(context.index), m_words(context.options.language),
          m_profile(profile), m_number(m_index.profileNumber(profile.id)),
          m_holders(profileHolders(m_index,
                                   {.unit = context.options.unit})[static_cast<size_t>(m_number)])
    {
    }

    /// On one page in the largest type that lets it, else on several.
    void write(PageFlow &flow) const
    {
        constexpr double step = 0.03;
        flow.startChapter(Chapter::ProfileCards, m_profile.name.in(language()));
        const QSizeF room = flow.rest().size();
        const double least = std::min(1.0, leastDrawingScale / flow.frame().zoom);
        for (double scale = 1; scale >= least; scale -= step) {
            const std::vector<CardBlock> blocks = blocksFor(room / scale);
            if (heightOf(blocks) * scale <= room.height())
                return paint(flow, blocks, scale);
        }
        const double scale = std::max(usualScale, least);
        paint(flow, blocksFor(room / scale), scale);
    }

private:
    static constexpr double usualScale = 0.85; ///< on several pages

    static void paint(PageFlow &flow, const std::vector<CardBlock> &blocks, double scale)
    {
        for (const CardBlock &block : blocks)
            flow.paint(block.height * scale, [block, scale](QPainter &painter) {
                painter.scale(scale, scale);
                block.paint(painter);
            });
    }

    std::vector<CardBlock> blocksFor(const QSizeF &room) const
    {
        const QString placement =
            m_profile.isCentral() ? m_words("Central role.", "Zentrale Rolle.")
                                  : m_words("Role in a business unit.", "Rolle im Fachbereich.");
        const double width = std::min(room.width(), widestText);
        std::vector<CardBlock> blocks{
            blockOf(CardSection{{}, placement + u' ' + m_profile.task.in(language())}, width)};
        if (!m_profile.description.isEmpty())
            blocks.push_back(blockOf(CardSection{{}, m_profile.description.in(language())}, width));
        addLifecycle(blocks, room);
        addSections(blocks, room.width());
        return blocks;
    }

    const QString &language() const { return m_words.language(); }

    QString nameOf(const ProfileId &id) const
    {
        const Profile *profile = m_index.framework().profile(id);
        return profile == nullptr ? id.value : profile->name.in(language());
    }

    PhaseColumn columnOf(const Phase &phase, double width) const
    {
        PhaseColumn column{.name = phase.name.in(language())};
        column.isOnCurve = phase.id != m_index.framework().planningPhase.id;
        column.level = column.isOnCurve ? m_index.framework().effort(m_profile, phase.id).level
                                        : m_profile.scoping;
        const double room = width - 10 - gutter;
        for (const Activity &activity : m_index.framework().activities) {
            const Cell *cell = valueAt(activity.involvement, m_profile.id);
            if (activity.phase != phase.id || cell == nullptr || cell->involvement.isNone())
                continue;
            const bool isDeferred = m_index.input().plan.deferrals.contains(activity.id.value);
            const QString name =
                activity.name.in(language()) +
                (isDeferred ? m_words(" (deferred)", " (aufgeschoben)") : QString());
            column.parts.push_back(
                {cell->involvement.letters(), brokenIntoLines(name, cardNameFont(), room, 4),
                 brokenIntoLines(cell->note.in(language()), cardNoteFont(), room, mostNoteLines),
                 isDeferred});
        }
        return column;
    }

    /// The phases beside each other below the curve, in as many bands as the paper needs.
    void addLifecycle(std::vector<CardBlock> &blocks, const QSizeF &room) const
    {
        std::vector<const Phase *> phases{&m_index.framework().planningPhase};
        for (const Phase &phase : m_index.framework().phases)
            phases.push_back(&phase);
        const auto most = static_cast<size_t>(std::max(2.0, room.width() / leastColumn));
        const size_t parts = (phases.size() + most - 1) / most;
        const size_t inPart = (phases.size() + parts - 1) / parts;
        const double width = room.width() / static_cast<double>(inPart);
        for (size_t first = 0; first < phases.size(); first += inPart) {
            std::vector<PhaseColumn> columns;
            for (size_t i = first; i < std::min(first + inPart, phases.size()); ++i)
                columns.push_back(columnOf(*phases[i], width));
            const double highest = room.height() - curveHeight - belowCurve - betweenBlocks;
            for (auto &band : bandsOf(std::move(columns), highest, m_words))
                blocks.push_back(blockOf(std::move(band), width, language()));
        }
    }

    /// "PyTorch or TensorFlow" for a group of skills of which one is enough.
    QString needInWords(const SkillNeed &need) const
    {
        QStringList names;
        for (const SkillId &id : need.choices()) {
            const Skill *skill = m_index.framework().skill(id);
            names << (skill == nullptr ? id.value : skill->name.in(language()));
        }
        return names.join(m_words(" or ", " oder "));
    }

    std::vector<CardSection> skillSections() const
    {
        std::map<std::pair<Weight, int>, QStringList> needs; ///< core and higher levels first
        QStringList missing;
        const std::vector<bool> held = heldSkills(m_index, m_number, m_holders);
        for (size_t i = 0; i < m_profile.skills.size(); ++i) {
            const SkillNeed &need = m_profile.skills[i];
            needs[{need.weight, -need.level}] << needInWords(need);
            if (!held.empty() && !held[i])
                missing << needInWords(need);
        }
        std::vector<CardSection> sections;
        for (const auto &[kind, names] : needs)
            sections.push_back(
                {(kind.first == Weight::Core
                      ? m_words("Core skills, level %1", "Kernfähigkeiten, Stufe %1")
                      : m_words("Helpful skills, level %1", "Hilfreiche Fähigkeiten, Stufe %1"))
                     .arg(-kind.second),
                 names.join(QStringLiteral(", "))});
        if (!missing.isEmpty())
            sections.push_back({m_words("Nobody who holds it has", "Fehlt allen in dieser Rolle"),
                                missing.join(QStringLiteral(", "))});
        return sections;
    }

    std::vector<CardSection> describingSections() const
    {
        std::vector<CardSection> sections;
        if (!m_profile.background.isEmpty())
            sections.push_back({m_words("Typical background", "Typischer Hintergrund"),
                                m_profile.background.in(language())});
        QStringList titles;
        for (const Title &title : m_profile.titles)
            titles << title.text.in(language());
        if (!titles.isEmpty())
            sections.push_back(
                {m_words("Also called", "Auch genannt"), titles.join(QStringLiteral(", "))});
        return sections;
    }

    void addGuidance(std::vector<CardSection> &sections, const QString &heading,
                     ProfileId GuidanceEdge::*from, ProfileId GuidanceEdge::*to) const
    {
        QStringList others;
        for (const GuidanceEdge &edge : m_index.framework().guidance) {
            if (edge.*from != m_profile.id)
                continue;
            const QString flow = edge.text.isEmpty() ? QString(edge.flow).replace(u'-', u' ')
                                                     : edge.text.in(language());
            others << QStringLiteral("%1: %2").arg(nameOf(edge.*to), flow);
        }
        if (!others.isEmpty())
            sections.push_back({heading, others.join(u' ')});
    }

    std::vector<CardSection> relationSections() const
    {
        std::vector<CardSection> sections;
        addGuidance(sections, m_words("Guides", "Führt fachlich"), &GuidanceEdge::from,
                    &GuidanceEdge::to);
        addGuidance(sections, m_words("Is guided by", "Fachlich geführt von"), &GuidanceEdge::to,
                    &GuidanceEdge::from);
        sections.push_back({m_words("Who holds it", "Wer sie hat"), holdersInWords()});
        return sections;
    }

    QString holdersInWords() const
    {
        if (m_holders.empty())
            return m_words("Nobody yet.", "Noch niemand.");
        const bool isNamed = m_context.options.names != NamesShown::RolesOnly;
        QStringList lines;
        for (size_t i = 0; i < std::min(m_holders.size(), mostHolders); ++i) {
            const ProfileHolder &holder = m_holders[i];
            const QString seat = QStringLiteral("%1 (%2 FTE)")
                                     .arg(seatInWords(m_index, m_index.position(holder.position)),
                                          fteInWords(holder.fte, language()));
            lines << (isNamed
                          ? QStringLiteral("%1: %2").arg(m_index.person(holder.person).name, seat)
                          : seat);
        }
        if (m_holders.size() > mostHolders)
            lines << m_words("and %1 more", "und %1 weitere").arg(m_holders.size() - mostHolders);
        return lines.join(QStringLiteral("; ")) + u'.';
    }

    /// In columns where the paper is wide enough.
    void addSections(std::vector<CardBlock> &blocks, double whole) const
    {
        std::vector<std::vector<CardSection>> groups{skillSections(), describingSections(),
                                                     relationSections()};
        const size_t columns = whole >= 900 ? 3 : whole >= 600 ? 2 : 1;
        while (groups.size() > columns) {
            groups[0].insert(groups[0].end(), groups[1].begin(), groups[1].end());
            groups.erase(groups.begin() + 1);
        }
        const double gaps = betweenColumns * static_cast<double>(columns - 1);
        const double width = (whole - gaps) / static_cast<double>(columns);
        std::vector<std::vector<CardBlock>> laid(columns);
        for (size_t i = 0; i < columns; ++i) {
            for (const CardSection &section : groups[i])
                laid[i].push_back(blockOf(section, width));
        }
        if (columns > 1)
            blocks.push_back(abreast(std::move(laid), width + betweenColumns));
        else
            blocks.insert(blocks.end(), laid[0].begin(), laid[0].end());
    }

    const ReportContext &m_context;
    const PlanIndex &m_index;
    Wording m_words;
    const Profile &m_profile;
    int m_number;
    std::vector<ProfileHolder> m_holders;
};

} // namespace

void writeProfileCards(PageFlow &flow, const ReportContext &context)
{
    const std::vector<ProfileId> &asked = context.options.profiles;
    for (const bool isCentral : {true, false}) {
        for (const Profile &profile : context.index.framework().profiles) {
            if (profile.isCentral() == isCentral &&
                (asked.empty() || std::ranges::find(asked, profile.id) != asked.end()))
                ProfileCard(context, profile).write(flow);
        }
    }
}

} // namespace rolewright

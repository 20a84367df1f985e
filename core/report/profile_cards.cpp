#include "core/analysis/profile_holders.h"
#include "core/drawing/effort_curve.h"
#include "core/drawing/heatmap_look.h"
#include "core/drawing/matrix_painter.h"
#include "core/drawing/text_drawing.h"
#include "core/drawing/theme.h"
#include "core/drawing/wording.h"
#include "core/report/chapters.h"

#include <QPainter>
#include <algorithm>
#include <map>

namespace rolewright {

namespace {

constexpr double leastColumn = 112; ///< of a phase
constexpr double phaseHead = 50;
constexpr double curveHeight = 58;
constexpr double belowCurve = 6;
constexpr double chip = 14;
constexpr double gutter = 20; ///< for the letters
constexpr double lineHeight = 14;
constexpr double belowActivity = 7;
constexpr double betweenColumns = 28;
constexpr double widestText = 1000; ///< longer lines are hard to read
constexpr double textLine = 17;
constexpr double headingLine = 20;
constexpr double betweenBlocks = 14;
constexpr int mostLines = 14;
constexpr size_t mostHolders = 12;

QFont nameFont()
{
    return theme::font(theme::smallSize);
}

QFont noteFont()
{
    return theme::font(theme::smallSize, QFont::Normal, true);
}

QFont textFont()
{
    return theme::font(theme::textSize);
}

/// A part of a card, painted with its upper left corner at the painter's origin.
struct Block
{
    double height = 0;
    std::function<void(QPainter &)> paint;
};

double heightOf(const std::vector<Block> &blocks)
{
    double height = 0;
    for (const Block &block : blocks)
        height += block.height + betweenBlocks;
    return height;
}

/// What the profile does in an activity, broken into lines for a column.
struct Part
{
    QString letters;
    QStringList name;
    QStringList note;
    bool isDeferred = false;

    double height() const
    {
        const auto lines = static_cast<double>(name.size() + note.size());
        return std::max(lines * lineHeight, static_cast<double>(letters.size()) * (chip + 2)) +
               belowActivity;
    }
};

/// A phase with its parts, as a column below the curve.
struct PhaseColumn
{
    QString name;
    Level level = Level::Little;
    bool isOnCurve = true;
    std::vector<Part> parts;

    double height() const
    {
        double height = phaseHead;
        for (const Part &part : parts)
            height += part.height();
        return height;
    }
};

/// A heading with what stands below it.
struct Section
{
    QString heading;
    QString text;
};

void paintPart(QPainter &painter, const Part &part, const QPointF &corner, double width)
{
    QRectF letter(corner, QSizeF(chip, chip));
    for (const QChar one : part.letters) {
        paintMatrixLetter(painter, letter, one, part.isDeferred);
        letter.translate(0, chip + 2);
    }
    QRectF line(corner.x() + gutter, corner.y(), width - gutter, lineHeight);
    painter.setPen(QColor(part.isDeferred ? theme::quietText : theme::ink));
    for (const QString &text : part.name) {
        drawLine(painter, line, text, nameFont());
        line.translate(0, lineHeight);
    }
    painter.setPen(QColor(theme::quietText));
    for (const QString &text : part.note) {
        drawLine(painter, line, text, noteFont());
        line.translate(0, lineHeight);
    }
}

void paintColumn(QPainter &painter, const PhaseColumn &column, double left, double width,
                 const QString &language)
{
    const double inner = width - 10;
    double top = 0;
    painter.setPen(QColor(theme::ink));
    const QFont bold = theme::font(theme::smallSize, QFont::DemiBold);
    for (const QString &line : brokenIntoLines(column.name, bold, inner, 2)) {
        drawLine(painter, {left, top, inner, lineHeight}, line, bold);
        top += lineHeight;
    }
    painter.setPen(QColor(theme::quietText));
    drawLine(painter, {left, top, inner, lineHeight}, levelInWords(column.level, language),
             theme::font(theme::smallSize - 1));
    painter.fillRect(QRectF(left, phaseHead - 6, inner, 1), QColor(theme::line));
    top = phaseHead;
    for (const Part &part : column.parts) {
        paintPart(painter, part, {left, top}, inner);
        top += part.height();
    }
}

/// The curve over the phases that it has points for, each point over the middle of its column.
void paintCurve(QPainter &painter, const std::vector<PhaseColumn> &columns, double width)
{
    std::vector<Level> levels;
    size_t first = 0;
    for (size_t i = 0; i < columns.size(); ++i) {
        if (!columns[i].isOnCurve)
            continue;
        first = levels.empty() ? i : first;
        levels.push_back(columns[i].level);
    }
    if (levels.empty())
        return;
    const double length = width * static_cast<double>(levels.size() - 1);
    painter.save();
    painter.translate(width * (static_cast<double>(first) + 0.5), 0);
    paintEffortCurve(painter, EffortCurve(levels, {length, curveHeight}));
    painter.restore();
}

/// Columns beside each other; where some are higher than a page, the rest of them stands in a
/// further band.
std::vector<std::vector<PhaseColumn>> bandsOf(std::vector<PhaseColumn> columns, double room,
                                              const Wording &words)
{
    std::vector<std::vector<PhaseColumn>> bands;
    for (bool isAnyLeft = true; isAnyLeft;) {
        isAnyLeft = false;
        std::vector<PhaseColumn> rest;
        for (PhaseColumn &column : columns) {
            PhaseColumn further{
                column.name + words(" (continued)", " (Fortsetzung)"), column.level, false, {}};
            while (column.height() > room && column.parts.size() > 1) {
                further.parts.insert(further.parts.begin(), std::move(column.parts.back()));
                column.parts.pop_back();
            }
            isAnyLeft = isAnyLeft || !further.parts.empty();
            if (!further.parts.empty())
                rest.push_back(std::move(further));
        }
        bands.push_back(std::move(columns));
        columns = std::move(rest);
    }
    return bands;
}

Block blockOf(std::vector<PhaseColumn> columns, double width, const QString &language)
{
    const bool hasCurve =
        std::ranges::any_of(columns, [](const PhaseColumn &column) { return column.isOnCurve; });
    const double top = hasCurve ? curveHeight + belowCurve : 0;
    double height = 0;
    for (const PhaseColumn &column : columns)
        height = std::max(height, column.height());
    return {top + height, [columns = std::move(columns), width, language, top](QPainter &painter) {
                paintCurve(painter, columns, width);
                painter.translate(0, top);
                for (size_t i = 0; i < columns.size(); ++i)
                    paintColumn(painter, columns[i], width * static_cast<double>(i), width,
                                language);
            }};
}

/// A heading over its text, or the text alone.
Block blockOf(const Section &section, double width)
{
    const QStringList lines = brokenIntoLines(section.text, textFont(), width, mostLines);
    const double top = section.heading.isEmpty() ? 0 : headingLine;
    return {top + textLine * static_cast<double>(lines.size()),
            [section, lines, top, width](QPainter &painter) {
                painter.setPen(QColor(theme::ink));
                drawLine(painter, {0, 0, width, top}, section.heading,
                         theme::font(theme::headSize, QFont::DemiBold));
                painter.setPen(QColor(theme::text));
                QRectF line(0, top, width, textLine);
                for (const QString &text : lines) {
                    drawLine(painter, line, text, textFont());
                    line.translate(0, textLine);
                }
            }};
}

/// Blocks below each other in columns beside each other, as one.
Block abreast(std::vector<std::vector<Block>> columns, double step)
{
    double height = 0;
    for (const auto &column : columns)
        height = std::max(height, heightOf(column));
    return {height, [columns = std::move(columns), step](QPainter &painter) {
                for (const auto &column : columns) {
                    painter.save();
                    for (const Block &block : column) {
                        painter.save();
                        block.paint(painter);
                        painter.restore();
                        painter.translate(0, block.height + betweenBlocks);
                    }
                    painter.restore();
                    painter.translate(step, 0);
                }
            }};
}

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
            const std::vector<Block> blocks = blocksFor(room / scale);
            if (heightOf(blocks) * scale <= room.height())
                return paint(flow, blocks, scale);
        }
        paint(flow, blocksFor(room / usualScale), usualScale);
    }

private:
    static constexpr double usualScale = 0.85; ///< on several pages

    static void paint(PageFlow &flow, const std::vector<Block> &blocks, double scale)
    {
        for (const Block &block : blocks)
            flow.paint(block.height * scale, [block, scale](QPainter &painter) {
                painter.scale(scale, scale);
                block.paint(painter);
            });
    }

    std::vector<Block> blocksFor(const QSizeF &room) const
    {
        const QString placement =
            m_profile.isCentral() ? m_words("Central role.", "Zentrale Rolle.")
                                  : m_words("Role in a business unit.", "Rolle im Fachbereich.");
        const double width = std::min(room.width(), widestText);
        std::vector<Block> blocks{
            blockOf(Section{{}, placement + u' ' + m_profile.task.in(language())}, width)};
        if (!m_profile.description.isEmpty())
            blocks.push_back(blockOf(Section{{}, m_profile.description.in(language())}, width));
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
                {cell->involvement.letters(), brokenIntoLines(name, nameFont(), room, 4),
                 brokenIntoLines(cell->note.in(language()), noteFont(), room, 5), isDeferred});
        }
        return column;
    }

    /// The phases beside each other below the curve, in as many bands as the paper needs.
    void addLifecycle(std::vector<Block> &blocks, const QSizeF &room) const
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

    std::vector<Section> skillSections() const
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
        std::vector<Section> sections;
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

    std::vector<Section> describingSections() const
    {
        std::vector<Section> sections;
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

    void addGuidance(std::vector<Section> &sections, const QString &heading,
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

    std::vector<Section> relationSections() const
    {
        std::vector<Section> sections;
        addGuidance(sections, m_words("Guides", "Leitet an"), &GuidanceEdge::from,
                    &GuidanceEdge::to);
        addGuidance(sections, m_words("Is guided by", "Wird angeleitet von"), &GuidanceEdge::to,
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
    void addSections(std::vector<Block> &blocks, double whole) const
    {
        std::vector<std::vector<Section>> groups{skillSections(), describingSections(),
                                                 relationSections()};
        const size_t columns = whole >= 900 ? 3 : whole >= 600 ? 2 : 1;
        while (groups.size() > columns) {
            groups[0].insert(groups[0].end(), groups[1].begin(), groups[1].end());
            groups.erase(groups.begin() + 1);
        }
        const double gaps = betweenColumns * static_cast<double>(columns - 1);
        const double width = (whole - gaps) / static_cast<double>(columns);
        std::vector<std::vector<Block>> laid(columns);
        for (size_t i = 0; i < columns; ++i) {
            for (const Section &section : groups[i])
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

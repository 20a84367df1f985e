#include "core/design/structure_words.h"

#include "core/plan/edits/seats.h"

namespace rolewright {

namespace {

QString joined(const QStringList &names)
{
    if (names.size() < 2)
        return names.join(QString());
    return names.mid(0, names.size() - 1).join(QStringLiteral(", ")) + QStringLiteral(" and ") +
           names.last();
}

QString counted(qsizetype count, const char *one, const char *several)
{
    return QStringLiteral("%1 %2").arg(count).arg(QLatin1String(count == 1 ? one : several));
}

/// Tells positions of one design apart from those of another.
class Narrator
{
public:
    Narrator(const PlanIndex &index, const Design &next) : m_index(index), m_next(next) {}

    /// One line for each position, unit and lead that differs.
    void tell()
    {
        for (const auto &unit : m_next.units) {
            if (!now().units.contains(unit->id.value))
                lines << QStringLiteral("New unit: %1").arg(unit->name);
        }
        for (const auto &row : now().positions) {
            const Position *after = m_next.positions.find(row->id);
            if (after == nullptr)
                tellGone(*row);
            else if (*after != *row)
                tellMoved(*row, *after);
        }
        for (const auto &row : m_next.positions) {
            if (!now().positions.contains(row->id.value))
                tellNew(*row);
        }
        for (const auto &unit : now().units)
            tellUnit(*unit);
    }

    QStringList lines;
    QStringList targets; ///< names of units that something moves or comes to
    qsizetype moving = 0;
    qsizetype people = 0; ///< on positions that move
    qsizetype coming = 0;
    qsizetype going = 0;

private:
    const Design &now() const { return m_index.design(); }

    QString unitName(const UnitId &id) const
    {
        const Unit *unit = m_next.units.find(id);
        if (unit == nullptr)
            unit = now().units.find(id);
        return unit == nullptr ? id.value : unit->name;
    }

    QString seat(const PositionId &id) const
    {
        const Position *position = now().positions.find(id);
        if (position == nullptr)
            position = m_next.positions.find(id);
        return position == nullptr ? id.value : position->title;
    }

    void tellGone(const Position &position)
    {
        ++going;
        lines << QStringLiteral("%1 goes; it is vacant").arg(seatInWords(now(), position));
    }

    void tellNew(const Position &position)
    {
        ++coming;
        noteTarget(position.unit);
        QString line = QStringLiteral("New: %1, vacant").arg(seatInWords(m_next, position));
        if (!position.reportsTo.isEmpty())
            line += QStringLiteral("; reports to %1").arg(seat(position.reportsTo));
        lines << line;
    }

    void tellMoved(const Position &before, const Position &after)
    {
        ++moving;
        noteTarget(after.unit);
        const QStringList names = holders(before.id);
        people += names.size();
        QString line =
            QStringLiteral("%1 → %2").arg(seatInWords(now(), before), unitName(after.unit));
        line += names.isEmpty() ? QStringLiteral(", vacant")
                                : QStringLiteral(", with %1").arg(joined(names));
        if (after.reportsTo != before.reportsTo)
            line += QStringLiteral("; reports to %1").arg(seat(after.reportsTo));
        line += dottedInWords("; dotted line to ", after, before);
        // One that became the line of reporting is told already.
        line += dottedInWords("; no more dotted line to ", before, after, after.reportsTo);
        lines << line;
    }

    /// Dotted lines that only one of two positions has.
    QString dottedInWords(const char *words, const Position &has, const Position &lacks,
                          const PositionId &except = {}) const
    {
        QStringList titles;
        for (const PositionId &id : has.alsoReportsTo) {
            const auto &others = lacks.alsoReportsTo;
            if (id != except && std::find(others.begin(), others.end(), id) == others.end())
                titles << seat(id);
        }
        return titles.isEmpty() ? QString() : QLatin1String(words) + joined(titles);
    }

    void tellUnit(const Unit &before)
    {
        const Unit *after = m_next.units.find(before.id);
        if (after == nullptr)
            lines << QStringLiteral("%1 goes; it is empty").arg(before.name);
        else if (after->lead != before.lead)
            lines << QStringLiteral("%1 is led by %2").arg(before.name, seat(after->lead));
    }

    QStringList holders(const PositionId &id) const
    {
        const auto &position = m_index.positions()[static_cast<size_t>(m_index.positionRow(id))];
        QStringList names;
        for (const int row : position.assignments) {
            const int person = m_index.assignments()[static_cast<size_t>(row)].person;
            if (person >= 0 && !names.contains(m_index.person(person).name))
                names << m_index.person(person).name;
        }
        return names;
    }

    void noteTarget(const UnitId &unit)
    {
        const QString name = unitName(unit);
        if (!targets.contains(name))
            targets << name;
    }

    const PlanIndex &m_index;
    const Design &m_next;
};

QString reasonFor(const Profile &profile, UnitKind place, StructurePreset preset)
{
    if (place == UnitKind::Pool)
        return QStringLiteral("A pool lends experts to projects: more use cases at a time, but "
                              "weaker ownership of production and less domain knowledge (white "
                              "paper, pool of experts).");
    if (place == UnitKind::Central && profile.isCentral())
        return QStringLiteral("In the centre it gives all units the same guidelines and "
                              "infrastructure, and avoids silos; units decide less for themselves "
                              "(white paper, degree of centralization).");
    if (place == UnitKind::Central)
        return QStringLiteral("One team in the centre streamlines the work and shares what it "
                              "learns; the units keep their Product Owners and Data Stewards "
                              "(white paper, degree of centralization; whom it takes is ours).");
    if (isArchitect(profile.id))
        return QStringLiteral("Where the business units give direction, architects work in them: "
                              "agile, at the price of double work and knowledge silos (white "
                              "paper, degree of centralization).");
    if (preset == StructurePreset::PoolOfExperts || !isLent(profile.id))
        return QStringLiteral("It works on the use cases of a unit and needs its domain (white "
                              "paper, less centralizable profiles).");
    return QStringLiteral("Those who build belong to a unit, know its domain and own what runs in "
                          "production (white paper, less centralizable profiles).");
}

QString titleOf(const Narrator &told, const QString &name, UnitKind place)
{
    if (told.moving == 0 && told.coming == 0)
        return QStringLiteral("Remove %1 from the business units").arg(name);
    const QString to = place == UnitKind::BusinessUnit && told.targets.size() > 2
                           ? QStringLiteral("%1 business units").arg(told.targets.size())
                           : joined(told.targets);
    return (told.moving == 0 ? QStringLiteral("Add %1 to %2") : QStringLiteral("Move %1 to %2"))
        .arg(name, to);
}

QString effectOf(const Narrator &told)
{
    QStringList parts;
    if (told.moving > 0)
        parts << counted(told.moving, "position moves", "positions move") +
                     (told.people == 0
                          ? QString::fromLatin1(told.moving == 1 ? ", vacant" : ", all vacant")
                          : QStringLiteral(" with ") + counted(told.people, "person", "people"));
    if (told.coming > 0)
        parts << counted(told.coming, "vacant position comes", "vacant positions come");
    if (told.going > 0)
        parts << counted(told.going, "vacant position goes", "vacant positions go");
    return parts.join(QStringLiteral("; "));
}

} // namespace

StructureChange seatsInWords(const StructureTargets &targets, StructurePreset preset,
                             const ProfileId &profile, const Design &next)
{
    const PlanIndex &index = targets.index();
    const Profile &about = *index.framework().profile(profile);
    const UnitKind place = placeOf(about, preset);
    Narrator told(index, next);
    told.tell();
    told.lines << linksInWords(index.design(), next);
    return {.subject = StructureSubject::Seats,
            .profile = profile,
            .title = titleOf(told, about.name.english(), place),
            .reason = reasonFor(about, place, preset),
            .effect = effectOf(told),
            .lines = told.lines};
}

QStringList linksInWords(const Design &before, const Design &after)
{
    QStringList lines;
    const auto tell = [&](const Design &has, const Design &lacks, const char *word) {
        for (const auto &link : has.guidance) {
            if (lacks.guidance.contains(link->key()))
                continue;
            lines << QStringLiteral("%1: %2 → %3 (%4)")
                         .arg(QLatin1String(word),
                              seatInWords(has, *has.positions.find(link->from)),
                              seatInWords(has, *has.positions.find(link->to)),
                              QString(link->flow).replace(u'-', u' '));
        }
    };
    tell(after, before, "New");
    tell(before, after, "Goes");
    return lines;
}

StructureChange guidanceInWords(const QStringList &lines)
{
    return {.subject = StructureSubject::Guidance,
            .title = QStringLiteral("Let guidance follow the seats"),
            .reason = QStringLiteral("Each role has its counterpart: in its own unit where there "
                                     "is one, else in the centre (white paper, Figure 3)."),
            .effect =
                counted(lines.size(), "guidance link comes or goes", "guidance links come or go"),
            .lines = lines};
}

StructureChange answersInWords(StructurePreset preset, bool isOnly)
{
    const QString name = inWords(preset).toLower();
    return {.subject = StructureSubject::Answers,
            .title = QStringLiteral("Note “%1” in the answers of the plan").arg(name),
            .reason = QStringLiteral("Tailor then proposes positions for this structure."),
            .effect = isOnly ? QStringLiteral("1 answer changes")
                             : QStringLiteral("1 answer changes, for all scenarios"),
            .lines = {QStringLiteral("Answers: %1").arg(name)},
            .isRecommended = isOnly};
}

QString stuckInWords(const Profile &profile, StructurePreset preset)
{
    return preset == StructurePreset::Decentralised && isArchitect(profile.id)
               ? QStringLiteral("%1: positions stay, since no business unit has anybody whom they "
                                "guide.")
                     .arg(profile.name.english())
               : QStringLiteral("%1: positions stay, since there is no business unit to move to.")
                     .arg(profile.name.english());
}

QString inWords(StructurePreset preset)
{
    switch (preset) {
    case StructurePreset::Centralised:
        return QStringLiteral("Centralised");
    case StructurePreset::HubAndSpoke:
        return QStringLiteral("Hub and spoke");
    case StructurePreset::Decentralised:
        return QStringLiteral("Decentralised");
    case StructurePreset::PoolOfExperts:
        break;
    }
    return QStringLiteral("Pool of experts");
}

} // namespace rolewright

#include "app/inspector/page_parts.h"

#include "app/common/plain_text.h"

#include "core/analysis/finding_list.h"
#include "core/analysis/finding_words.h"
#include "core/drawing/text_drawing.h"
#include "core/plan/edits/seats.h"

#include <QLocale>
#include <cmath>

namespace rolewright {

namespace {

constexpr size_t mostFindings = 20;

} // namespace

QString percentInWords(double part)
{
    return QString::number(std::lround(part * 100)) + QChar(QChar::Nbsp) + u'%';
}

QString dayInWords(const QDate &day)
{
    return QLocale::c().toString(day, QStringLiteral("d MMMM yyyy"));
}

QString datesInWords(const Person &person)
{
    QStringList parts;
    if (person.from)
        parts << QStringLiteral("from ") + dayInWords(*person.from);
    if (person.until)
        parts << QStringLiteral("until ") + dayInWords(*person.until);
    return parts.join(u' ');
}

QString leavingInWords(const Snapshot &snapshot, const Person &person)
{
    if (!person.until)
        return {};
    const Month last = Month::of(*person.until);
    if (last < snapshot.input.month())
        return QStringLiteral("left in ") + inWords(last);
    return last > snapshot.index.horizonOrToday().last
               ? QString()
               : QStringLiteral("leaves in ") + inWords(last);
}

QString monthsInWords(const MonthRange &range)
{
    QStringList parts;
    if (range.from)
        parts << QStringLiteral("from ") + inWords(*range.from);
    if (range.until)
        parts << QStringLiteral("until ") + inWords(*range.until);
    return parts.join(u' ');
}

QString fteIn(const Snapshot &snapshot, double fte)
{
    return fteInWords(fte, snapshot.language());
}

QString profilesInWords(const Snapshot &snapshot, const Position &position)
{
    QStringList parts;
    const bool isOne = position.profiles.entries.size() == 1;
    for (const auto &[id, given] : position.profiles.entries) {
        const Profile *profile = snapshot.input.framework.profile(id);
        const QString name = profile == nullptr ? id.value : profile->name.in(snapshot.language());
        parts << (isOne ? name : name + u' ' + percentInWords(position.profiles.shareOf(id)));
    }
    return parts.join(QStringLiteral(", "));
}

QString seatInWords(const Snapshot &snapshot, const PositionId &position)
{
    const Position *found = snapshot.input.design().positions.find(position);
    return found == nullptr ? position.value : seatInWords(snapshot.input.design(), *found);
}

QString skillInWords(const Snapshot &snapshot, const SkillId &skill)
{
    const Skill *found = snapshot.input.framework.skill(skill);
    return found == nullptr ? skill.value : found->name.in(snapshot.language());
}

Tone toneOfFit(const std::optional<double> &fit)
{
    constexpr double good = 0.8;
    constexpr double middling = 0.6;
    if (!fit)
        return Tone::Plain;
    return *fit >= good ? Tone::Good : *fit >= middling ? Tone::Middling : Tone::Bad;
}

Tone toneOfCoverage(double covered)
{
    constexpr double all = 0.995;
    constexpr double most = 0.7;
    return covered >= all ? Tone::Good : covered >= most ? Tone::Middling : Tone::Bad;
}

std::function<void()> selecting(const ViewContext &context, const Subject &subject)
{
    return [&selection = context.selection, subject] { selection.select(subject); };
}

void addFindings(InspectorPage &page, const ViewContext &context, const char *kind,
                 const QString &id)
{
    const AssessmentPtr &assessment = context.session.assessment();
    if (!assessment)
        return;
    size_t found = 0;
    for (const Finding &finding : assessment->findings.open) {
        if (finding.where.id != id || finding.where.kind != QLatin1String(kind))
            continue;
        if (++found > mostFindings)
            continue;
        if (found == 1)
            page.addHeading(QStringLiteral("Findings"));
        page.addText(severityInWords(finding.severity, QStringLiteral("en")) +
                     QStringLiteral(": ") + finding.message);
    }
    if (found > mostFindings)
        page.addQuietText(QStringLiteral("and %1 more").arg(found - mostFindings));
}

} // namespace rolewright

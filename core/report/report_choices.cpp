#include "core/report/report_choices.h"

#include "core/report/logo.h"
#include "core/report/report_presets.h"

#include <QRegularExpression>

namespace rolewright {

namespace {

const QString english = QStringLiteral("en");
const QString german = QStringLiteral("de");
const QString landscape = QStringLiteral("landscape");
const QString portrait = QStringLiteral("portrait");

std::unexpected<Error> failUnknown(const char *what, const QString &name, const QStringList &known)
{
    return fail(ErrorCode::BadInput,
                QStringLiteral("there is no %1 “%2”; there are: %3")
                    .arg(QLatin1String(what), name, known.join(QStringLiteral(", "))));
}

/// Turns a name into a value of an option; one that says nothing leaves the option as it is.
template <class E>
Result<void> take(E &option, const QString &name, const char *what)
{
    if (name.isEmpty())
        return {};
    const auto value = fromName<E>(name);
    if (!value)
        return failUnknown(what, name, namesOf<E>());
    option = *value;
    return {};
}

Result<void> takeChapters(ReportOptions &options, const QStringList &names)
{
    for (const QString &name : names) {
        options.chapters.emplace_back();
        if (auto taken = take(options.chapters.back(), name, "chapter"); !taken || name.isEmpty())
            return taken ? failUnknown("chapter", name, namesOf<Chapter>()) : taken;
    }
    return {};
}

Result<void> takePaper(ReportOptions &options, const QString &name)
{
    if (name.isEmpty())
        return {};
    for (const QPageSize &paper : reportPapers()) {
        if (paper.key().compare(name, Qt::CaseInsensitive) != 0)
            continue;
        options.paper = paper;
        return {};
    }
    return fail(ErrorCode::BadInput,
                QStringLiteral("there is no paper “%1”; there are A0 to A5 and Letter").arg(name));
}

Result<void> takeOrientation(ReportOptions &options, const QString &name)
{
    if (!name.isEmpty() && name != landscape && name != portrait)
        return failUnknown("orientation", name, {landscape, portrait});
    options.orientation = name == portrait ? QPageLayout::Portrait : QPageLayout::Landscape;
    return {};
}

/// A plan may be in a language that reports do not speak; they are in English then.
Result<void> takeLanguage(ReportOptions &options, const QString &name, const Plan &plan)
{
    const QString language = name.isEmpty() ? plan.head->language : name;
    if (language != english && language != german && !name.isEmpty())
        return failUnknown("language", name, {english, german});
    options.language = language == german ? german : english;
    return {};
}

Result<void> takeColour(ReportOptions &options, const QString &name)
{
    static const QRegularExpression form(QStringLiteral("^#[0-9a-fA-F]{6}$"));
    if (name.isEmpty())
        return {};
    if (!form.match(name).hasMatch())
        return fail(ErrorCode::BadInput,
                    QStringLiteral("“%1” is no colour; write it as #2456c8").arg(name.left(40)));
    options.colour = QColor(name);
    return {};
}

Result<void> takeLogo(ReportOptions &options, const QString &base64)
{
    const auto bytes =
        QByteArray::fromBase64Encoding(base64.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (bytes.decodingStatus != QByteArray::Base64DecodingStatus::Ok)
        return fail(ErrorCode::BadInput,
                    QStringLiteral("the logo is no picture file in base64 notation"));
    options.logo = bytes.decoded;
    return checkLogo(options.logo);
}

} // namespace

const std::vector<QPageSize> &reportPapers()
{
    static const std::vector<QPageSize> papers{
        QPageSize(QPageSize::A0),    QPageSize(QPageSize::A1), QPageSize(QPageSize::A2),
        QPageSize(QPageSize::A3),    QPageSize(QPageSize::A4), QPageSize(QPageSize::A5),
        QPageSize(QPageSize::Letter)};
    return papers;
}

ReportChoices choicesOf(const ReportOptions &options)
{
    ReportChoices choices{.chapters = {},
                          .paper = options.paper.key(),
                          .orientation =
                              options.orientation == QPageLayout::Portrait ? portrait : landscape,
                          .names = nameOf(options.names),
                          .unit = options.unit ? options.unit->value : QString(),
                          .language = options.language,
                          .charts = nameOf(options.charts),
                          .colour = options.colour.isValid() ? options.colour.name() : QString(),
                          .logo = QString::fromLatin1(options.logo.toBase64())};
    for (const Chapter chapter : options.chapters)
        choices.chapters << nameOf(chapter);
    return choices;
}

ReportChoices choicesOf(const ReportPreset &preset)
{
    return {preset.chapters, preset.paper,  preset.orientation, preset.names, preset.unit,
            preset.language, preset.charts, preset.colour,      preset.logo};
}

ReportChoices filledUp(ReportChoices choices, const ReportChoices &others)
{
    const auto fill = [](auto &own, const auto &other) { own = own.isEmpty() ? other : own; };
    fill(choices.chapters, others.chapters);
    fill(choices.paper, others.paper);
    fill(choices.orientation, others.orientation);
    fill(choices.names, others.names);
    fill(choices.unit, others.unit);
    fill(choices.language, others.language);
    fill(choices.charts, others.charts);
    fill(choices.colour, others.colour);
    fill(choices.logo, others.logo);
    return choices;
}

Result<ReportOptions> reportOptions(const ReportChoices &choices, const Plan &plan)
{
    ReportOptions options;
    for (Result<void> taken :
         {takeChapters(options, choices.chapters), takePaper(options, choices.paper),
          takeOrientation(options, choices.orientation),
          take(options.names, choices.names, "way to show names"),
          takeLanguage(options, choices.language, plan),
          take(options.charts, choices.charts, "way to print wide charts"),
          takeColour(options, choices.colour), takeLogo(options, choices.logo)}) {
        if (!taken)
            return std::unexpected(std::move(taken.error()));
    }
    if (!choices.unit.isEmpty())
        options.unit = UnitId{choices.unit};
    return options;
}

Result<ReportChoices> withPreset(const ReportChoices &choices, const QString &preset,
                                 const Plan &plan, const ScenarioId &scenario)
{
    if (preset.isEmpty())
        return choices;
    auto found = reportPreset(plan, preset);
    if (!found)
        return fail(ErrorCode::NotFound,
                    QStringLiteral("there is no report “%1”; there are: %2")
                        .arg(preset, presetIds(plan).join(QStringLiteral(", "))));
    if (!choices.unit.isEmpty())
        found->unit.clear(); // it is overruled, whether the scenario has it or not
    if (auto known = presetOptions(*found, plan, scenario); !known)
        return std::unexpected(std::move(known.error()));
    return filledUp(choices, choicesOf(*found));
}

Result<ReportOptions> presetOptions(const ReportPreset &preset, const Plan &plan,
                                    const ScenarioId &scenario)
{
    auto options = reportOptions(choicesOf(preset), plan);
    if (!options)
        options.error().text = QStringLiteral("the report “%1” cannot be made: %2")
                                   .arg(preset.id, options.error().text);
    if (!options || preset.unit.isEmpty() || plan.design(scenario).units.contains(preset.unit))
        return options;
    return fail(
        ErrorCode::NotFound,
        QStringLiteral("the report “%1” is about the unit “%2”, which this scenario does not have")
            .arg(preset.id, preset.unit.left(60)));
}

} // namespace rolewright

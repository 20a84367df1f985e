#include "core/exchange/sensitive_columns.h"

#include "core/exchange/people_fields.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>
#include <array>

namespace rolewright {

namespace {

/// What a kind of refused data is called, and how it shows. `words` must be whole words of the
/// header, or the whole of it without separators, `parts` may stand anywhere in it, `values` are
/// whole cells in lower case.
struct SensitiveKind
{
    const char *what;
    const char *words;
    const char *parts;
    const char *values;
};

constexpr std::array<SensitiveKind, 13> kinds{{
    {"date of birth or age", "dob age alter geb", "birth geburt gebdat jahrgang", ""},
    {"sex or gender", "sex", "gender geschlecht sexualorient anrede salutation",
     "m|f|w|d|male|female|man|woman|männlich|weiblich|divers|non-binary|nonbinary"},
    {"race or ethnic origin", "race rasse",
     "racedesc ethnic hispanic latino diversity ethnie ethnisch ethnizi hautfarbe",
     "white|black|asian|hispanic|latino|black or african american|two or more races|"
     "american indian or alaska native|native hawaiian or other pacific islander|caucasian"},
    {"citizenship", "visa", "citizen nationality nationalität staatsang passport aufenthalt",
     "us citizen|eligible noncitizen|non-citizen|noncitizen|citizen|eu citizen"},
    {"religion or belief", "faith glaube union partei",
     "religi konfession kirche glaubens tradeunion unionmember gewerkschaft political "
     "parteizugeh parteimitglied",
     "catholic|protestant|muslim|jewish|hindu|buddhist|christian|orthodox|atheist|evangelisch|"
     "katholisch|muslimisch|jüdisch|konfessionslos"},
    {"marital or family state", "spouse children kinder",
     "marital married familienstand numberofchildren elternzeit parentalleave maternity "
     "mutterschutz",
     "single|married|divorced|separated|widowed|engaged|ledig|verheiratet|geschieden|verwitwet"},
    {"health", "sick ill gdb bmi",
     "health medical disab krank behinderung schwerbehind illness pregnan gesundheit",
     "disabled|not disabled|sick|pregnant|schwerbehindert|healthy|chronically ill"},
    {"absences", "", "absen dayslate fehltage fehlzeit sickdays dayslost lateness abwesen", ""},
    {"performance rating or personal assessment", "",
     "perform perfscore perfrating appraisal employeerating engagementsurvey empsatisfaction "
     "jobsatisfaction satisfactionscore beurteilung leistungsbewertung",
     "exceeds|fully meets|needs improvement|pip|meets expectations|exceeds expectations|"
     "below expectations|outstanding"},
    {"reason for leaving", "",
     "termreason terminationreason reasonforleaving leavingreason "
     "kündigungsgrund austrittsgrund",
     ""},
    {"home address or zip code", "zip plz street straße",
     "zipcode postal postcode postleitzahl homeaddress privateaddress homephone privatphone "
     "privatephone streetaddress wohnort wohnadresse anschrift",
     ""},
    {"pay", "pay bonus iban",
     "salary wage compensation payrate paygrade payzone hourlyrate gehalt lohn entgelt bezüge "
     "vergütung remuneration "
     "income stockoption bankaccount kontonummer",
     ""},
    {"government number", "ssn", "socialsecurity taxid sozialversicherung steuerid steuernummer",
     ""},
}};

QString reasonFor(const char *what)
{
    return QStringLiteral("%1: staffing plans do without it").arg(QString::fromUtf8(what));
}

/// The words of a header in lower case, "MaritalStatusID" being three.
QStringList wordsOf(const QString &header)
{
    QString spaced;
    const QString text = header.left(200);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool begins = i > 0 && text[i].isUpper() && text[i - 1].isLower();
        if (begins || !text[i].isLetterOrNumber())
            spaced += u' ';
        if (text[i].isLetterOrNumber())
            spaced += text[i].toLower();
    }
    return spaced.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

bool showsIn(const SensitiveKind &kind, const QStringList &headerWords, const QString &compact)
{
    const QStringList words = QString::fromUtf8(kind.words).split(u' ', Qt::SkipEmptyParts);
    const QStringList parts = QString::fromUtf8(kind.parts).split(u' ', Qt::SkipEmptyParts);
    return std::any_of(words.begin(), words.end(),
                       [&](const QString &word) {
                           return headerWords.contains(word) || compact == word;
                       }) ||
           std::any_of(parts.begin(), parts.end(),
                       [&](const QString &part) { return compact.contains(part); });
}

bool isHomeAddress(const QStringList &words)
{
    static const QSet<QString> ofWork{QStringLiteral("email"), QStringLiteral("mail"),
                                      QStringLiteral("office"), QStringLiteral("work"),
                                      QStringLiteral("web")};
    return words.contains(QStringLiteral("address")) &&
           std::none_of(words.begin(), words.end(),
                        [](const QString &word) { return ofWork.contains(word); });
}

/// Nine cells in ten, so that a few odd ones hide nothing.
bool mostly(qsizetype count, qsizetype of)
{
    return of > 0 && count * 10 >= of * 9;
}

bool isAmountOfMoney(const QString &value)
{
    static const QRegularExpression money(
        QStringLiteral("^(?:(?:[$€£¥]|usd|eur|gbp|chf)\\s*[\\d.,' ]+|"
                       "[\\d.,' ]+\\s*(?:[$€£¥]|usd|eur|gbp|chf))$"));
    return money.match(value).hasMatch();
}

} // namespace

QString sensitiveHeaderReason(const QString &header)
{
    const QStringList words = wordsOf(header);
    const QString compact = compactHeader(header);
    for (const SensitiveKind &kind : kinds) {
        if (showsIn(kind, words, compact))
            return reasonFor(kind.what);
    }
    return isHomeAddress(words) ? reasonFor("home address or zip code") : QString();
}

QString sensitiveValuesReason(const QStringList &values)
{
    QStringList folded;
    for (const QString &value : values)
        folded << value.left(100).simplified().toLower();
    for (const SensitiveKind &kind : kinds) {
        const QStringList known = QString::fromUtf8(kind.values).split(u'|', Qt::SkipEmptyParts);
        const QSet<QString> set(known.begin(), known.end());
        const auto hits = std::count_if(folded.begin(), folded.end(),
                                        [&](const QString &value) { return set.contains(value); });
        if (mostly(hits, folded.size()))
            return reasonFor(kind.what);
    }
    const auto amounts = std::count_if(folded.begin(), folded.end(), isAmountOfMoney);
    return mostly(amounts, folded.size()) ? reasonFor("pay") : QString();
}

QString birthDatesReason(std::vector<QDate> dates, const QDate &today)
{
    if (dates.empty())
        return {};
    std::sort(dates.begin(), dates.end());
    const bool old = dates[dates.size() / 2] < today.addYears(-16);
    const bool noneRecent = dates[dates.size() * 9 / 10] < today.addYears(-14);
    return old && noneRecent ? reasonFor("date of birth or age") : QString();
}

} // namespace rolewright

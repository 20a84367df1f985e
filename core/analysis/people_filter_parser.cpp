#include "core/analysis/people_filter_parser.h"

#include <QHash>
#include <algorithm>
#include <cmath>

namespace rolewright {

namespace {

constexpr qsizetype longestText = 1000;
constexpr QStringView signs = u"<>=≤≥≠!";
constexpr QStringView quotes = u"\"“”„";

bool isCalled(const Skill &skill, const QString &text)
{
    return skill.id.value.compare(text, Qt::CaseInsensitive) == 0 ||
           skill.name.in(QStringLiteral("en")).compare(text, Qt::CaseInsensitive) == 0 ||
           skill.name.in(QStringLiteral("de")).compare(text, Qt::CaseInsensitive) == 0 ||
           skill.aliases.contains(text, Qt::CaseInsensitive);
}

bool isDigit(const QString &text, qsizetype at)
{
    return at >= 0 && at < text.size() && text[at] >= u'0' && text[at] <= u'9';
}

std::unexpected<Error> refused(const QString &text)
{
    return fail(ErrorCode::BadInput, text);
}

/// First and last day of "2026", "2026-11" or "2026-11-25" as day numbers.
std::optional<std::pair<double, double>> daysIn(const QString &text)
{
    const auto days = [](const QDate &first, const QDate &last) {
        return std::pair(static_cast<double>(first.toJulianDay()),
                         static_cast<double>(last.toJulianDay()));
    };
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (text.size() == 10 && day.isValid())
        return days(day, day);
    if (const auto month = Month::parse(text))
        return days(month->firstDay(), month->lastDay());
    const auto january = Month::parse(QString(text + QStringLiteral("-01")));
    if (january)
        return days(january->firstDay(), (*january + 11).lastDay());
    return std::nullopt;
}

} // namespace

PeopleFilterParser::PeopleFilterParser(const QString &text, const Framework &framework)
    : m_framework(framework)
{
    split(text.left(longestText));
}

void PeopleFilterParser::addWord(const QString &word)
{
    const auto is = [&](const char *other) {
        return word.compare(QLatin1String(other), Qt::CaseInsensitive) == 0;
    };
    if (word.isEmpty())
        return;
    m_tokens.push_back({is("and")        ? Kind::And
                        : is("or")       ? Kind::Or
                        : is("contains") ? Kind::Sign
                                         : Kind::Word,
                        word});
}

void PeopleFilterParser::split(const QString &text)
{
    QString word;
    const auto endWord = [&] { addWord(std::exchange(word, {})); };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool isDecimalComma = c == u',' && isDigit(text, i - 1) && isDigit(text, i + 1);
        if (c.isSpace() || c.category() == QChar::Other_Control) {
            endWord();
        } else if ((c == u',' && !isDecimalComma) || c == u';') {
            endWord();
            m_tokens.push_back({Kind::And, c});
        } else if (quotes.contains(c)) {
            endWord();
            // A quote that is still open while one types goes on to the end.
            const QString rest = text.mid(i + 1);
            const auto close = std::find_if(rest.begin(), rest.end(),
                                            [](QChar other) { return quotes.contains(other); });
            m_tokens.push_back({Kind::Quoted, rest.left(close - rest.begin())});
            i += close - rest.begin() + 1;
        } else if (signs.contains(c)) {
            endWord();
            const QChar after = i + 1 < text.size() ? text[i + 1] : QChar();
            const bool isPair = after == u'=' || (c == u'<' && after == u'>');
            m_tokens.push_back({Kind::Sign, text.mid(i, isPair ? 2 : 1)});
            i += isPair ? 1 : 0;
        } else {
            word += c;
        }
    }
    endWord();
    m_tokens.push_back({});
}

Result<PeopleFilter> PeopleFilterParser::filter()
{
    PeopleFilter filter;
    filter.m_alternatives.emplace_back();
    while (next().kind != Kind::End) {
        if (next().kind == Kind::And) {
            ++m_at;
            continue;
        }
        if (next().kind == Kind::Or) {
            ++m_at;
            filter.m_alternatives.emplace_back();
            continue;
        }
        const auto read = term(filter.m_alternatives.back());
        if (!read)
            return std::unexpected(read.error());
    }
    // An "or" with nothing on one side is still being typed.
    std::erase_if(filter.m_alternatives, [](const auto &tests) { return tests.empty(); });
    return filter;
}

/// Some words, or a comparison behind them.
Result<void> PeopleFilterParser::term(std::vector<Test> &tests)
{
    std::vector<Token> words;
    while (next().kind == Kind::Word || next().kind == Kind::Quoted)
        words.push_back(m_tokens[m_at++]);
    if (next().kind == Kind::Sign) {
        const auto compared = comparison(words, tests);
        if (!compared)
            return std::unexpected(compared.error());
        tests.push_back(*compared);
        return {};
    }
    for (const Token &word : words) {
        if (!word.text.isEmpty())
            tests.push_back(wordTest(word.text));
    }
    return {};
}

/// The longest name before the sign is what is compared; words before it stand for themselves.
Result<PeopleFilterParser::Test> PeopleFilterParser::comparison(const std::vector<Token> &left,
                                                                std::vector<Test> &tests)
{
    static const QHash<QString, Comparison> meanings{
        {QStringLiteral(">"), Comparison::Above},
        {QStringLiteral(">="), Comparison::AtLeast},
        {QStringLiteral("≥"), Comparison::AtLeast},
        {QStringLiteral("<"), Comparison::Below},
        {QStringLiteral("<="), Comparison::AtMost},
        {QStringLiteral("≤"), Comparison::AtMost},
        {QStringLiteral("="), Comparison::Equal},
        {QStringLiteral("=="), Comparison::Equal},
        {QStringLiteral("!="), Comparison::NotEqual},
        {QStringLiteral("≠"), Comparison::NotEqual},
        {QStringLiteral("<>"), Comparison::NotEqual},
        {QStringLiteral("contains"), Comparison::Contains}};
    const QString sign = m_tokens[m_at++].text.toLower();
    const auto meaning = meanings.constFind(sign);
    if (meaning == meanings.cend())
        return refused(QStringLiteral("\"%1\" is no comparison; use > >= < <= = != or \"contains\"")
                           .arg(sign));
    Test test;
    QString name;
    for (size_t first = 0; first < left.size(); ++first) {
        QStringList words;
        for (size_t i = first; i < left.size(); ++i)
            words << left[i].text;
        if (first == 0)
            name = words.join(u' ');
        if (!names(words.join(u' '), test))
            continue;
        for (size_t i = 0; i < first; ++i)
            tests.push_back(wordTest(left[i].text));
        test.comparison = *meaning;
        const auto read = readValue(test, words.join(u' '));
        return read ? Result<Test>(test) : std::unexpected(read.error());
    }
    if (name.isEmpty())
        return refused(
            QStringLiteral("write what is compared before \"%1\", as in \"free > 0.2\"").arg(sign));
    return refused(QStringLiteral("\"%1\" is neither a skill of the framework nor a field such as "
                                  "free, load, title or location")
                       .arg(name));
}

bool PeopleFilterParser::names(const QString &text, Test &test) const
{
    static const QHash<QString, Field> fields{{QStringLiteral("free"), Field::Free},
                                              {QStringLiteral("load"), Field::Load},
                                              {QStringLiteral("capacity"), Field::Capacity},
                                              {QStringLiteral("from"), Field::From},
                                              {QStringLiteral("until"), Field::Until},
                                              {QStringLiteral("name"), Field::Name},
                                              {QStringLiteral("title"), Field::Title},
                                              {QStringLiteral("department"), Field::Department},
                                              {QStringLiteral("location"), Field::Location},
                                              {QStringLiteral("manager"), Field::Manager},
                                              {QStringLiteral("employment"), Field::Employment},
                                              {QStringLiteral("email"), Field::Email},
                                              {QStringLiteral("e-mail"), Field::Email},
                                              {QStringLiteral("id"), Field::ExternalId},
                                              {QStringLiteral("external id"), Field::ExternalId},
                                              {QStringLiteral("note"), Field::Note},
                                              {QStringLiteral("position"), Field::Position},
                                              {QStringLiteral("positions"), Field::Position},
                                              {QStringLiteral("unit"), Field::Unit},
                                              {QStringLiteral("suits"), Field::Suits},
                                              {QStringLiteral("suits by title"), Field::Suits}};
    const auto field = fields.constFind(text.toLower());
    if (field != fields.cend()) {
        test.field = *field;
        if (*field == Field::Suits)
            test.titles = std::make_shared<const JobTitles>(m_framework);
        return true;
    }
    const auto skill = std::find_if(m_framework.skills.begin(), m_framework.skills.end(),
                                    [&](const Skill &other) { return isCalled(other, text); });
    if (skill == m_framework.skills.end())
        return false;
    test.field = Field::Level;
    test.skill = skill->id;
    return true;
}

Result<void> PeopleFilterParser::readValue(Test &test, const QString &left)
{
    const bool isDay = test.field == Field::From || test.field == Field::Until;
    if (test.field >= Field::Name) {
        if (test.comparison != Comparison::Contains && test.comparison != Comparison::Equal &&
            test.comparison != Comparison::NotEqual)
            return refused(
                QStringLiteral("%1 is a text: write \"%1 contains\" or \"%1 =\"").arg(left));
        const bool isThere = next().kind == Kind::Word || next().kind == Kind::Quoted;
        if (!isThere)
            return refused(QStringLiteral("write a text behind \"%1\"; \"\" is none").arg(left));
        test.text = textValue();
        return {};
    }
    if (test.comparison == Comparison::Contains)
        return refused(QStringLiteral("%1 is a %2: compare it with >, < or =")
                           .arg(left, isDay ? QStringLiteral("day") : QStringLiteral("number")));
    const bool isThere = next().kind == Kind::Word || next().kind == Kind::Quoted;
    const QString value = isThere ? m_tokens[m_at++].text : QString();
    if (isDay) {
        const auto days = daysIn(value);
        test.isUnset = isThere && value.isEmpty();
        if (!days && !test.isUnset)
            return refused(
                QStringLiteral("write a day, month or year behind \"%1\", as in \"%1 >= 2026-11\"")
                    .arg(left));
        std::tie(test.least, test.most) = days.value_or(std::pair(0.0, 0.0));
        return {};
    }
    auto number = numberIn(value, test.field);
    if (!number)
        return refused(
            test.field == Field::Level
                ? QStringLiteral("write a level from 0 to 4 behind \"%1\", as in \"%1 >= 3\"")
                      .arg(left)
                : QStringLiteral("write a number behind \"%1\", as in \"%1 > 0.2\"").arg(left));
    if (next().kind == Kind::Word && next().text == QLatin1String("%")) {
        ++m_at;
        *number /= 100;
    }
    test.least = test.most = *number;
    return {};
}

/// Words up to the next "and", "or" or comma, or a quoted text.
QString PeopleFilterParser::textValue()
{
    if (next().kind == Kind::Quoted)
        return m_tokens[m_at++].text.simplified();
    QStringList words;
    while (next().kind == Kind::Word)
        words << m_tokens[m_at++].text;
    return words.join(u' ');
}

std::optional<double> PeopleFilterParser::numberIn(const QString &text, Field field) const
{
    static const QStringList levels{QStringLiteral("none"), QStringLiteral("basic"),
                                    QStringLiteral("working"), QStringLiteral("practitioner"),
                                    QStringLiteral("expert")};
    const qsizetype level = levels.indexOf(text.toLower());
    if (field == Field::Level && level >= 0)
        return static_cast<double>(level);
    const bool isPercent = text.size() > 1 && text.endsWith(u'%');
    bool isNumber = false;
    QString figures = isPercent ? text.chopped(1) : text;
    const double number = figures.replace(u',', u'.').toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number))
        return std::nullopt;
    return isPercent ? number / 100 : number;
}

PeopleFilterParser::Test PeopleFilterParser::wordTest(const QString &word) const
{
    Test test;
    test.text = word.simplified();
    for (const Skill &skill : m_framework.skills) {
        if (isCalled(skill, test.text) ||
            skill.name.in(QStringLiteral("en")).contains(test.text, Qt::CaseInsensitive))
            test.skills.insert(skill.id);
    }
    return test;
}

} // namespace rolewright

#include "core/exchange/row_filter.h"

#include "core/exchange/cell_dates.h"
#include "core/exchange/cell_numbers.h"
#include "core/exchange/cell_text.h"
#include "core/exchange/column_mapping.h"

#include <algorithm>
#include <array>
#include <compare>

namespace rolewright {

/// Reads the text of a filter from left to right.
class RowFilterParser
{
public:
    RowFilterParser(const QString &text, const std::vector<QString> &columns)
        : m_text(text), m_columns(columns)
    {
    }

    Result<RowFilter> filter()
    {
        RowFilter filter;
        skipSpace();
        if (atEnd())
            return filter;
        filter.m_alternatives.emplace_back();
        while (true) {
            const auto test = comparison();
            if (!test)
                return std::unexpected(test.error());
            filter.m_alternatives.back().push_back(*test);
            skipSpace();
            if (atEnd())
                return filter;
            if (takeWord(u"or"))
                filter.m_alternatives.emplace_back();
            else if (!takeWord(u"and"))
                return problem(QStringLiteral("expected “and”, “or” or the end"));
        }
    }

private:
    using Comparison = RowFilter::Comparison;

    bool atEnd() const { return m_at >= m_text.size(); }
    void skipSpace()
    {
        while (!atEnd() && m_text[m_at].isSpace())
            ++m_at;
    }

    std::unexpected<Error> problem(const QString &what) const
    {
        Where where;
        where.column = static_cast<int>(m_at) + 1;
        return fail(ErrorCode::BadInput,
                    QStringLiteral("filter “%1”, character %2: %3")
                        .arg(m_text.left(200))
                        .arg(m_at + 1)
                        .arg(what),
                    where);
    }

    bool isWordEnd(qsizetype at) const { return at >= m_text.size() || m_text[at].isSpace(); }

    /// Takes a word that ends at white space.
    bool takeWord(QStringView word)
    {
        const bool here =
            QStringView(m_text).mid(m_at, word.size()).compare(word, Qt::CaseInsensitive) == 0;
        if (!here || !isWordEnd(m_at + word.size()))
            return false;
        m_at += word.size();
        return true;
    }

    Result<RowFilter::Test> comparison()
    {
        RowFilter::Test test;
        skipSpace();
        const auto column = this->column();
        if (!column)
            return std::unexpected(column.error());
        test.column = *column;
        skipSpace();
        if (!takeOperator(test.comparison))
            return problem(QStringLiteral("expected one of = != contains > < >= <="));
        skipSpace();
        auto value = this->value();
        if (!value)
            return std::unexpected(value.error());
        test.value = cleanCell(*value);
        return test;
    }

    static QChar closingQuote(QChar open)
    {
        return open == u'“' ? QChar(u'”') : open == u'"' || open == u'\'' ? open : QChar();
    }

    /// A text in quotes; the reading place must be at the opening one.
    Result<QString> quoted()
    {
        const qsizetype end = m_text.indexOf(closingQuote(m_text[m_at]), m_at + 1);
        if (end < 0)
            return problem(QStringLiteral("this quote is not closed"));
        const QString inner = m_text.mid(m_at + 1, end - m_at - 1);
        m_at = end + 1;
        return inner;
    }

    Result<size_t> column()
    {
        if (atEnd())
            return problem(QStringLiteral("expected the name of a column"));
        if (!closingQuote(m_text[m_at]).isNull()) {
            const qsizetype begin = m_at;
            const auto name = quoted();
            if (!name)
                return std::unexpected(name.error());
            const auto found = columnNamed(*name, m_columns);
            if (!found) {
                m_at = begin;
                return problem(found.error().text);
            }
            return *found;
        }
        return bareColumn();
    }

    /// The longest column name that stands here and has an operator behind it.
    Result<size_t> bareColumn()
    {
        std::optional<size_t> best;
        for (size_t i = 0; i < m_columns.size(); ++i) {
            const QString &name = m_columns[i];
            const bool here =
                QStringView(m_text).mid(m_at, name.size()).compare(name, Qt::CaseInsensitive) == 0;
            const qsizetype end = m_at + name.size();
            const bool ends = isWordEnd(end) || m_text[end] == u'=' || m_text[end] == u'!' ||
                              m_text[end] == u'<' || m_text[end] == u'>';
            if (here && ends && (!best || m_columns[*best].size() < name.size()))
                best = i;
        }
        if (best) {
            m_at += m_columns[*best].size();
            return *best;
        }
        const auto end = std::find_if(m_text.begin() + m_at, m_text.end(), [](QChar c) {
            return c == u'=' || c == u'!' || c == u'<' || c == u'>';
        });
        const QString word = m_text.mid(m_at, end - m_text.begin() - m_at)
                                 .section(QStringLiteral(" contains "), 0, 0)
                                 .trimmed();
        const auto named = columnNamed(word, m_columns);
        return problem(named ? QStringLiteral("expected a comparison") : named.error().text);
    }

    bool takeOperator(Comparison &comparison)
    {
        constexpr std::array<std::pair<const char16_t *, Comparison>, 7> operators{
            {{u"!=", Comparison::NotEqual},
             {u"<>", Comparison::NotEqual},
             {u">=", Comparison::AtLeast},
             {u"<=", Comparison::AtMost},
             {u"=", Comparison::Equal},
             {u">", Comparison::Above},
             {u"<", Comparison::Below}}};
        if (takeWord(u"contains")) {
            comparison = Comparison::Contains;
            return true;
        }
        for (const auto &[sign, meaning] : operators) {
            if (QStringView(m_text).mid(m_at).startsWith(QStringView(sign))) {
                m_at += QStringView(sign).size();
                comparison = meaning;
                return true;
            }
        }
        return false;
    }

    /// A text in quotes, or all up to the next "and" or "or".
    Result<QString> value()
    {
        if (atEnd())
            return problem(QStringLiteral("expected a value; write \"\" for an empty cell"));
        if (!closingQuote(m_text[m_at]).isNull())
            return quoted();
        const qsizetype begin = m_at;
        while (!atEnd()) {
            const qsizetype wordBegin = m_at;
            const bool ends = m_at > begin && (takeWord(u"and") || takeWord(u"or"));
            m_at = wordBegin;
            if (ends)
                break;
            while (!isWordEnd(m_at))
                ++m_at;
            skipSpace();
        }
        return m_text.mid(begin, m_at - begin).trimmed();
    }

    const QString &m_text;
    const std::vector<QString> &m_columns;
    qsizetype m_at = 0;
};

namespace {

/// Day number of a date that starts with its year, or that reads in one order only.
std::optional<double> dayNumber(const QString &text, const QDate &today)
{
    const auto parts = dateParts(text);
    if (!parts)
        return std::nullopt;
    for (const DateOrder order :
         {DateOrder::YearMonthDay, DateOrder::MonthDayYear, DateOrder::DayMonthYear}) {
        if (const auto date = dateFrom(*parts, order, today))
            return static_cast<double>(date->toJulianDay());
    }
    return std::nullopt;
}

std::partial_ordering ordered(const QString &cell, const QString &value, const QDate &today)
{
    const auto number = readNumber(cell);
    const auto limit = readNumber(value);
    if (number && limit)
        return *number <=> *limit;
    const auto day = dayNumber(cell, today);
    const auto limitDay = dayNumber(value, today);
    if (day && limitDay)
        return *day <=> *limitDay;
    return cell.compare(value, Qt::CaseInsensitive) <=> 0;
}

} // namespace

Result<RowFilter> RowFilter::parse(const QString &text, const std::vector<QString> &columns)
{
    return RowFilterParser(text, columns).filter();
}

bool RowFilter::holds(const Test &test, const QString &cell, const QDate &today)
{
    switch (test.comparison) {
    case Comparison::Equal:
        return cell.compare(test.value, Qt::CaseInsensitive) == 0;
    case Comparison::NotEqual:
        return cell.compare(test.value, Qt::CaseInsensitive) != 0;
    case Comparison::Contains:
        return cell.contains(test.value, Qt::CaseInsensitive);
    case Comparison::Above:
        return !cell.isEmpty() && ordered(cell, test.value, today) > 0;
    case Comparison::Below:
        return !cell.isEmpty() && ordered(cell, test.value, today) < 0;
    case Comparison::AtLeast:
        return !cell.isEmpty() && ordered(cell, test.value, today) >= 0;
    case Comparison::AtMost:
        return !cell.isEmpty() && ordered(cell, test.value, today) <= 0;
    }
    return false;
}

bool RowFilter::accepts(const std::vector<QString> &cells, const QDate &today) const
{
    const auto holdsHere = [&](const Test &test) {
        return holds(test, test.column < cells.size() ? cells[test.column] : QString(), today);
    };
    return m_alternatives.empty() ||
           std::any_of(m_alternatives.begin(), m_alternatives.end(), [&](const auto &tests) {
               return std::all_of(tests.begin(), tests.end(), holdsHere);
           });
}

std::vector<size_t> RowFilter::columns() const
{
    std::vector<size_t> all;
    for (const auto &tests : m_alternatives) {
        for (const Test &test : tests)
            all.push_back(test.column);
    }
    return all;
}

} // namespace rolewright

#pragma once

#include "core/analysis/people_filter.h"

namespace rolewright {

/// Reads the text of a filter from left to right.
class PeopleFilterParser
{
public:
    PeopleFilterParser(const QString &text, const Framework &framework);

    Result<PeopleFilter> filter();

private:
    using Field = PeopleFilter::Field;
    using Comparison = PeopleFilter::Comparison;
    using Test = PeopleFilter::Test;
    enum class Kind { Word, Quoted, Sign, And, Or, End };
    struct Token
    {
        Kind kind = Kind::End;
        QString text;
    };

    void split(const QString &text);
    void addWord(const QString &word);
    const Token &next() const { return m_tokens[m_at]; }
    Result<void> term(std::vector<Test> &tests);
    Result<Test> comparison(const std::vector<Token> &left, std::vector<Test> &tests);
    bool names(const QString &text, Test &test) const;
    Result<void> readValue(Test &test, const QString &left);
    QString textValue();
    std::optional<double> numberIn(const QString &text, Field field) const;
    Test wordTest(const QString &word) const;

    const Framework &m_framework;
    std::vector<Token> m_tokens;
    size_t m_at = 0;
};

} // namespace rolewright

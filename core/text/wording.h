#pragma once

#include <QString>

namespace rolewright {

/// Picks the words of the language in which something is drawn, which is the plan's or the
/// report's and not that of the program's windows.
class Wording
{
public:
    explicit Wording(QString language) : m_language(std::move(language)) {}

    const QString &language() const { return m_language; }
    QString operator()(const char *english, const char *german) const
    {
        return QString::fromUtf8(m_language == QLatin1String("de") ? german : english);
    }
    /// A number with the word for one or for several of something: "1 task", "2 tasks".
    QString counted(qsizetype number, const QString &one, const QString &several) const
    {
        return QString::number(number) + QChar(QChar::Nbsp) + (number == 1 ? one : several);
    }

private:
    QString m_language;
};

} // namespace rolewright

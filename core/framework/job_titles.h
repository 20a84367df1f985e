#pragma once

#include "core/framework/framework.h"

#include <QMutex>
#include <QSet>

namespace rolewright {

/// How far a job title is to be trusted.
enum class Confidence { High, Medium, Low };

/// A profile that a job title suggests.
struct TitleMatch
{
    ProfileId profile;
    Confidence confidence = Confidence::High;
    QString because; ///< in words: "contains “Data Engineer”"

    bool operator==(const TitleMatch &) const = default;
};

/// "sure", "likely" or "possible".
QString inWords(Confidence confidence);

/// Titles by which one profile goes, of what comes with the product.
struct ProfileTitles
{
    ProfileId profile;
    QStringList high;
    QStringList medium;
    QStringList low;
    Extra extra;

    template <class V>
    static void fields(V &&visit)
    {
        visit(field("profile", &ProfileTitles::profile).required());
        visit(field("high", &ProfileTitles::high));
        visit(field("medium", &ProfileTitles::medium));
        visit(field("low", &ProfileTitles::low));
    }
};

/// Common job titles (domain.md section 7).
struct TitleList
{
    QString framework;     ///< id of the one whose profiles it names
    QStringList seniority; ///< words that say nothing of the work
    QStringList otherWork; ///< words that make another job of a title beside them
    std::vector<ProfileTitles> titles;
    Extra extra;

    template <class V>
    static void fields(V &&visit)
    {
        visit(field("framework", &TitleList::framework).required());
        visit(field("seniority", &TitleList::seniority));
        visit(field("other_work", &TitleList::otherWork));
        visit(field("titles", &TitleList::titles).required());
    }
};

/// Reads a list of titles from the bytes of its YAML file. Errors: it is no such list, profiles
/// that the framework lacks.
/// @param file for errors only
Result<TitleList> readTitles(const QByteArray &bytes, const QString &file,
                             const Framework &framework);

/// The list that comes with the product, read once.
const Result<TitleList> &installedTitles();

/// Knows which profiles job titles suggest: by the names and titles of a framework, those that a
/// plan adds among them, and by a list. What it says is derived and never stored. Takes a few
/// milliseconds to make and some microseconds for a new title; can be shared between threads.
class JobTitles
{
public:
    /// @param framework as the plan tailors it
    explicit JobTitles(const Framework &framework);
    JobTitles(const Framework &framework, const TitleList &list);

    /// The profiles that a title suggests, the surest first, then in the framework's order; none
    /// for a title of other work. Case, punctuation, gender marks ("(m/f/d)", "-in") and words of
    /// seniority make no difference. A title that only contains a known one suggests it less
    /// surely; one of two jobs ("Data Analyst / Data Steward") suggests both.
    std::vector<TitleMatch> profilesFor(const QString &title) const;

private:
    using Words = QStringList;

    std::vector<TitleMatch> workOut(const QString &title) const;

    void learn(const QString &title, const TitleMatch &match);
    void learnFramework(const Framework &framework);
    std::vector<TitleMatch> matchesOf(const QString &title) const;
    std::vector<TitleMatch> matchesOfParts(const QString &title) const;
    std::vector<TitleMatch> matchesInside(const Words &words) const;
    bool hasOtherWork(const Words &words) const;
    Words wordsOf(const QString &title) const;
    Words withoutSeniority(Words words) const;

    QHash<QString, std::vector<TitleMatch>> m_known; ///< by the words of a title
    QHash<QString, QString> m_shown;                 ///< the title of these words, as it is written
    QSet<QString> m_vocabulary;
    QSet<QString> m_seniority;
    QSet<QString> m_otherWork;
    QHash<ProfileId, int> m_order;
    mutable QMutex m_remembering;
    mutable QHash<QString, std::vector<TitleMatch>> m_remembered; ///< people share few titles
};

/// "Data Analyst (likely), Data Engineer (possible)"; empty for none.
QString inWords(const std::vector<TitleMatch> &matches, const Framework &framework,
                const QString &language);
/// Why, a line for each: "Data Analyst: contains “Data Analyst”".
QString reasonsInWords(const std::vector<TitleMatch> &matches, const Framework &framework,
                       const QString &language);

/// The same for a single title.
std::vector<TitleMatch> profilesForTitle(const QString &title, const Framework &framework);

template <>
struct EnumNames<Confidence>
{
    static constexpr std::array<std::pair<Confidence, const char *>, 3> names{
        {{Confidence::High, "high"}, {Confidence::Medium, "medium"}, {Confidence::Low, "low"}}};
};

} // namespace rolewright

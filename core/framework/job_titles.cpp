#include "core/framework/job_titles.h"

#include "core/framework/catalogue_file.h"
#include "core/framework/framework_reader.h"

#include <QRegularExpression>

namespace rolewright {

namespace {

constexpr qsizetype mostWords = 6; ///< of a known title that is looked for within another

/// "(m/f/d)", "m/w/d", "(all genders)", and endings such as in "Analyst:in" and "Analyst/-in".
QString withoutGender(const QString &title)
{
    static const QRegularExpression marks(
        QStringLiteral("\\(\\s*(?:[mwfdxi]\\s*[/|,*]\\s*)+[mwfdxi*]\\s*\\)|"
                       "(?<![\\w/])[mwf]\\s*[/|]\\s*[mwf](?:\\s*[/|]\\s*[dx*])?(?![\\w/])|"
                       "\\(?\\b(?:all genders|gn)\\b\\)?|"
                       "(?<=\\w)(?:[:*_]|/-?|\\()in(?:nen)?\\b\\)?"),
        QRegularExpression::CaseInsensitiveOption);
    return QString(title).remove(marks);
}

QStringList lettersAndDigits(const QString &title)
{
    static const QRegularExpression other(QStringLiteral("[^\\p{L}\\p{N}]+"));
    return title.normalized(QString::NormalizationForm_KC)
        .toLower()
        .split(other, Qt::SkipEmptyParts);
}

/// Words that mean the same, so that one of them is enough; longer ones come first.
const std::vector<std::pair<QStringList, QString>> &shortForms()
{
    static const auto words = [](const char *text) { return QString::fromUtf8(text).split(u' '); };
    static const std::vector<std::pair<QStringList, QString>> all{
        {words("machine learning"), QStringLiteral("ml")},
        {words("maschinelles lernen"), QStringLiteral("ml")},
        {words("artificial intelligence"), QStringLiteral("ai")},
        {words("künstliche intelligenz"), QStringLiteral("ai")},
        {words("business intelligence"), QStringLiteral("bi")},
        {words("vice president"), QStringLiteral("vp")},
        {words("ml ops"), QStringLiteral("mlops")},
        {words("dev ops"), QStringLiteral("devops")},
        {words("ki"), QStringLiteral("ai")},
        {words("leiter"), QStringLiteral("head")},
        {words("leitung"), QStringLiteral("head")},
        {words("bereichsleiter"), QStringLiteral("head")},
        {words("abteilungsleiter"), QStringLiteral("head")},
    };
    return all;
}

QStringList shortened(const QStringList &words)
{
    QStringList result;
    for (qsizetype at = 0; at < words.size();) {
        const auto found =
            std::find_if(shortForms().begin(), shortForms().end(), [&](const auto &form) {
                return words[at] == form.first.front() &&
                       words.mid(at, form.first.size()) == form.first;
            });
        result << (found == shortForms().end() ? words[at] : found->second);
        at += found == shortForms().end() ? 1 : found->first.size();
    }
    return result;
}

QStringList withoutSmallWords(const QStringList &words)
{
    static const QSet<QString> small{
        QStringLiteral("of"),  QStringLiteral("for"), QStringLiteral("the"), QStringLiteral("and"),
        QStringLiteral("und"), QStringLiteral("für"), QStringLiteral("der"), QStringLiteral("die"),
        QStringLiteral("des"), QStringLiteral("im"),  QStringLiteral("in"),  QStringLiteral("a")};
    QStringList result = words;
    result.removeIf([&](const QString &word) { return small.contains(word); });
    return result;
}

/// Parts of a title that stand for themselves: two jobs, a job and a team, a job and a place.
QStringList partsOf(const QString &title)
{
    static const QRegularExpression between(
        QStringLiteral("\\s*[,;|/&+()@]\\s*|\\s+[-–—]\\s+|\\s+(?:and|und|at|bei)\\s+"),
        QRegularExpression::CaseInsensitiveOption);
    return title.split(between, Qt::SkipEmptyParts);
}

std::optional<Confidence> less(Confidence confidence)
{
    if (confidence == Confidence::Low)
        return std::nullopt;
    return confidence == Confidence::High ? Confidence::Medium : Confidence::Low;
}

/// Takes in matches; of one profile the surest stays.
void add(std::vector<TitleMatch> &to, const std::vector<TitleMatch> &more)
{
    for (const TitleMatch &match : more) {
        const auto known = std::find_if(to.begin(), to.end(), [&](const TitleMatch &other) {
            return other.profile == match.profile;
        });
        if (known == to.end())
            to.push_back(match);
        else if (match.confidence < known->confidence)
            *known = match;
    }
}

QString nameOf(const ProfileId &id, const Framework &framework, const QString &language)
{
    const Profile *profile = framework.profile(id);
    return profile == nullptr ? id.value : profile->name.in(language);
}

QSet<QString> setOf(const QStringList &words)
{
    return {words.begin(), words.end()};
}

} // namespace

QString inWords(Confidence confidence)
{
    switch (confidence) {
    case Confidence::High:
        return QStringLiteral("sure");
    case Confidence::Medium:
        return QStringLiteral("likely");
    case Confidence::Low:
        break;
    }
    return QStringLiteral("possible");
}

Result<TitleList> readTitles(const QByteArray &bytes, const QString &file,
                             const Framework &framework)
{
    const auto root = readCatalogue(bytes, QStringLiteral("rolewright-titles"),
                                    QStringLiteral("list of titles"), file);
    if (!root)
        return std::unexpected(root.error());
    Problems problems(file);
    TitleList list;
    if (decodeRecord(*root, list, problems)) {
        const Node &rows = *root->find(u"titles");
        for (size_t i = 0; i < list.titles.size(); ++i) {
            const ProfileId &profile = list.titles[i].profile;
            if (framework.profile(profile) == nullptr)
                problems.add(rows.items[i],
                             QStringLiteral("the profile “%1” is unknown").arg(profile.value));
        }
    }
    if (const auto result = problems.result(); !result)
        return std::unexpected(result.error());
    return list;
}

const Result<TitleList> &installedTitles()
{
    static const Result<TitleList> list = []() -> Result<TitleList> {
        const QString name = QStringLiteral("job-titles.yaml");
        const auto framework = loadInstalledFramework(QStringLiteral("ml-skill-profiles"));
        if (!framework)
            return std::unexpected(framework.error());
        const auto bytes = readInstalledCatalogue(QStringLiteral("titles"), name);
        if (!bytes)
            return std::unexpected(bytes.error());
        return readTitles(*bytes, name, *framework);
    }();
    return list;
}

JobTitles::JobTitles(const Framework &framework)
    : JobTitles(framework, installedTitles().value_or(TitleList{}))
{
}

JobTitles::JobTitles(const Framework &framework, const TitleList &list)
    : m_vocabulary(setOf(list.seniority + list.otherWork)), m_seniority(setOf(list.seniority)),
      m_otherWork(setOf(list.otherWork))
{
    for (const Profile &profile : framework.profiles)
        m_order.insert(profile.id, static_cast<int>(m_order.size()));
    for (const ProfileTitles &row : list.titles) {
        if (list.framework != framework.id || framework.profile(row.profile) == nullptr)
            continue;
        const QString because = QStringLiteral("a usual title for it (ours)");
        for (const QString &title : row.high)
            learn(title, {row.profile, Confidence::High, because});
        for (const QString &title : row.medium)
            learn(title, {row.profile, Confidence::Medium, because});
        for (const QString &title : row.low)
            learn(title, {row.profile, Confidence::Low, because});
    }
    learnFramework(framework);
}

void JobTitles::learnFramework(const Framework &framework)
{
    for (const Profile &profile : framework.profiles) {
        for (const auto &[language, name] : profile.name.texts)
            learn(name, {profile.id, Confidence::High, QStringLiteral("the profile's name")});
        for (const Title &title : profile.titles) {
            for (const auto &[language, text] : title.text.texts)
                learn(text, {profile.id, Confidence::High,
                             title.ours ? QStringLiteral("a title of the profile (ours)")
                                        : QStringLiteral("a title of the profile")});
        }
    }
}

/// What was learnt of a title and a profile first holds.
void JobTitles::learn(const QString &title, const TitleMatch &match)
{
    const Words words = lettersAndDigits(title);
    const QString key = withoutSmallWords(shortened(words)).join(u' ');
    if (key.isEmpty())
        return;
    m_vocabulary += setOf(words);
    m_shown.insert(key, m_shown.value(key, title));
    std::vector<TitleMatch> &known = m_known[key];
    if (std::none_of(known.begin(), known.end(),
                     [&](const TitleMatch &other) { return other.profile == match.profile; }))
        known.push_back(match);
}

JobTitles::Words JobTitles::wordsOf(const QString &title) const
{
    Words words = lettersAndDigits(title);
    for (QString &word : words) {
        // "Analystin" is an "Analyst"; "Berlin" stays as it is.
        if (word.endsWith(QLatin1String("in")) && !m_vocabulary.contains(word) &&
            m_vocabulary.contains(word.chopped(2)))
            word.chop(2);
    }
    return withoutSmallWords(shortened(words));
}

JobTitles::Words JobTitles::withoutSeniority(Words words) const
{
    while (!words.isEmpty() && m_seniority.contains(words.first()))
        words.removeFirst();
    while (!words.isEmpty() && m_seniority.contains(words.last()))
        words.removeLast();
    return words;
}

/// Matches of a title that is one job.
std::vector<TitleMatch> JobTitles::matchesOf(const QString &title) const
{
    const Words words = wordsOf(title);
    for (const Words &form : {words, withoutSeniority(words)}) {
        const auto known = m_known.constFind(form.join(u' '));
        if (known != m_known.constEnd())
            return *known;
    }
    return {};
}

/// Matches of a title of several jobs, or of one with its team or place; none where one of the
/// parts says that it is about other work. "Data and ML Engineer" is a Data Engineer too.
std::vector<TitleMatch> JobTitles::matchesOfParts(const QString &title) const
{
    const QStringList parts = partsOf(title);
    std::vector<TitleMatch> matches;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        std::vector<TitleMatch> found = matchesOf(parts[i]);
        if (found.empty() && hasOtherWork(wordsOf(parts[i])))
            return {};
        if (found.empty() && i + 1 < parts.size())
            found = matchesOf(parts[i] + u' ' + parts[i + 1].section(u' ', -1));
        add(matches, found);
    }
    return matches;
}

bool JobTitles::hasOtherWork(const Words &words) const
{
    return std::any_of(words.begin(), words.end(),
                       [this](const QString &word) { return m_otherWork.contains(word); });
}

/// Matches of the longest known title among the words of another, one degree less sure.
std::vector<TitleMatch> JobTitles::matchesInside(const Words &words) const
{
    for (qsizetype length = std::min(words.size() - 1, mostWords); length >= 2; --length) {
        for (qsizetype at = 0; at + length <= words.size(); ++at) {
            const QString key = words.mid(at, length).join(u' ');
            const auto known = m_known.constFind(key);
            if (known == m_known.constEnd())
                continue;
            if (hasOtherWork(words.mid(0, at) + words.mid(at + length)))
                return {};
            std::vector<TitleMatch> matches;
            for (const TitleMatch &match : *known) {
                if (const auto confidence = less(match.confidence))
                    matches.push_back({match.profile, *confidence,
                                       QStringLiteral("contains “%1”").arg(m_shown.value(key))});
            }
            return matches;
        }
    }
    return {};
}

std::vector<TitleMatch> JobTitles::profilesFor(const QString &title) const
{
    constexpr qsizetype most = 20000; // titles; then the memory starts anew
    {
        const QMutexLocker lock(&m_remembering);
        const auto known = m_remembered.constFind(title);
        if (known != m_remembered.constEnd())
            return *known;
    }
    std::vector<TitleMatch> matches = workOut(title);
    const QMutexLocker lock(&m_remembering);
    if (m_remembered.size() >= most)
        m_remembered.clear();
    m_remembered.insert(title, matches);
    return matches;
}

std::vector<TitleMatch> JobTitles::workOut(const QString &title) const
{
    constexpr qsizetype longest = 200; // nobody's title; keeps the search within bounds
    const QString plain = withoutGender(title.left(longest));
    std::vector<TitleMatch> matches = matchesOf(plain);
    if (matches.empty())
        matches = matchesOfParts(plain);
    if (matches.empty())
        matches = matchesInside(withoutSeniority(wordsOf(plain)));
    std::stable_sort(matches.begin(), matches.end(), [&](const auto &one, const auto &other) {
        return std::pair(one.confidence, m_order.value(one.profile)) <
               std::pair(other.confidence, m_order.value(other.profile));
    });
    return matches;
}

QString inWords(const std::vector<TitleMatch> &matches, const Framework &framework,
                const QString &language)
{
    QStringList words;
    for (const TitleMatch &match : matches)
        words << QStringLiteral("%1 (%2)").arg(nameOf(match.profile, framework, language),
                                               inWords(match.confidence));
    return words.join(QStringLiteral(", "));
}

QString reasonsInWords(const std::vector<TitleMatch> &matches, const Framework &framework,
                       const QString &language)
{
    QStringList lines;
    for (const TitleMatch &match : matches)
        lines << QStringLiteral("%1: %2").arg(nameOf(match.profile, framework, language),
                                              match.because);
    return lines.join(u'\n');
}

std::vector<TitleMatch> profilesForTitle(const QString &title, const Framework &framework)
{
    return JobTitles(framework).profilesFor(title);
}

} // namespace rolewright

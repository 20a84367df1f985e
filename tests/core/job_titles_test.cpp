#include "core/framework/framework_reader.h"
#include "core/framework/job_titles.h"
#include "core/framework/tailoring.h"

#include <gtest/gtest.h>

namespace rolewright {

namespace {

const Framework &catalogue()
{
    static const Framework framework = *loadInstalledFramework(QStringLiteral("ml-skill-profiles"));
    return framework;
}

/// "data-engineer sure", or several with commas; empty for none.
std::string suits(const char *title, const JobTitles &titles = JobTitles(catalogue()))
{
    QStringList words;
    for (const TitleMatch &match : titles.profilesFor(QString::fromUtf8(title)))
        words << match.profile.value + u' ' + inWords(match.confidence);
    return words.join(QStringLiteral(", ")).toStdString();
}

} // namespace

TEST(JobTitles, KnowTheListThatComesWithTheProduct)
{
    const auto &list = installedTitles();
    ASSERT_TRUE(list) << describe(list.error()).toStdString();
    EXPECT_EQ(list->titles.size(), catalogue().profiles.size());
    EXPECT_TRUE(list->extra.empty());
}

TEST(JobTitles, KnowEveryNameAndTitleOfTheFramework)
{
    const JobTitles titles(catalogue());
    for (const Profile &profile : catalogue().profiles) {
        const auto best = titles.profilesFor(profile.name.english());
        ASSERT_FALSE(best.empty()) << profile.name.english().toStdString();
        EXPECT_EQ(best.front().profile, profile.id);
        // There are product owners of all kinds of products.
        EXPECT_EQ(best.front().confidence, profile.id.value == QStringLiteral("product-owner")
                                               ? Confidence::Medium
                                               : Confidence::High);
        for (const Title &title : profile.titles) {
            const auto found = titles.profilesFor(title.text.english());
            EXPECT_TRUE(std::any_of(found.begin(), found.end(), [&](const TitleMatch &match) {
                return match.profile == profile.id;
            })) << title.text.english().toStdString();
        }
    }
}

TEST(JobTitles, PassOverCasePunctuationAndSeniority)
{
    const JobTitles titles(catalogue());
    for (const char *title :
         {"Data Engineer", "data engineer", " DATA  ENGINEER ", "Senior Data Engineer",
          "Sr. Data-Engineer", "Jr Data Engineer", "Lead Data Engineer", "Principal Data Engineer",
          "Data Engineer II", "Data Engineer 3", "Staff Data Engineer (L5)",
          "Data Engineer, Berlin", "Data Engineer - Fleet", "Data Engineer (m/f/d)",
          "Data Engineer (m/w/d)", "Data Engineer m/w/d", "Data Engineer:in",
          "Data Engineer*in (all genders)", "Werkstudent Data Engineer"})
        EXPECT_EQ(suits(title, titles), "data-engineer sure") << title;
}

TEST(JobTitles, KnowGermanFormsAndShortOnes)
{
    const JobTitles titles(catalogue());
    EXPECT_EQ(suits("Datenanalystin", titles), "data-analyst sure");
    EXPECT_EQ(suits("Senior Datenwissenschaftler/in", titles), "data-scientist sure");
    EXPECT_EQ(suits("Dateningenieurin (m/w/d)", titles), "data-engineer sure");
    EXPECT_EQ(suits("KI-Architekt", titles), "ml-architect sure");
    EXPECT_EQ(suits("Leiterin Data Governance", titles), "data-governor sure");
    EXPECT_EQ(suits("Machine Learning Engineer", titles), "ml-engineer sure");
    EXPECT_EQ(suits("ML Ops Engineer", titles), "ml-engineer sure");
    EXPECT_EQ(suits("Artificial Intelligence Product Owner", titles), "product-owner sure");
    EXPECT_EQ(suits("AI/ML Engineer", titles), "ml-engineer sure");
}

TEST(JobTitles, AreLessSureOfATitleThatOnlyContainsOne)
{
    const auto matches = profilesForTitle(QStringLiteral("Cloud Data Engineer Fleet"), catalogue());
    ASSERT_EQ(matches.size(), 1U);
    EXPECT_EQ(matches.front().confidence, Confidence::Medium);
    EXPECT_EQ(matches.front().because, QStringLiteral("contains “Cloud Data Engineer”"));
}

TEST(JobTitles, SuggestBothOfTwoJobs)
{
    EXPECT_EQ(suits("Data Steward / Data Analyst"), "data-analyst sure, data-steward sure");
    EXPECT_EQ(suits("Data and ML Engineer"), "data-engineer sure, ml-engineer sure");
    EXPECT_EQ(suits("Senior BI Developer"), "data-analyst likely, data-engineer possible");
}

TEST(JobTitles, SuggestNothingForOtherWork)
{
    const JobTitles titles(catalogue());
    for (const char *title :
         {"", "   ", "-", "(m/w/d)", "Senior", "Production Technician I",
          "Recruiter Data Scientist", "Recruiter (Data Scientist)", "Assistant to the Head of Data",
          "Data Engineer Manager", "Data Entry Clerk", "Engineer", "Analyst", "Science Teacher",
          "Team Lead", "Berlin"})
        EXPECT_EQ(suits(title, titles), "") << title;
}

TEST(JobTitles, TakeOfAnOrdinaryRosterOnlyWhatIsOfData)
{
    const JobTitles titles(catalogue());
    // All titles of a public HR data set, and of an organisation chart.
    for (const char *title : {"Production Technician I",
                              "Production Technician II",
                              "Area Sales Manager",
                              "Production Manager",
                              "Software Engineer",
                              "IT Support",
                              "Database Administrator",
                              "Sr. Network Engineer",
                              "Network Engineer",
                              "Accountant I",
                              "Sales Manager",
                              "Administrative Assistant",
                              "Sr. DBA",
                              "Sr. Accountant",
                              "IT Manager - DB",
                              "Software Engineering Manager",
                              "BI Director",
                              "Director of Operations",
                              "IT Manager - Support",
                              "IT Director",
                              "Director of Sales",
                              "President & CEO",
                              "Shared Services Manager",
                              "IT Manager - Infra",
                              "Junior sales manager",
                              "CTO ",
                              "Linear Manager",
                              "CEO",
                              "Head of direction",
                              "Senior Trader",
                              "Head of laboratory",
                              "Junior Inovator",
                              "Developer",
                              "Senior developer",
                              "System analyst",
                              "Intern",
                              "Head of channels",
                              "Senior Android Developer",
                              "Web Developer",
                              "Anakyst Developer",
                              "Ios Developer",
                              "Chief Executive Officer "})
        EXPECT_EQ(suits(title, titles), "") << title;
    EXPECT_EQ(suits("Data Analyst ", titles), "data-analyst sure");
    EXPECT_EQ(suits("BI Developer", titles), "data-analyst likely, data-engineer possible");
    EXPECT_EQ(suits("Principal Data Architect", titles), "data-architect sure");
    EXPECT_EQ(suits("Enterprise Architect", titles), "data-architect possible");
    EXPECT_EQ(suits("CIO", titles), "ai-management likely");
}

TEST(JobTitles, KnowProfilesThatAPlanAddsOrRenames)
{
    Tailoring tailoring;
    tailoring.profiles = {
        {.id = {QStringLiteral("prompt-engineer")},
         .name = QStringLiteral("Prompt Engineer"),
         .placement = Placement::BusinessUnit},
        {.id = {QStringLiteral("ml-engineer")}, .name = QStringLiteral("Model Builder")}};
    const JobTitles titles(tailored(catalogue(), tailoring, QStringLiteral("en")));
    EXPECT_EQ(suits("Senior Prompt Engineer", titles), "prompt-engineer sure");
    EXPECT_EQ(suits("Model Builder", titles), "ml-engineer sure");
    EXPECT_EQ(suits("ML Engineer", titles), "ml-engineer sure");
    EXPECT_EQ(suits("Prompt Engineer"), "");
}

TEST(JobTitles, RefuseAListThatNamesUnknownProfiles)
{
    const auto list = readTitles("rolewright-titles: 1\nframework: ml-skill-profiles\n"
                                 "titles:\n  - {profile: cook, high: [Cook]}\n",
                                 QStringLiteral("t.yaml"), catalogue());
    ASSERT_FALSE(list);
    EXPECT_EQ(describe(list.error()).toStdString(), "t.yaml:4:5: the profile “cook” is unknown");
}

} // namespace rolewright

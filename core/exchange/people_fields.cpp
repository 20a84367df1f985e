#include "core/exchange/people_fields.h"

#include <QHash>
#include <algorithm>
#include <array>
#include <limits>
#include <utility>
#include <vector>

namespace rolewright {

namespace {

constexpr std::array<std::pair<PersonField, const char *>, 20> names{{
    {PersonField::Id, "id"},
    {PersonField::Name, "name"},
    {PersonField::FirstName, "first_name"},
    {PersonField::LastName, "last_name"},
    {PersonField::Title, "title"},
    {PersonField::Email, "email"},
    {PersonField::Manager, "manager"},
    {PersonField::ManagerId, "manager_id"},
    {PersonField::Employment, "employment"},
    {PersonField::From, "from"},
    {PersonField::Until, "until"},
    {PersonField::Capacity, "capacity"},
    {PersonField::Hours, "hours"},
    {PersonField::Skills, "skills"},
    {PersonField::Level, "level"},
    {PersonField::Location, "location"},
    {PersonField::Department, "department"},
    {PersonField::RetainUntil, "retain_until"},
    {PersonField::Note, "note"},
    {PersonField::DirectoryName, "dn"},
}};

/// Headers in their compact form, the most telling first: what people write, and what Workday, SAP
/// SuccessFactors, BambooHR, Personio, HiBob, Microsoft Entra and Active Directory call their
/// columns, as do LDAP and programs that draw organisations.
constexpr std::array<std::pair<PersonField, const char *>, 19> headers{{
    {PersonField::Id,
     "empid externalid employeeid id employeenumber employeeno personid staffid personnelnumber "
     "personnelno workerid userid uid uniqueid personalnummer mitarbeiternummer personalnr "
     "workemployeeidincompany samaccountname objectid objectguid mitarbeiternr persnr empno "
     "staffno workerno idno"},
    {PersonField::Name,
     "name employeename fullname displayname person employee cn fn mitarbeiter vollername "
     "worker workername fullname1 rootfullname rootdisplayname lastnamefirstname "
     "firstnamelastname surnamefirstname namevorname nachnamevorname vornamenachname "
     "familiennamevorname"},
    {PersonField::FirstName, "firstname givenname forename vorname legalfirstname rootfirstname"},
    {PersonField::LastName,
     "lastname surname familyname sn nachname familienname legallastname rootsurname"},
    {PersonField::Title,
     "title jobtitle position positionname positiontitle roletitle job role jobname stelle "
     "stellenbezeichnung funktion jobbezeichnung businesstitle worktitle"},
    {PersonField::Email,
     "email workemail emailaddress mail emailwork businessemail emailadresse rootemail "
     "userprincipalname emaildienstlich dienstlicheemail"},
    {PersonField::Manager,
     "manager managername supervisor supervisorname reportsto linemanager reportstoname "
     "managerfullname vorgesetzter vorgesetzte führungskraft workreportsto workersmanager"},
    {PersonField::ManagerId,
     "managerid parentid supervisorid bossid reportstoid managerempid manageremployeeid "
     "manageremployeenumber managernumber manageremail managersemail vorgesetztenid "
     "supervisoreid workreportstoidincompany manageruserid managerno supervisorno"},
    {PersonField::Employment,
     "employment employmenttype employeetype contracttype workertype beschäftigungsart "
     "vertragsart"},
    {PersonField::From,
     "from hiredate dateofhire datehired startdate hired joineddate joindate dateofjoining "
     "employedsince originalhiredate entrydate eintritt eintrittsdatum workstartdate "
     "einstellungsdatum vertragsbeginn"},
    {PersonField::Until,
     "until terminationdate dateoftermination dateterminated enddate leavedate leavingdate "
     "exitdate lastday lastworkingday austritt austrittsdatum internalterminationdate "
     "vertragsende letzterarbeitstag"},
    {PersonField::Capacity,
     "capacity fte workingtime employmentpercentage beschäftigungsgrad capacityinfte "
     "kapazitätinfte kapazität"},
    {PersonField::Hours,
     "hours weeklyhours hoursperweek standardhours wochenstunden weeklyworkinghours "
     "scheduledweeklyhours standardhoursperweek wochenarbeitszeit wöchentlichearbeitszeit "
     "sollstunden"},
    {PersonField::Skills,
     "skills skill competencies competences kenntnisse fähigkeiten skillname competency kompetenz"},
    {PersonField::Level, "level skilllevel proficiency proficiencylevel niveau"},
    {PersonField::RetainUntil, "retainuntil"},
    {PersonField::DirectoryName, "dn distinguishedname"},
    {PersonField::Location,
     "location office worklocation officelocation site city workcity state region country "
     "standort ort arbeitsort worksite physicaldeliveryofficename l"},
    {PersonField::Department,
     "department dept departmentname area businessunit division orgunit organisationunit "
     "organizationunit team abteilung bereich workdepartment supervisoryorganization "
     "supervisoryorganisation ou"},
}};

QHash<QString, KnownHeader> headerTable()
{
    QHash<QString, KnownHeader> table;
    for (const auto &[field, words] : headers) {
        int rank = 0;
        for (const QString &word : QString::fromUtf8(words).split(QLatin1Char(' ')))
            table.insert(word, {field, rank++});
    }
    return table;
}

} // namespace

QString fieldName(PersonField field)
{
    const auto *found = std::find_if(names.begin(), names.end(),
                                     [&](const auto &entry) { return entry.first == field; });
    return QString::fromLatin1(found->second);
}

std::optional<PersonField> fieldOfName(const QString &name)
{
    if (name == QLatin1String("external_id"))
        return PersonField::Id;
    for (const auto &[field, known] : names) {
        if (name == QLatin1String(known))
            return field;
    }
    return std::nullopt;
}

QStringList fieldNames()
{
    QStringList all;
    for (const auto &entry : names)
        all << QString::fromLatin1(entry.second);
    return all;
}

bool isDateField(PersonField field)
{
    return field == PersonField::From || field == PersonField::Until ||
           field == PersonField::RetainUntil;
}

QString compactHeader(const QString &header)
{
    QString compact;
    for (const QChar c : header.left(200).toLower()) {
        if (c == u'#')
            compact += QLatin1String("no");
        else if (c.isLetterOrNumber())
            compact += c;
    }
    return compact;
}

std::optional<KnownHeader> knownHeader(const QString &header)
{
    static const QHash<QString, KnownHeader> table = headerTable();
    const auto found = table.constFind(compactHeader(header));
    return found == table.cend() ? std::nullopt : std::optional(*found);
}

bool isStatusHeader(const QString &header)
{
    static const QStringList known{QStringLiteral("employmentstatus"), QStringLiteral("status"),
                                   QStringLiteral("employeestatus"), QStringLiteral("workerstatus"),
                                   QStringLiteral("beschäftigungsstatus")};
    return known.contains(compactHeader(header));
}

} // namespace rolewright

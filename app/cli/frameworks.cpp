#include "app/cli/verbs.h"

#include "core/framework/framework_reader.h"

namespace rolewright::cli {

Result<Outcome> listFrameworks(bool json)
{
    Json list = Json::array();
    std::vector<QStringList> rows{
        {QStringLiteral("id"), QStringLiteral("version"), QStringLiteral("name")}};
    for (const InstalledFramework &framework : installedFrameworks()) {
        list.push_back({{"id", utf8(framework.id)},
                        {"version", framework.version},
                        {"name", utf8(framework.name.english())}});
        rows.push_back(
            {framework.id, QString::number(framework.version), framework.name.english()});
    }
    return json ? jsonOutcome({{"frameworks", list}}) : textOutcome(alignedTable(rows));
}

} // namespace rolewright::cli

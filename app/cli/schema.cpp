#include "app/cli/verbs.h"

#include "core/storage/plan_schema.h"

#include <QJsonDocument>

namespace rolewright::cli {

Result<Outcome> printSchema()
{
    return Outcome{QJsonDocument(planSchema()).toJson(QJsonDocument::Indented), {}, 0};
}

} // namespace rolewright::cli

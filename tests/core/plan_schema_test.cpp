#include "core/storage/plan_schema.h"

#include "core/design/new_plan.h"
#include "core/framework/framework_reader.h"
#include "core/storage/plan_reader.h"
#include "core/storage/plan_writer.h"
#include "core/text/codec.h"
#include "core/text/yaml_reader.h"

#include <QFile>
#include <QJsonArray>
#include <gtest/gtest.h>
#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

namespace rolewright {
namespace {

const QString fileName = QStringLiteral("plan.yaml");

QByteArray contentOf(const QString &path)
{
    QFile file(QStringLiteral(ROLEWRIGHT_SOURCE_DIR "/") + path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QByteArray example()
{
    return contentOf(QStringLiteral("tests/data/example.rolewright.yaml"));
}

QJsonValue toJson(const Node &node)
{
    if (node.isMap()) {
        QJsonObject object;
        for (size_t i = 0; i < node.keys.size(); ++i)
            object[node.keys[i]] = toJson(node.items[i]);
        return object;
    }
    if (node.isList()) {
        QJsonArray array;
        for (const Node &item : node.items)
            array.append(toJson(item));
        return array;
    }
    if (node.isNull())
        return {};
    if (node.kind == Node::Kind::Literal) {
        if (node.text == QLatin1String("true") || node.text == QLatin1String("false"))
            return node.text == QLatin1String("true");
        if (const auto number = parseNumber(node.text)) {
            // Whole numbers become integers, as the schema knows them.
            const auto whole = static_cast<qint64>(*number);
            return static_cast<double>(whole) == *number ? QJsonValue(whole) : QJsonValue(*number);
        }
    }
    return node.text;
}

bool schemaAccepts(const QByteArray &text)
{
    const Result<YamlDocument> document = readYaml(text, fileName);
    EXPECT_TRUE(document);
    const QJsonValue schemaValue = planSchema();
    const QJsonValue value = toJson(document->root);
    valijson::Schema schema;
    valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
    parser.populateSchema(valijson::adapters::QtJsonAdapter(schemaValue), schema);
    valijson::Validator validator;
    return validator.validate(schema, valijson::adapters::QtJsonAdapter(value), nullptr);
}

TEST(PlanSchema, acceptsTheExampleAndRefusesWhatTheReaderRefuses)
{
    EXPECT_TRUE(schemaAccepts(example()));
    const std::pair<const char *, const char *> spoilt[] = {
        {"rolewright: 1", "rolewright: 2"},
        {"name: Mobility AI 2027", "x-name: none"},
        {"capacity: 0.8,", "capacity: 3,"},
        {"kind: pool", "kind: puddle"},
        {"start: 2027-01,", "start: soon,"},
        {"level: moderate", "level: extreme"},
        {"skills_missing: true", "skills_missing: maybe"},
        {"title: Head of AI,", ""},
    };
    for (const auto &[from, to] : spoilt) {
        ASSERT_TRUE(example().contains(from)) << from;
        const QByteArray text = example().replace(from, to);
        EXPECT_FALSE(schemaAccepts(text)) << to;
        EXPECT_FALSE(readPlan(text, fileName)) << to;
    }
}

TEST(PlanSchema, acceptsTheSampleAndNewPlans)
{
    EXPECT_TRUE(
        schemaAccepts(contentOf(QStringLiteral("resources/samples/mobility.rolewright.yaml"))));
    const Framework framework = *loadInstalledFramework(QStringLiteral("ml-skill-profiles"));
    for (const Maturity maturity : {Maturity::Starting, Maturity::Scaled})
        EXPECT_TRUE(schemaAccepts(writePlan(
            newPlan({.factors = {.maturity = maturity}, .today = QDate(2027, 1, 4)}, framework))));
}

} // namespace
} // namespace rolewright

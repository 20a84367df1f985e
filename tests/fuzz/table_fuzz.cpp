#include "core/exchange/people_import.h"
#include "core/framework/framework_reader.h"
#include "core/storage/plan_reader.h"
#include "core/storage/plan_writer.h"
#include "tests/fuzz/require.h"

using namespace rolewright;

namespace {

const QString fileName = QStringLiteral("people.csv");

const Framework &framework()
{
    static const Framework loaded =
        required(loadInstalledFramework(QStringLiteral("ml-skill-profiles")), "framework");
    return loaded;
}

/// A plan whose people some rows of the seeds are about.
const Plan &planWithPeople()
{
    static const LoadedPlan loaded =
        required(readPlan("rolewright: 1\nname: Plan\npeople:\n"
                          "  - {id: e7, name: Ada Berg, external_id: E7, email: ada@example.org}\n"
                          "  - {id: p1, name: Bo Lind, title: Analyst, manager: e7}\n",
                          fileName),
                 "plan");
    return loaded.plan;
}

struct Input
{
    QByteArray table;
    ImportOptions options;
};

/// A first line that begins with ? is the filter; the rest is the table.
Input inputOf(const QByteArray &bytes)
{
    Input input{bytes, {.file = fileName, .today = QDate(2026, 11, 23)}};
    const qsizetype end = bytes.indexOf('\n');
    if (bytes.startsWith('?') && end > 0) {
        input.options.where = QString::fromUtf8(bytes.sliced(1, end - 1));
        input.table = bytes.sliced(end + 1);
    }
    return input;
}

void requireCountsToAddUp(const ImportPreview &preview)
{
    const size_t seen = preview.added.size() + preview.updated.size() + preview.unchanged.size() +
                        preview.skipped.size() +
                        static_cast<size_t>(preview.filteredOut + preview.joined);
    require(static_cast<size_t>(preview.rows) == seen, "each row is counted once");
}

void requireToReadBack(const Plan &plan)
{
    const LoadedPlan again = required(readPlan(writePlan(plan), fileName), "what is written reads");
    require(again.plan == plan, "what is written reads back as the same plan");
}

/// Whoever has an external id is found again by it.
void requireNoneAddedTwice(const Plan &imported, const ImportPreview &again)
{
    for (const Change &change : again.changes.changes) {
        if (!change.isAddition() || change.key.table != TableId::People)
            continue;
        const Person &added = *std::get<Immutable<Person>>(*change.after);
        for (const auto &person : imported.people)
            require(added.externalId.isEmpty() || person->externalId != added.externalId,
                    "nobody with an external id is added twice");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const Input input =
        inputOf(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    const Result<SourceTable> table = readSeparatedTable(input.table, fileName);
    if (!table)
        return 0;
    const auto preview = importPeople(planWithPeople(), framework(), *table, input.options);
    if (!preview)
        return 0;
    requireCountsToAddUp(*preview);
    const Plan imported = required(apply(planWithPeople(), preview->changes), "an import applies");
    requireToReadBack(imported);
    const ImportPreview again =
        required(importPeople(imported, framework(), *table, input.options), "again");
    requireNoneAddedTwice(imported, again);
    required(apply(imported, again.changes), "the same import applies again");
    return 0;
}

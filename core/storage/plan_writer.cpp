#include "core/storage/plan_writer.h"

#include "core/storage/plan_comments.h"
#include "core/storage/plan_ids.h"
#include "core/storage/plan_layout.h"
#include "core/text/yaml_writer.h"

#include <QSet>

namespace rolewright {

namespace {

constexpr int step = 2; ///< blanks for each level

class PlanWriter
{
public:
    explicit PlanWriter(const Plan &plan) : m_plan(plan) {}

    QByteArray run()
    {
        m_out =
            QStringLiteral("#%1: edit by hand or with Rolewright; the line \"...\" stays last\n")
                .arg(planHeader);
        writeSection(formatKey(), Node::literal(QString::number(planFormat)));
        writeHead();
        writeTailoring();
        writeTable(m_plan.people, 0);
        writeUseCases();
        writeScenarios();
        writeTable(m_plan.mutes, 0);
        writeTable(m_plan.reports, 0);
        for (const auto &[key, value] : m_plan.head->extra)
            writeSection(key, value);
        writeLeftComments();
        m_out += QLatin1String("...\n");
        return m_out.toUtf8();
    }

private:
    void writeHead()
    {
        Head known = *m_plan.head;
        known.extra.clear();
        const Node node = encodeRecord(known);
        for (size_t i = 0; i < node.keys.size(); ++i) {
            if (node.keys[i] == QLatin1String("assumptions"))
                writeKeys(node.keys[i], node.items[i]);
            else
                writeSection(node.keys[i], node.items[i]);
        }
    }

    void writeTailoring()
    {
        bool isEmpty = m_plan.head->tailoringExtra.empty();
        forEachType(TailoringTypes{},
                    [&]<class T>() { isEmpty = isEmpty && tableIn<T>(m_plan, {}).isEmpty(); });
        if (isEmpty)
            return;
        openSection(tailoringKey());
        forEachType(TailoringTypes{}, [&]<class T>() { writeTable(tableIn<T>(m_plan, {}), step); });
        for (const auto &[key, value] : m_plan.head->tailoringExtra)
            writeEntry(m_out, key, value, step);
    }

    void writeUseCases()
    {
        if (m_plan.useCases.isEmpty())
            return;
        QHash<UseCaseId, std::vector<const UseCasePhase *>> phases;
        for (const auto &phase : m_plan.useCasePhases)
            phases[phase->useCase].push_back(&*phase);
        DerivedIds ids;
        openSection(listKey<UseCase>());
        for (const auto &useCase : m_plan.useCases) {
            writeBlockEntry(*useCase);
            const auto own = phases.constFind(useCase->id);
            if (own == phases.cend())
                continue;
            openList(listKey<UseCasePhase>(), 2 * step);
            for (const UseCasePhase *phase : *own)
                writeWithId(*phase, ids, 3 * step);
        }
    }

    void writeScenarios()
    {
        if (m_plan.scenarios.isEmpty())
            return;
        openSection(listKey<Scenario>());
        for (const auto &scenario : m_plan.scenarios) {
            writeBlockEntry(*scenario);
            const Design &design = m_plan.design(scenario->id);
            writeTable(design.units, 2 * step);
            writeTable(design.positions, 2 * step);
            writeTable(design.guidance, 2 * step);
            writeAssignments(design.assignments);
        }
    }

    void writeAssignments(const Table<Assignment> &assignments)
    {
        if (assignments.isEmpty())
            return;
        DerivedIds ids;
        openList(listKey<Assignment>(), 2 * step);
        for (const auto &assignment : assignments)
            writeWithId(*assignment, ids, 3 * step);
    }

    template <class T>
    void writeTable(const Table<T> &table, int indent)
    {
        if (table.isEmpty())
            return;
        if (indent == 0)
            openSection(listKey<T>());
        else
            openList(listKey<T>(), indent);
        for (const auto &row : table)
            writeRow(*row, indent + step);
    }

    /// Writes an entry without its id where a reader would derive the same.
    template <class T>
    void writeWithId(const T &entity, DerivedIds &ids, int indent)
    {
        const bool derived = ids.next(baseId(entity)) == entity.key();
        ids.take(entity.key());
        if (!derived) {
            writeRow(entity, indent);
            return;
        }
        T copy = entity;
        copy.id = decltype(copy.id){};
        writeRow(copy, indent);
    }

    template <class T>
    void writeRow(const T &entity, int indent)
    {
        writeLines(entity.comments.before, indent);
        writeRecord(m_out, encodeRecord(entity), indent);
        if (!entity.comments.atEnd.isEmpty())
            endLine(m_out.size() - 1, entity.comments.atEnd);
    }

    template <class T>
    void writeBlockEntry(const T &entity)
    {
        writeLines(entity.comments.before, step);
        const qsizetype start = m_out.size();
        writeBlockRecord(m_out, encodeRecord(entity), step);
        if (!entity.comments.atEnd.isEmpty())
            endLine(m_out.indexOf(u'\n', start), entity.comments.atEnd);
    }

    void openList(const QString &key, int indent)
    {
        m_out.resize(m_out.size() + indent, u' ');
        m_out += key + QLatin1String(":\n");
    }

    void openSection(const QString &key)
    {
        const qsizetype start = beginSection(key, 0);
        openList(key, 0);
        endSection(key, start);
    }

    void writeSection(const QString &key, const Node &value)
    {
        const qsizetype start = beginSection(key, 0);
        writeEntry(m_out, key, value, 0);
        endSection(key, start);
    }

    /// Writes a group with each of its keys on a line, and their comments.
    void writeKeys(const QString &key, const Node &group)
    {
        openSection(key);
        for (size_t i = 0; i < group.keys.size(); ++i) {
            const QString inner = key + u'/' + group.keys[i];
            const qsizetype start = beginSection(inner, step);
            writeEntry(m_out, group.keys[i], group.items[i], step);
            endSection(inner, start);
        }
    }

    qsizetype beginSection(const QString &section, int indent)
    {
        if (const QStringList *lines = valueAt(m_plan.head->sectionComments, section))
            writeLines(*lines, indent);
        m_written << section;
        return m_out.size();
    }

    void endSection(const QString &section, qsizetype start)
    {
        const QString key = lineEndKey(section);
        if (const QStringList *lines = valueAt(m_plan.head->sectionComments, key))
            endLine(m_out.indexOf(u'\n', start), lines->join(u' '));
        m_written << key;
    }

    void writeLeftComments()
    {
        for (const auto &[section, lines] : m_plan.head->sectionComments) {
            if (!m_written.contains(section))
                writeLines(lines, 0);
        }
    }

    void writeLines(const QStringList &comments, int indent)
    {
        for (const QString &comment : comments) {
            m_out.resize(m_out.size() + indent, u' ');
            m_out += u'#' + comment + u'\n';
        }
    }

    void endLine(qsizetype at, const QString &comment)
    {
        m_out.insert(at, QLatin1String("  #") + comment);
    }

    const Plan &m_plan;
    QString m_out;
    QSet<QString> m_written; ///< keys of section comments that have found their place
};

} // namespace

QByteArray writePlan(const Plan &plan)
{
    return PlanWriter(plan).run();
}

} // namespace rolewright

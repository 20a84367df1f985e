#include "app/views/organisation/spotlight.h"

#include "core/analysis/position_matches.h"

namespace rolewright {

namespace {

Spotlight::Positions positionsOf(const Snapshot &snapshot, const PeopleFilter &filter)
{
    const std::vector<bool> matching =
        matchingPositions(snapshot.index, filter, snapshot.language());
    auto positions = std::make_shared<QSet<PositionId>>();
    for (size_t row = 0; row < matching.size(); ++row) {
        if (matching[row])
            positions->insert(snapshot.index.position(static_cast<int>(row)).id);
    }
    return positions;
}

} // namespace

Spotlight::Spotlight(PlanSession &session, QObject *parent)
    : QObject(parent), m_session(session), m_next([this](const Found &found) { show(found); })
{
    connect(&session, &PlanSession::snapshotChanged, this, &Spotlight::request);
}

void Spotlight::setText(const QString &text)
{
    if (m_text == text.trimmed())
        return;
    m_text = text.trimmed();
    request();
}

void Spotlight::request()
{
    const SnapshotPtr &snapshot = m_session.snapshot();
    const auto filter = PeopleFilter::parse(m_text, snapshot->input.framework);
    const QString problem = filter ? QString() : filter.error().text;
    if (std::exchange(m_problem, problem) != problem)
        Q_EMIT problemChanged();
    if (m_text.isEmpty()) {
        m_next.drop();
        show({});
    } else if (filter) {
        m_next.request([snapshot, filter = *filter]() -> Found {
            return {positionsOf(*snapshot, filter),
                    static_cast<qsizetype>(snapshot->index.positions().size())};
        });
    }
}

void Spotlight::show(const Found &found)
{
    const bool isDifferent = found.positions || m_found.positions;
    m_found = found;
    if (isDifferent)
        Q_EMIT changed();
}

QString Spotlight::inWords() const
{
    if (!m_found.positions)
        return {};
    return QStringLiteral("%1 of %2 %3")
        .arg(m_found.positions->size())
        .arg(m_found.of)
        .arg(m_found.of == 1 ? QStringLiteral("position") : QStringLiteral("positions"));
}

} // namespace rolewright

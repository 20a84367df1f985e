#include "app/seating/drag_payload.h"

#include <QCoreApplication>
#include <QDrag>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>
#include <QPixmap>

namespace rolewright {

namespace {

constexpr qsizetype mostBytes = 4 * 1024 * 1024; // a drag of all positions of a large plan

QString mimeType()
{
    return QStringLiteral("application/x-rolewright-organisation");
}

QJsonObject fieldsOf(const DragPayload &payload)
{
    if (const auto *person = std::get_if<PersonDrag>(&payload)) {
        QJsonObject fields{{QStringLiteral("person"), person->person.value}};
        if (person->from)
            fields.insert(QStringLiteral("assignment"), person->from->value);
        return fields;
    }
    if (const auto *drag = std::get_if<PositionDrag>(&payload)) {
        QJsonArray positions;
        for (const PositionId &position : drag->positions)
            positions << position.value;
        return {{QStringLiteral("positions"), positions}};
    }
    return {{QStringLiteral("guide"), std::get<GuidanceDrag>(payload).from.value}};
}

std::vector<PositionId> positionsIn(const QJsonValue &value)
{
    std::vector<PositionId> positions;
    for (const QJsonValue position : value.toArray())
        positions.push_back({position.toString()});
    return positions;
}

} // namespace

bool isOurs(const QMimeData *data)
{
    return data != nullptr && data->hasFormat(mimeType());
}

QString dragOrigin(const PlanSession &session)
{
    return QStringLiteral("%1-%2")
        .arg(QCoreApplication::applicationPid())
        .arg(reinterpret_cast<quintptr>(&session), 0, 16);
}

std::unique_ptr<QMimeData> encoded(const DragPayload &payload, const QString &origin)
{
    QJsonObject fields = fieldsOf(payload);
    fields.insert(QStringLiteral("origin"), origin);
    auto data = std::make_unique<QMimeData>();
    data->setData(mimeType(), QJsonDocument(fields).toJson(QJsonDocument::Compact));
    return data;
}

std::optional<DragPayload> decoded(const QMimeData *data, const QString &origin)
{
    if (!isOurs(data))
        return {};
    const QByteArray bytes = data->data(mimeType());
    if (bytes.size() > mostBytes)
        return {};
    const QJsonObject fields = QJsonDocument::fromJson(bytes).object();
    const auto text = [&fields](const char *name) {
        return fields.value(QLatin1String(name)).toString();
    };
    if (origin.isEmpty() || text("origin") != origin)
        return {};
    std::optional<DragPayload> payload;
    if (!text("person").isEmpty()) {
        const QString assignment = text("assignment");
        payload = PersonDrag{{text("person")},
                             assignment.isEmpty() ? std::nullopt
                                                  : std::optional(AssignmentId{assignment})};
    } else if (auto positions = positionsIn(fields.value(QStringLiteral("positions")));
               !positions.empty()) {
        payload = PositionDrag{std::move(positions)};
    } else if (!text("guide").isEmpty()) {
        payload = GuidanceDrag{{text("guide")}};
    }
    // Whatever else stands in it was not written here.
    if (payload && fieldsOf(*payload).size() + 1 != fields.size())
        return {};
    return payload;
}

void startDrag(QObject *source, const DragPayload &payload, const QString &origin)
{
    auto *drag = new QDrag(source);
    drag->setMimeData(encoded(payload, origin).release());
    // The target paints a label near the pointer.
    QPixmap nothing(1, 1);
    nothing.fill(Qt::transparent);
    drag->setPixmap(nothing);
    drag->exec(Qt::CopyAction | Qt::MoveAction | Qt::LinkAction, Qt::MoveAction);
}

} // namespace rolewright

#include "core/exchange/card_table.h"

#include "core/exchange/card_properties.h"

#include <array>

namespace rolewright {

namespace {

constexpr size_t mostCards = 1'000'000;

enum Column : size_t { Uid, Name, Title, Department, Email, Location, Manager, ColumnTotal };

/// Names that tell the fields.
constexpr std::array<const char *, ColumnTotal> headers{"UID",   "Name",     "Title",  "Department",
                                                        "Email", "Location", "Manager"};

/// A card while it is read. Of several values the best stays.
struct Card
{
    int number = 0; ///< in the file, from 1
    std::vector<QString> cells = std::vector<QString>(ColumnTotal);
    std::array<int, ColumnTotal> ranks{}; ///< of the values; 0 for none so far
    QString reason;                       ///< why it is no row; empty when it is one

    void take(Column column, const QString &text, int rank)
    {
        if (text.isEmpty() || rank <= ranks[column])
            return;
        cells[column] = text;
        ranks[column] = rank;
    }
};

/// "Roth;Lena;Maria;Dr.;" as "Lena Maria Roth".
QString nameOfParts(const QStringList &parts)
{
    return QStringList{parts.value(1), parts.value(2), parts.value(0)}.join(u' ').simplified();
}

int rankOf(const CardProperty &property)
{
    return 1 + (property.hasType("WORK") ? 2 : 0) + (property.hasType("PREF") ? 1 : 0) -
           (property.hasType("HOME") ? 1 : 0);
}

/// Takes over what a property says of a person.
void takeProperty(Card &card, const CardProperty &property)
{
    const QByteArray &name = property.name;
    if (name == "UID")
        card.take(Uid, cardText(property.text()), 1);
    else if (name == "FN")
        card.take(Name, cardText(property.text()), 2);
    else if (name == "N")
        card.take(Name, nameOfParts(cardParts(property.text(), u';')), 1);
    else if (name == "TITLE" || name == "ROLE")
        card.take(Title, cardText(property.text()), name == "TITLE" ? 2 : 1);
    else if (name == "ORG")
        card.take(Department, cardParts(property.text(), u';').mid(1).join(u' ').trimmed(), 1);
    else if (name == "EMAIL")
        card.take(Email, cardText(property.text()), 1 + rankOf(property));
    else if (name == "ADR" && !property.hasType("HOME"))
        card.take(Location, cardParts(property.text(), u';').value(3), rankOf(property));
    else if (name == "X-MANAGER" || name == "X-MS-MANAGER" || name == "X-EVOLUTION-MANAGER" ||
             name == "X-KADDRESSBOOK-X-MANAGERSNAME")
        card.take(Manager, cardText(property.text()), 1);
    else if (name == "KIND" || name == "X-ADDRESSBOOKSERVER-KIND") {
        const QString kind = property.text().trimmed().toLower();
        if (kind != QLatin1String("individual"))
            card.reason = QStringLiteral("it is no person, but: %1").arg(kind.left(60));
    }
}

/// Reads one file.
class CardReader
{
public:
    explicit CardReader(const QByteArray &bytes) : m_lines(bytes)
    {
        m_table.kind = TableKind::Cards;
        for (const char *header : headers)
            m_table.header.push_back(QString::fromLatin1(header));
    }

    /// The table; none when there are too many cards.
    std::optional<SourceTable> read()
    {
        while (const auto property = nextProperty(m_lines, m_isVersion21)) {
            if (!step(*property))
                return std::nullopt;
        }
        leaveOutOpen();
        return std::move(m_table);
    }

private:
    bool step(const CardProperty &property)
    {
        const bool isOfCard = property.value.trimmed().toUpper() == "VCARD";
        if (property.name == "BEGIN" && isOfCard)
            return begin();
        if (property.name == "END" && isOfCard)
            end();
        else if (m_card && m_within == 0)
            takeProperty(*m_card, property);
        m_isAgentNext = property.name == "AGENT";
        if (property.name == "VERSION")
            m_isVersion21 = property.value.trimmed() == "2.1";
        return true;
    }

    /// A card within another one is its agent, whom nobody asked for.
    bool begin()
    {
        if (m_card && (m_within > 0 || m_isAgentNext)) {
            ++m_within;
            return true;
        }
        leaveOutOpen();
        m_card = Card{.number = ++m_total};
        return static_cast<size_t>(m_total) <= mostCards;
    }

    void end()
    {
        if (m_within > 0) {
            --m_within;
            return;
        }
        if (!m_card)
            return;
        if (m_card->reason.isEmpty()) {
            m_table.rows.push_back(std::move(m_card->cells));
            m_table.rowNumbers.push_back(m_card->number);
        } else {
            m_table.leftOut.push_back({m_card->number, m_card->reason});
        }
        m_card.reset();
    }

    void leaveOutOpen()
    {
        if (m_card)
            m_table.leftOut.push_back(
                {m_card->number, QStringLiteral("the card has no END:VCARD; it may be cut off")});
        m_card.reset();
        m_within = 0;
    }

    TextLines m_lines;
    SourceTable m_table;
    std::optional<Card> m_card;
    int m_total = 0;
    int m_within = 0; ///< cards that are open within the card
    bool m_isAgentNext = false;
    bool m_isVersion21 = false;
};

} // namespace

bool isCards(const QByteArray &bytes)
{
    const QByteArray start = bytes.left(64).trimmed().toUpper();
    return start.startsWith("BEGIN:VCARD") || start.startsWith("\xEF\xBB\xBF"
                                                               "BEGIN:VCARD");
}

Result<SourceTable> readCardTable(const QByteArray &bytes, const QString &file)
{
    const Where whole{file, 0, 0, 0, {}};
    auto table = CardReader(bytes.startsWith("\xEF\xBB\xBF") ? bytes.sliced(3) : bytes).read();
    if (!table)
        return fail(ErrorCode::BadInput,
                    QStringLiteral("The file has more than %1 cards. Split it.").arg(mostCards),
                    whole);
    if (table->rows.empty() && table->leftOut.empty())
        return fail(ErrorCode::BadInput,
                    QStringLiteral("The file has no vCard. Export the contacts once more."), whole);
    return std::move(*table);
}

} // namespace rolewright

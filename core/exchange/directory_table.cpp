#include "core/exchange/directory_table.h"

#include "core/exchange/text_lines.h"
#include "core/text/text_encoding.h"

#include <QHash>
#include <QSet>
#include <algorithm>

namespace rolewright {

namespace {

/// A line of an entry, unfolded.
struct Attribute
{
    QByteArray name; ///< without options such as ;lang-de, in the case of the file
    enum class Form { Text, Base64, Address, Blank, None } form = Form::None;
    QByteArray value;
    int line = 0; ///< of the file, on which it begins
};

Attribute attributeOf(const QByteArray &text, int line)
{
    Attribute attribute;
    attribute.line = line;
    if (text.isEmpty())
        attribute.form = Attribute::Form::Blank;
    const qsizetype colon = text.indexOf(':');
    if (colon <= 0)
        return attribute;
    const QByteArray described = text.left(colon).trimmed();
    const qsizetype options = described.indexOf(';');
    attribute.name = options < 0 ? described : described.left(options);
    const char sign = colon + 1 < text.size() ? text[colon + 1] : '\0';
    attribute.form = sign == ':'   ? Attribute::Form::Base64
                     : sign == '<' ? Attribute::Form::Address
                                   : Attribute::Form::Text;
    const bool isPlain = attribute.form == Attribute::Form::Text;
    attribute.value = text.mid(colon + (isPlain ? 1 : 2)).trimmed();
    return attribute;
}

/// The value as text; empty for what is none, as a photo.
QString textOf(const Attribute &attribute)
{
    const bool isBase64 = attribute.form == Attribute::Form::Base64;
    const QByteArray bytes = isBase64 ? QByteArray::fromBase64(attribute.value) : attribute.value;
    if (isBase64 && !QByteArrayView(bytes).isValidUtf8())
        return {};
    const auto decoded = decodeText(bytes);
    const bool isText = decoded && std::none_of(decoded->text.begin(), decoded->text.end(),
                                                [](QChar c) { return c.isNull(); });
    return isText ? decoded->text : QString();
}

/// Whether an object class is of people.
bool isOfPeople(const QByteArray &objectClass)
{
    static const QSet<QByteArray> classes{
        "person",  "organizationalperson", "inetorgperson", "user", "contact",
        "account", "posixaccount"};
    return classes.contains(objectClass);
}

bool isSecret(const QByteArray &name)
{
    return name.contains("password") || name.contains("pwd");
}

/// Reads one file; every step tells by its return value whether to go on.
class DirectoryReader
{
public:
    DirectoryReader(const QByteArray &bytes, const QString &file, const DirectoryLimits &limits)
        : m_lines(bytes), m_file(file), m_limits(limits)
    {
        m_table.kind = TableKind::Directory;
        columnOf("dn");
    }

    Result<SourceTable> read()
    {
        while (const auto attribute = next()) {
            if (!take(*attribute))
                return std::unexpected(std::move(*m_error));
        }
        if (!endEntry())
            return std::unexpected(std::move(*m_error));
        if (m_table.rows.empty() && m_table.leftOut.empty())
            return fail(ErrorCode::BadInput,
                        QStringLiteral("The file has no entry of a directory. Export it once "
                                       "more."),
                        Where{m_file, 0, 0, 0, {}});
        for (std::vector<QString> &row : m_table.rows)
            row.resize(m_table.header.size());
        return std::move(m_table);
    }

private:
    /// The next line with those that it is folded into; comments are passed. Nothing at the end.
    std::optional<Attribute> next()
    {
        while (const auto line = m_lines.next()) {
            const int number = m_lines.number();
            QByteArray text = line->toByteArray();
            while (m_lines.peek() == ' ')
                text += m_lines.next()->sliced(1);
            if (!text.startsWith('#'))
                return attributeOf(text, number);
        }
        return std::nullopt;
    }

    bool take(const Attribute &attribute)
    {
        const QByteArray name = attribute.name.toLower();
        if (attribute.form == Attribute::Form::Address)
            return fails(attribute.line,
                         QStringLiteral("The value of %1 is to be read from an address, and "
                                        "nothing is read from elsewhere. Remove this line, or "
                                        "export the values themselves.")
                             .arg(QString::fromUtf8(attribute.name.left(60))));
        if (name == "dn")
            return endEntry() && beginEntry(attribute);
        if (attribute.form == Attribute::Form::Blank)
            return endEntry();
        if (!m_isInEntry || name == "version")
            return true;
        if (attribute.form == Attribute::Form::None && m_reason.isEmpty())
            m_reason = QStringLiteral("line %1 is no attribute with a value").arg(attribute.line);
        else if (name == "changetype" || name == "control")
            m_reason =
                QStringLiteral("it is a change record (%1: %2); export the entries "
                               "themselves")
                    .arg(QString::fromUtf8(name), QString::fromUtf8(attribute.value.left(60)));
        else if (name == "objectclass")
            takeClass(attribute.value.toLower());
        else if (!isSecret(name))
            return takeValue(attribute);
        return true;
    }

    bool beginEntry(const Attribute &attribute)
    {
        m_isInEntry = true;
        m_row = {textOf(attribute)};
        ++m_total;
        return m_total <= m_limits.entries ||
               fails(attribute.line, QStringLiteral("The file has more than %1 entries. Split it.")
                                         .arg(m_limits.entries));
    }

    void takeClass(const QByteArray &objectClass)
    {
        m_isPerson = m_isPerson || isOfPeople(objectClass);
        m_isMachine = m_isMachine || objectClass == "computer";
        m_class = objectClass;
    }

    bool takeValue(const Attribute &attribute)
    {
        const QString text = m_reason.isEmpty() ? textOf(attribute) : QString();
        if (text.isEmpty())
            return true;
        const auto column = columnOf(attribute.name);
        if (m_table.header.size() > m_limits.columns)
            return fails(attribute.line, QStringLiteral("The entries have more than %1 kinds of "
                                                        "attributes. Export fewer.")
                                             .arg(m_limits.columns));
        if (column >= m_row.size())
            m_row.resize(column + 1);
        if (m_row[column].isEmpty())
            m_row[column] = text;
        return true;
    }

    size_t columnOf(const QByteArray &name)
    {
        const auto known = m_columns.constFind(name.toLower());
        if (known != m_columns.cend())
            return *known;
        const size_t column = m_table.header.size();
        m_columns.insert(name.toLower(), column);
        m_table.header.push_back(QString::fromUtf8(name));
        return column;
    }

    /// Why the entry is no row; empty when it is one.
    QString whyNoRow() const
    {
        if (!m_reason.isEmpty() || m_class.isEmpty() || (m_isPerson && !m_isMachine))
            return m_reason;
        return QStringLiteral("it is no person, but: %1").arg(QString::fromUtf8(m_class.left(60)));
    }

    bool endEntry()
    {
        if (!m_isInEntry)
            return true;
        const QString reason = whyNoRow();
        if (reason.isEmpty()) {
            m_table.rows.push_back(std::move(m_row));
            m_table.rowNumbers.push_back(static_cast<int>(m_total));
        } else {
            m_table.leftOut.push_back({static_cast<int>(m_total), reason});
        }
        m_isInEntry = m_isPerson = m_isMachine = false;
        m_class.clear();
        m_reason.clear();
        m_row.clear();
        return m_table.rows.size() * m_table.header.size() <= m_limits.cells ||
               fails(m_lines.number(),
                     QStringLiteral("The file holds more than fits into a table. Split it, or "
                                    "export fewer attributes."));
    }

    bool fails(int line, const QString &words)
    {
        m_error = Error{ErrorCode::BadInput, words, Where{m_file, line, 0, 0, {}}, {}};
        return false;
    }

    TextLines m_lines;
    QString m_file;
    const DirectoryLimits &m_limits;
    SourceTable m_table;
    QHash<QByteArray, size_t> m_columns; ///< by name in lower case
    std::vector<QString> m_row;
    size_t m_total = 0; ///< entries so far
    bool m_isInEntry = false;
    bool m_isPerson = false;
    bool m_isMachine = false;
    QByteArray m_class; ///< the last one named, the most special by custom
    QString m_reason;
    std::optional<Error> m_error;
};

} // namespace

bool isDirectory(const QByteArray &bytes)
{
    TextLines lines(bytes);
    while (const auto line = lines.next()) {
        const QByteArray text =
            line->first(std::min<qsizetype>(line->size(), 64)).toByteArray().trimmed().toLower();
        const bool isComment = text.startsWith('#') || line->startsWith(' ');
        if (!isComment && !text.isEmpty())
            return text.startsWith("dn:") || (text.startsWith("version:") && text.size() < 12);
    }
    return false;
}

Result<SourceTable> readDirectoryTable(const QByteArray &bytes, const QString &file,
                                       const DirectoryLimits &limits)
{
    return DirectoryReader(bytes, file, limits).read();
}

} // namespace rolewright

#include "core/exchange/cell_text.h"

#include "core/exchange/cell_dates.h"

#include <QSet>
#include <QStringList>
#include <algorithm>

namespace rolewright {

namespace {

bool isUnwanted(QChar c)
{
    const bool direction = (c >= QChar(0x202A) && c <= QChar(0x202E)) ||
                           (c >= QChar(0x2066) && c <= QChar(0x2069)) || c == QChar(0x200E) ||
                           c == QChar(0x200F);
    const bool invisible = c == QChar(0xFEFF) || c == QChar(0x200B);
    return direction || invisible || (c.category() == QChar::Other_Control && !c.isSpace());
}

bool isPlain(const QString &cell)
{
    bool afterSpace = true;
    for (const QChar c : cell) {
        const bool space = c == u' ';
        if ((space && afterSpace) || c < u' ' || c > u'~')
            return false;
        afterSpace = space;
    }
    return !afterSpace || cell.isEmpty();
}

bool isPlaceholder(const QString &text)
{
    if (text.size() > 4)
        return false;
    static const QSet<QString> placeholders{
        QStringLiteral("n/a"), QStringLiteral("na"),   QStringLiteral("#n/a"), QStringLiteral("-"),
        QStringLiteral("--"),  QStringLiteral("–"),    QStringLiteral("—"),    QStringLiteral("?"),
        QStringLiteral("nan"), QStringLiteral("null"), QStringLiteral("tbd"),  QStringLiteral(".")};
    return placeholders.contains(text.toLower());
}

QString cut(const QString &text)
{
    if (text.size() <= maxCellText)
        return text;
    const bool splitsPair = text[maxCellText - 1].isHighSurrogate();
    return text.left(splitsPair ? maxCellText - 1 : maxCellText);
}

bool isSuffix(const QString &part)
{
    static const QSet<QString> suffixes{
        QStringLiteral("jr"), QStringLiteral("sr"),  QStringLiteral("ii"),  QStringLiteral("iii"),
        QStringLiteral("iv"), QStringLiteral("phd"), QStringLiteral("mba"), QStringLiteral("md")};
    QString bare = part.toLower();
    return suffixes.contains(bare.remove(u'.'));
}

bool isNumberLike(QStringView text)
{
    if (text.startsWith(u'-') || text.startsWith(u'+'))
        text = text.mid(1);
    if (text.endsWith(u'%'))
        text.chop(1);
    const bool digits = std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || c == u'.' || c == u',';
    });
    return digits &&
           std::any_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isEmailLike(const QString &text)
{
    const qsizetype at = text.indexOf(u'@');
    return at > 0 && at + 1 < text.size() && text.indexOf(u'@', at + 1) < 0 && !text.contains(u' ');
}

} // namespace

QString cleanCell(const QString &cell)
{
    if (cell.isEmpty())
        return {};
    QString text = cell;
    if (!isPlain(cell)) {
        text.removeIf(isUnwanted);
        text = text.simplified();
    }
    return isPlaceholder(text) || isSpreadsheetError(text) ? QString() : cut(text);
}

bool isSpreadsheetError(const QString &cell)
{
    if (!cell.contains(u'#') || cell.size() > 40)
        return false;
    static const QSet<QString> errors{
        QStringLiteral("#REF!"),   QStringLiteral("#N/A"),    QStringLiteral("#NAME?"),
        QStringLiteral("#VALUE!"), QStringLiteral("#DIV/0!"), QStringLiteral("#NULL!"),
        QStringLiteral("#NUM!"),   QStringLiteral("#BEZUG!"), QStringLiteral("#NV"),
        QStringLiteral("#WERT!"),  QStringLiteral("#ZAHL!")};
    return errors.contains(cell.trimmed().toUpper());
}

QString personName(const QString &cleaned)
{
    const qsizetype comma = cleaned.indexOf(u',');
    if (comma < 0 || cleaned.indexOf(u',', comma + 1) >= 0)
        return cleaned;
    const QString last = cleaned.left(comma).trimmed();
    const QString first = cleaned.mid(comma + 1).trimmed();
    if (last.isEmpty() || first.isEmpty() || isSuffix(first))
        return cleaned;
    return first + u' ' + last;
}

QString nameKey(const QString &name)
{
    const QString folded =
        personName(cleanCell(name)).normalized(QString::NormalizationForm_KD).toLower();
    QString key;
    for (const QChar c : folded) {
        if (c.isLetterOrNumber() || c.isSurrogate())
            key += c;
        else if (c.category() != QChar::Mark_NonSpacing && c != u'.' && c != u'\'' &&
                 !key.endsWith(u' '))
            key += u' ';
    }
    return key.trimmed();
}

QString nameKeyWithoutInitials(const QString &name)
{
    QStringList words = nameKey(name).split(u' ');
    for (qsizetype i = words.size() - 2; i > 0; --i) {
        if (words[i].size() == 1)
            words.removeAt(i);
    }
    return words.join(u' ');
}

CellKind cellKind(const QString &cleaned)
{
    if (cleaned.isEmpty())
        return CellKind::Empty;
    if (dateParts(cleaned))
        return CellKind::Date;
    if (isNumberLike(cleaned))
        return CellKind::Number;
    return isEmailLike(cleaned) ? CellKind::Email : CellKind::Text;
}

} // namespace rolewright

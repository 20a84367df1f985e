#include "core/text/yaml_builder.h"

#include "core/text/yaml_plain.h"

#include <QStringDecoder>
#include <algorithm>

namespace rolewright {

namespace {

constexpr size_t problemLimit = 100;
constexpr size_t depthLimit = 32;
constexpr size_t textLimit = 1024 * 1024;
constexpr size_t keyLimit = 250; ///< fully escaped it still fits the 1,024 bytes that YAML allows
constexpr qsizetype nodeLimit = 20'000'000;
constexpr qsizetype heldLimit = 5'000'000;
constexpr size_t fewKeys = 16; ///< up to here comparing all is faster than hashing

bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

} // namespace

YamlBuilder::YamlBuilder(QByteArrayView text, const QString &file, const RecordHandler &handler,
                         BoundedBuffer &buffer)
    : m_text(text), m_file(file), m_handler(handler), m_buffer(buffer)
{
}

void YamlBuilder::addProblem(const YAML::Mark &mark, const QString &words)
{
    noteSyntax(mark, words);
    if (m_problems.size() >= problemLimit)
        throw Stop{};
}

void YamlBuilder::noteSyntax(const YAML::Mark &mark, const QString &words)
{
    Where where{m_file, 0, 0, 0, {}};
    if (!mark.is_null()) {
        where.line = mark.line + 1;
        where.column = columnOf(mark);
    }
    m_problems.push_back(Error{ErrorCode::BadInput, words, where, {}});
}

void YamlBuilder::finish()
{
    if (!m_problems.empty())
        return;
    if (!hasDocument()) {
        addProblem(
            YAML::Mark::null_mark(),
            QStringLiteral(
                "The file holds no data. Check that it is the right one, or take a backup of it."));
    } else if (!m_root.isMap()) {
        YAML::Mark start;
        addProblem(start, QStringLiteral(
                              "The file should begin with keys such as “name: …”, but it is %1.")
                              .arg(kindInWords(m_root)));
    }
}

void YamlBuilder::OnDocumentStart(const YAML::Mark &mark)
{
    if (++m_documents == 1)
        return;
    addProblem(
        mark,
        QStringLiteral("A second document begins here. Keep one document in a file, and check the "
                       "indentation if it was meant as one."));
    throw Stop{};
}

void YamlBuilder::OnNull(const YAML::Mark &mark, YAML::anchor_t)
{
    beginNode(mark);
    const char byte = byteAt(mark);
    if (expectsKey()) {
        takeUnusableKey(
            mark,
            QStringLiteral("A key is missing here, or it is null. Write it as text, in quotes "
                           "if it should read “null”."));
        return;
    }
    Frame *const parent = m_frames.empty() ? nullptr : &m_frames.back();
    if (parent && parent->node.isList() && byte == ',')
        addProblem(mark, QStringLiteral("An item of this list is empty. Remove the extra comma."));
    Node node;
    const bool written = byte == '~' || byte == 'n' || byte == 'N';
    const bool ofKey = parent && parent->node.isMap() && !written;
    node.line = ofKey ? parent->keyLine : mark.line + 1;
    node.column = columnOf(mark);
    takeValue(std::move(node), m_held - 1);
}

void YamlBuilder::OnAlias(const YAML::Mark &mark, YAML::anchor_t)
{
    beginNode(mark);
    const QString words =
        QStringLiteral("A reference with * stands here. Write the value itself, or put the text "
                       "in quotes.");
    if (expectsKey()) {
        takeUnusableKey(mark, words);
        return;
    }
    addProblem(mark, words);
    takeValue(Node::null(), m_held - 1);
}

void YamlBuilder::OnAnchor(const YAML::Mark &mark, const std::string &)
{
    addProblem(mark,
               QStringLiteral(
                   "An anchor with & stands here. Remove it and write values out where they are "
                   "used, or put the text in quotes."));
}

void YamlBuilder::OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t,
                           const std::string &value)
{
    beginNode(mark);
    refuseTag(mark, tag);
    const bool plain = tag == "?";
    if (expectsKey()) {
        takeKey(mark, plain, value);
        return;
    }
    Node node;
    node.text = toText(mark, value);
    const PlainKind kind = plain ? plainKind(node.text) : PlainKind::String;
    node.kind = kind == PlainKind::Literal ? Node::Kind::Literal : Node::Kind::String;
    node.line = mark.line + 1;
    node.column = columnOf(mark);
    takeValue(std::move(node), m_held - 1);
}

void YamlBuilder::OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t,
                                  YAML::EmitterStyle::value)
{
    startCollection(mark, tag, Node::list());
}

void YamlBuilder::OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t,
                             YAML::EmitterStyle::value)
{
    startCollection(mark, tag, Node::map());
}

void YamlBuilder::beginNode(const YAML::Mark &mark)
{
    if (m_buffer.hasOverrun())
        throw Stop{};
    m_buffer.setReached(mark.pos);
    ++m_nodes;
    ++m_held;
    if (m_nodes <= nodeLimit && m_held <= heldLimit)
        return;
    addProblem(mark, QStringLiteral("The file holds more than %1 million values. Split it.")
                         .arg((m_nodes > nodeLimit ? nodeLimit : heldLimit) / 1'000'000));
    throw Stop{};
}

void YamlBuilder::startCollection(const YAML::Mark &mark, const std::string &tag, Node node)
{
    beginNode(mark);
    refuseTag(mark, tag);
    if (m_frames.size() >= depthLimit) {
        addProblem(mark,
                   QStringLiteral(
                       "Values are nested deeper than 32 levels. Check brackets and indentation "
                       "here."));
        throw Stop{};
    }
    const bool isKey = expectsKey();
    if (isKey)
        ++m_keyDepth;
    Frame frame;
    frame.start = mark;
    frame.node = std::move(node);
    frame.node.line = mark.line + 1;
    frame.node.column = columnOf(mark);
    frame.expectsKey = frame.node.isMap();
    frame.isKey = isKey;
    frame.heldBefore = m_held - 1;
    if (!m_frames.empty() && m_frames.back().node.isList())
        m_path.back().index = m_frames.back().nextIndex;
    m_frames.push_back(std::move(frame));
    m_path.emplace_back();
}

void YamlBuilder::endCollection()
{
    Frame frame = std::move(m_frames.back());
    m_frames.pop_back();
    m_path.pop_back();
    if (!frame.isKey) {
        takeValue(std::move(frame.node), frame.heldBefore);
        return;
    }
    // Said only now: the parser also takes a list that is never closed for the start of a key.
    --m_keyDepth;
    m_held = frame.heldBefore;
    takeUnusableKey(
        frame.start,
        QStringLiteral("A list or group stands where a key should. Write the key as text."));
}

void YamlBuilder::refuseTag(const YAML::Mark &mark, const std::string &tag)
{
    const bool written = byteAt(mark) == '!' || (tag != "?" && tag != "!" && !tag.empty());
    if (written) {
        addProblem(mark, QStringLiteral(
                             "A tag with ! stands here. Remove it, or put the text in quotes."));
    }
}

void YamlBuilder::takeKey(const YAML::Mark &mark, bool plain, const std::string &value)
{
    if (value.size() > keyLimit) {
        takeUnusableKey(
            mark, QStringLiteral("The key here is longer than %1 bytes. Check quotes and colons.")
                      .arg(keyLimit));
        return;
    }
    QString key = toText(mark, value);
    if (plain && plainKind(key) != PlainKind::String) {
        takeUnusableKey(
            mark,
            QStringLiteral("The key “%1” reads as a number or truth value, not as text. Put it "
                           "in quotes.")
                .arg(key));
        return;
    }
    if (plain && key == QLatin1String("<<")) {
        takeUnusableKey(
            mark, QStringLiteral("A merge key “<<” stands here. Write the keys out, or put it in "
                                 "quotes."));
        return;
    }
    Frame &frame = m_frames.back();
    if (isDuplicate(frame, key)) {
        const auto first = std::find(frame.node.keys.begin(), frame.node.keys.end(), key);
        const int line = frame.node.keyLines[static_cast<size_t>(first - frame.node.keys.begin())];
        takeUnusableKey(
            mark,
            QStringLiteral("The key “%1” stands twice in one group, first in line %2. Keep one "
                           "of them.")
                .arg(key.left(80))
                .arg(line));
        return;
    }
    m_path.back().key = key;
    frame.key = std::move(key);
    frame.keyLine = mark.line + 1;
    frame.expectsKey = false;
    frame.keyIsUsable = true;
}

void YamlBuilder::takeUnusableKey(const YAML::Mark &mark, const QString &words)
{
    Frame &frame = m_frames.back();
    frame.expectsKey = false;
    frame.keyIsUsable = false;
    addProblem(mark, words);
}

bool YamlBuilder::isDuplicate(Frame &frame, const QString &key) const
{
    const std::vector<QString> &keys = frame.node.keys;
    if (keys.size() < fewKeys)
        return std::find(keys.begin(), keys.end(), key) != keys.end();
    if (frame.seen.isEmpty())
        frame.seen = QSet<QString>(keys.begin(), keys.end());
    if (frame.seen.contains(key))
        return true;
    frame.seen.insert(key);
    return false;
}

void YamlBuilder::takeValue(Node node, qsizetype heldBefore)
{
    if (m_frames.empty()) {
        m_root = std::move(node);
        return;
    }
    Frame &parent = m_frames.back();
    if (parent.node.isList()) {
        takeItem(parent, std::move(node), heldBefore);
        return;
    }
    parent.expectsKey = true;
    if (!parent.keyIsUsable) {
        m_held = heldBefore;
        return;
    }
    parent.node.keys.push_back(std::move(parent.key));
    parent.node.keyLines.push_back(parent.keyLine);
    parent.node.items.push_back(std::move(node));
}

void YamlBuilder::takeItem(Frame &list, Node node, qsizetype heldBefore)
{
    m_path.back().index = list.nextIndex++;
    const bool taken = m_handler && m_keyDepth == 0 && m_handler(m_path, std::move(node));
    if (taken) {
        m_held = heldBefore;
        return;
    }
    list.node.items.push_back(std::move(node));
}

QString YamlBuilder::toText(const YAML::Mark &mark, const std::string &value)
{
    if (value.size() > textLimit) {
        addProblem(mark,
                   QStringLiteral(
                       "A text longer than 1 MiB begins here. Shorten it, and check that its quote "
                       "is closed."));
        return {};
    }
    const QByteArrayView bytes(value.data(), static_cast<qsizetype>(value.size()));
    if (!bytes.isValidUtf8()) {
        addProblem(mark, QStringLiteral(
                             "The escapes \\N and \\_ are not understood. Write \\x85 or \\xA0."));
        return {};
    }
    // QString::fromUtf8 drops a mark of byte order at the start, which here is part of the text.
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return QStringDecoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom)(bytes);
    return QString::fromUtf8(bytes);
}

int YamlBuilder::columnOf(const YAML::Mark &mark)
{
    const qsizetype lineStart = mark.pos - mark.column;
    const qsizetype at = std::min<qsizetype>(mark.pos, m_text.size());
    if (lineStart != m_columnLineStart || at < m_columnAt) {
        m_columnLineStart = lineStart;
        m_columnAt = lineStart;
        m_column = 1;
    }
    for (; m_columnAt < at; ++m_columnAt)
        m_column += isContinuation(m_text[m_columnAt]) ? 0 : 1;
    return m_column;
}

char YamlBuilder::byteAt(const YAML::Mark &mark) const
{
    return mark.pos >= 0 && mark.pos < m_text.size() ? m_text[mark.pos] : '\0';
}

} // namespace rolewright

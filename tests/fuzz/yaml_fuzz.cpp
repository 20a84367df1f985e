#include "core/text/yaml_comments.h"
#include "core/text/yaml_reader.h"
#include "core/text/yaml_writer.h"

#include <QStringList>
#include <cstdlib>

using namespace rolewright;

namespace {

void expectReadAs(const Node &root, const QByteArray &bytes)
{
    const Result<YamlDocument> document = readYaml(bytes, QStringLiteral("again"));
    if (!document || !(document->root == root))
        std::abort();
}

/// What was accepted must survive being written and read again.
void checkRoundTrip(const Node &root)
{
    QString text;
    for (size_t i = 0; i < root.items.size(); ++i)
        writeEntry(text, root.keys[i], root.items[i], 0);
    expectReadAs(root, root.items.empty() ? QByteArray("{}\n") : text.toUtf8());
}

/// What was found to be a comment must be none of the values: without its text they are the same.
void checkComments(const Node &root, const QByteArray &bytes, const std::vector<Comment> &comments)
{
    QStringList lines = QString::fromUtf8(bytes).split(u'\n');
    for (const Comment &comment : comments) {
        QString &line = lines[comment.line - 1];
        qsizetype at = 0;
        for (int column = 1; column < comment.column; ++column)
            at += line[at].isHighSurrogate() ? 2 : 1;
        if (line[at] != u'#')
            std::abort();
        line.replace(at + 1, comment.text.size(), QString(comment.text.size(), u'c'));
    }
    expectReadAs(root, lines.join(u'\n').toUtf8());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const std::vector<Comment> comments = findComments(bytes);
    const Result<YamlDocument> document = readYaml(bytes, QStringLiteral("fuzz"));
    if (!document)
        return 0;
    checkRoundTrip(document->root);
    checkComments(document->root, bytes, comments);
    return 0;
}

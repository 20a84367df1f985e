#include "core/text/yaml_reader.h"

#include "core/text/yaml_builder.h"
#include "core/text/yaml_bytes.h"
#include "core/text/yaml_strict.h"
#include "core/text/yaml_syntax.h"

#include <istream>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

namespace rolewright {

namespace {

/// A line to add, so that a quoted text that is open at the end of the file meets something that is
/// no end: yaml-cpp takes it for closed where nothing or only blanks stand in the last line.
QByteArray closingLine(QByteArrayView text)
{
    if (text.isEmpty())
        return {};
    const QByteArrayView last = text.sliced(text.lastIndexOf('\n') + 1);
    if (last.isEmpty())
        return QByteArrayLiteral("#");
    return last.trimmed().isEmpty() ? QByteArrayLiteral("\n#") : QByteArray();
}

/// A second call is enough to meet a second document, and more may never come to an end.
void parseDocuments(std::istream &stream, YamlBuilder &builder)
{
    YAML::Parser parser(stream);
    if (parser.HandleNextDocument(builder))
        parser.HandleNextDocument(builder);
}

Error overrun(QByteArrayView text, qsizetype at, const QString &file)
{
    return Error{
        ErrorCode::BadInput,
        QStringLiteral(
            "What begins here is too long for one value: a bracket or quote may not be closed. "
            "Close it, or write long lists with one item in a line, after “- ”."),
        placeOfByte(text, at, file),
        {}};
}

std::vector<Error> parse(QByteArrayView text, const QString &file, const RecordHandler &handler,
                         Node &root)
{
    const QByteArray tail = closingLine(text);
    BoundedBuffer buffer(text, tail);
    std::istream stream(&buffer);
    YamlBuilder builder(text, file, handler, buffer);
    std::vector<Error> internal;
    try {
        if (!parseStrictYaml(text, builder))
            parseDocuments(stream, builder);
        builder.finish();
    } catch (const YamlBuilder::Stop &) {
        // The builder has noted why.
    } catch (const YAML::Exception &exception) {
        if (!buffer.hasOverrun())
            builder.noteSyntax(exception.mark, syntaxInWords(exception.msg));
    } catch (const std::exception &exception) {
        internal.push_back(Error{ErrorCode::Internal,
                                 QStringLiteral("The file could not be read (%1).")
                                     .arg(QString::fromLocal8Bit(exception.what())),
                                 Where{file, 0, 0, 0, {}},
                                 {}});
    }
    root = builder.takeRoot();
    std::vector<Error> problems = builder.takeProblems();
    if (buffer.hasOverrun())
        problems.push_back(overrun(text, buffer.reached(), file));
    problems.insert(problems.end(), internal.begin(), internal.end());
    return problems;
}

std::unexpected<Error> joined(std::vector<Error> problems)
{
    Error first = std::move(problems.front());
    first.more.assign(std::make_move_iterator(problems.begin() + 1),
                      std::make_move_iterator(problems.end()));
    return std::unexpected(std::move(first));
}

} // namespace

Result<YamlDocument> readYaml(const QByteArray &bytes, const QString &file,
                              const RecordHandler &handler)
{
    const Result<YamlBytes> checked = checkYamlBytes(bytes, file);
    if (!checked)
        return std::unexpected(checked.error());

    YamlDocument document;
    document.complete = checked->complete;
    std::vector<Error> problems = parse(checked->text, file, handler, document.root);
    if (checked->textAfterEnd && problems.size() < 100)
        problems.push_back(*checked->textAfterEnd);
    if (!problems.empty())
        return joined(std::move(problems));
    return document;
}

} // namespace rolewright

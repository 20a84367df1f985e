#pragma once

#include "core/text/yaml_buffer.h"
#include "core/text/yaml_reader.h"

#include <QSet>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

namespace rolewright {

/// Builds nodes from the events of yaml-cpp, and notes what the product does not accept. Ends the
/// parse by throwing Stop where going on has no sense.
class YamlBuilder : public YAML::EventHandler
{
public:
    struct Stop
    {
    };

    /// @param text what is parsed; it and the buffer must outlive the builder
    YamlBuilder(QByteArrayView text, const QString &file, const RecordHandler &handler,
                BoundedBuffer &buffer);

    /// Notes a problem at a place of the text; throws Stop at the hundredth.
    void addProblem(const YAML::Mark &mark, const QString &words);
    /// Notes where the parser itself has given up; never throws.
    void noteSyntax(const YAML::Mark &mark, const QString &words);
    /// Notes what is wrong with the document as a whole, once it has been read.
    void finish();

    std::vector<Error> takeProblems() { return std::move(m_problems); }
    Node takeRoot() { return std::move(m_root); }
    bool hasDocument() const { return m_documents > 0; }

    void OnDocumentStart(const YAML::Mark &mark) override;
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override;
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override;
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override;
    void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override;
    void OnSequenceEnd() override { endCollection(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override;
    void OnMapEnd() override { endCollection(); }
    void OnAnchor(const YAML::Mark &mark, const std::string &name) override;

private:
    /// A list or map that is not yet finished.
    struct Frame
    {
        Node node;
        YAML::Mark start;
        QString key;
        int keyLine = 0;
        bool expectsKey = false;  ///< of a map: the next event is a key
        bool keyIsUsable = false; ///< of a map: its value is to be kept
        bool isKey = false;       ///< stands where a key should; is dropped
        qsizetype nextIndex = 0;  ///< of a list
        qsizetype heldBefore = 0; ///< nodes in memory before this one began
        QSet<QString> seen;       ///< keys of a large map
    };

    bool expectsKey() const { return !m_frames.empty() && m_frames.back().expectsKey; }
    void beginNode(const YAML::Mark &mark);
    void startCollection(const YAML::Mark &mark, const std::string &tag, Node node);
    void endCollection();
    void refuseTag(const YAML::Mark &mark, const std::string &tag);
    void takeKey(const YAML::Mark &mark, bool plain, const std::string &value);
    void takeUnusableKey(const YAML::Mark &mark, const QString &words);
    bool isDuplicate(Frame &frame, const QString &key) const;
    void takeValue(Node node, qsizetype heldBefore);
    void takeItem(Frame &list, Node node, qsizetype heldBefore);
    QString toText(const YAML::Mark &mark, const std::string &value);
    int columnOf(const YAML::Mark &mark);
    char byteAt(const YAML::Mark &mark) const;

    QByteArrayView m_text;
    QString m_file;
    const RecordHandler &m_handler;
    BoundedBuffer &m_buffer;
    std::vector<Frame> m_frames;
    Path m_path; ///< one step for each frame
    Node m_root;
    std::vector<Error> m_problems;
    int m_documents = 0;
    int m_keyDepth = 0; ///< frames that stand in a key
    qsizetype m_nodes = 0;
    qsizetype m_held = 0;
    qsizetype m_columnAt =
        0; ///< byte for which the next member holds, to count each line only once
    int m_column = 1;
    qsizetype m_columnLineStart = 0;
};

} // namespace rolewright

#pragma once

#include "core/base/result.h"
#include "core/text/node.h"

namespace rolewright {

/// Collects what is wrong with one input, so that a person can mend everything in one go.
/// Keeps the first 100 problems; the rest is only counted.
class Problems
{
public:
    explicit Problems(QString file = {}) : m_file(std::move(file)) {}

    /// Notes a problem at the place of a node; `id` names the entity, when one is known.
    void add(const Node &at, QString text, QString id = {});
    /// Notes a problem that has no place in a text.
    void add(QString text, QString id = {});

    bool empty() const { return m_found.empty(); }
    const std::vector<Error> &found() const { return m_found; }
    /// Success when nothing was noted; otherwise one error that carries the others.
    Result<void> result() const;

private:
    void keep(QString text, Where where);

    QString m_file;
    std::vector<Error> m_found;
};

} // namespace rolewright

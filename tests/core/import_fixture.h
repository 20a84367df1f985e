#pragma once

#include "core/exchange/table_file.h"
#include "core/framework/framework.h"

#include <gmock/gmock.h>

namespace rolewright {

/// Text of a literal.
inline QString operator""_q(const char *text, size_t size)
{
    return QString::fromUtf8(text, static_cast<qsizetype>(size));
}

/// A table that can be read, whatever kind of file it is.
/// @param file its name
inline SourceTable readFrom(const QByteArray &bytes, const QString &file)
{
    auto table = readTableFile(bytes, file);
    EXPECT_TRUE(table) << (table ? "" : describe(table.error()).toStdString());
    return table.value_or(SourceTable{});
}

/// Knows Python, and databases, which are also called SQL.
inline Framework frameworkWithSkills()
{
    Framework framework;
    Skill python;
    python.id.value = "python"_q;
    python.name = localText("Python"_q);
    Skill databases;
    databases.id.value = "databases"_q;
    databases.name = localText("Databases"_q);
    databases.aliases = QStringList{"SQL"_q};
    framework.skills = {python, databases};
    return framework;
}

} // namespace rolewright

#pragma once

#include "tests/support/written_pdf.h"

#include <nlohmann/json.hpp>

namespace rolewright::test {

/// A workbook on disk, read by a program that knows nothing of the product.
class WrittenWorkbook
{
public:
    explicit WrittenWorkbook(const QByteArray &bytes) : m_file(bytes) {}

    /// As tests/support/read_workbook says it.
    nlohmann::json content() const { return nlohmann::json::parse(read({m_file.path()})); }

    nlohmann::json sheet(const char *name) const
    {
        const nlohmann::json book = content();
        for (const nlohmann::json &sheet : book["sheets"]) {
            if (sheet["name"] == name)
                return sheet;
        }
        ADD_FAILURE() << "no sheet " << name;
        return {};
    }

    /// A sheet, from 1, as another program makes CSV of it.
    std::string csv(int number) const
    {
        return m_file.run(QStringLiteral("xlsx2csv"),
                          {QStringLiteral("-s"), QString::number(number), m_file.path()});
    }

    /// All parts of the file as they are.
    std::string everything() const { return read({m_file.path(), QStringLiteral("--raw")}); }

private:
    std::string read(const QStringList &arguments) const
    {
        return m_file.run(QStringLiteral(ROLEWRIGHT_SOURCE_DIR "/tests/support/read_workbook"),
                          arguments);
    }

    WrittenPdf m_file;
};

} // namespace rolewright::test

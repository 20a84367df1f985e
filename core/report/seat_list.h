#pragma once

#include "core/drawing/mapping_model.h"
#include "core/report/chapters.h"

namespace rolewright {

/// Positions with who is on them, what is vacant and from when they are needed.
class SeatList
{
public:
    explicit SeatList(const ReportContext &context);

    bool isEmpty() const { return m_rows.empty(); }
    /// A line over the positions that follow.
    /// @param anchor of what the line is about on another page
    void addGroup(const QString &name, const QString &anchor = {});
    void add(const PositionCard &card);
    void write(PageFlow &flow) const;

private:
    const ReportContext &m_context;
    bool m_hasDescriptions; ///< of positions, in the same document
    std::vector<TableRow> m_rows;
};

} // namespace rolewright

#pragma once

#include "app/common/accessible_parts.h"

namespace rolewright {

class MatrixCanvas;

/// The cells of the responsibility matrix, as a table of activities by profiles or people.
class MatrixParts : public AccessibleParts
{
public:
    explicit MatrixParts(MatrixCanvas &canvas);

    size_t count() const override;
    AccessiblePart part(size_t number) const override;
    QString key(size_t number) const override;
    std::optional<size_t> partAt(const QPointF &point) const override;
    std::optional<size_t> current() const override;
    void choose(size_t number) override;
    void open(size_t number) override;
    QStringList columnNames() const override;
    size_t columnCount() const override;
    QString rowName(size_t row) const override;
    std::optional<CellRange> listed() const override;

private:
    MatrixCanvas &m_canvas;
};

} // namespace rolewright

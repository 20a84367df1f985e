#pragma once

#include <QAbstractTableModel>
#include <QStringList>
#include <vector>

namespace rolewright {

/// Lines of text under heads, to be read.
class LinesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    LinesModel(const QStringList &heads, std::vector<QStringList> lines, QObject *parent);

    void setLines(std::vector<QStringList> lines);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_heads;
    std::vector<QStringList> m_lines;
};

} // namespace rolewright

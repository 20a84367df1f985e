#pragma once

#include "app/common/plan_session.h"
#include "app/views/people/roster.h"

#include <QAbstractTableModel>

namespace rolewright {

/// The roster's list as a table of all columns that there are. Texts are those of the plan as it is
/// now, figures those of the list's snapshot.
class PeopleTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// Part of the capacity that is taken, for the load's bar; above 1 when it is too much.
    static constexpr int loadRole = Qt::UserRole;

    explicit PeopleTableModel(PlanSession &session, QObject *parent = nullptr);

    void setRows(const PeopleRowsPtr &rows);
    const PeopleRowsPtr &rows() const { return m_rows; }
    /// The person of a row as the plan has it now.
    const Person &personAt(int row) const;
    PersonLine lineAt(int row) const;

    /// Sets a cell to what was typed, as one undo step. Errors in words for the one who typed.
    Result<void> change(const QModelIndex &index, const QString &text);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

private:
    QVariant toolTip(const PersonLine &line, PersonColumn column) const;
    QVariant editText(const PersonLine &line, PersonColumn column) const;

    PlanSession &m_session;
    PeopleRowsPtr m_rows;
};

} // namespace rolewright

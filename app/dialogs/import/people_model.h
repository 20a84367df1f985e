#pragma once

#include "app/dialogs/import/import_reading.h"

#include <QAbstractTableModel>
#include <functional>

namespace rolewright {

/// The people that an import would add, update or find unchanged, each with the profiles that the
/// title suggests, what changes, and a check mark to leave it out. Words are made for what is seen
/// only.
class PeopleModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, FateColumn, SuitsColumn, ChangesColumn, RowColumn, ColumnTotal };

    /// @param framework tailored to the plan, for the names of profiles
    PeopleModel(const Framework &framework, const QString &language, QObject *parent);

    /// @param outcome null for none
    /// @param isListed says of a row whether it belongs in the list
    void show(const ImportOutcomePtr &outcome,
              const std::function<bool(const ImportedRow &)> &isListed);

    /// Says who is ticked off, which may be ahead of the outcome.
    /// @param records of the file
    void setLeftOut(const std::set<int> &records);

    /// Records of the file of all people that are listed and would change something.
    std::vector<int> records() const;
    /// The name of a person in the list and what changes, field by field; nothing where nobody is.
    QStringList details(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// A person ticked somebody off or on again.
    void ticked(int record, bool isOut);

private:
    const ImportedRow &personAt(int row) const;
    bool isTaken(const ImportedRow &person) const { return !m_leftOut.contains(person.row); }
    QString fateInWords(const ImportedRow &person) const;
    void tellAll();
    QString text(const ImportedRow &person, int column) const;
    QString suits(const ImportedRow &person) const;

    Framework m_framework;
    QString m_language;
    ImportOutcomePtr m_outcome;
    std::set<int> m_leftOut;
    std::vector<size_t> m_listed; ///< places among the outcome's people
};

} // namespace rolewright

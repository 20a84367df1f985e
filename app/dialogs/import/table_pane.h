#pragma once

#include "app/dialogs/import/import_work.h"

#include <QWidget>

class QCheckBox;
class QLabel;

namespace rolewright {

class FirstRowsModel;
class PickBox;

/// How the file is read: encoding, separator, header, or the sheet of a workbook, and its first
/// rows read so; whether its rows are positions in units, too.
class TablePane : public QWidget
{
    Q_OBJECT

public:
    explicit TablePane(ImportWork &work, QWidget *parent = nullptr);

private:
    QWidget *formatFields();
    QWidget *organisationFields();
    void showTable();
    void showKind();
    QString outerColumn(const QString &chosen) const;
    void showUnitColumns();
    void choose();
    void chooseOrganisation();

    ImportWork &m_work;
    PickBox *m_encoding;
    PickBox *m_separator;
    PickBox *m_sheet;
    QLabel *m_sheetLabel;
    QCheckBox *m_header;
    QCheckBox *m_organisation;
    PickBox *m_units;  ///< column that names the outer units; empty for the departments
    PickBox *m_within; ///< column that names those within; empty for none
    QLabel *m_size;
    FirstRowsModel *m_rows;
};

} // namespace rolewright

#pragma once

#include "app/dialogs/import/import_work.h"

#include <QWidget>

class QCheckBox;
class QLabel;

namespace rolewright {

class FirstRowsModel;
class PickBox;

/// How the file is read: encoding, separator, header, and its first rows read so.
class TablePane : public QWidget
{
    Q_OBJECT

public:
    explicit TablePane(ImportWork &work, QWidget *parent = nullptr);

private:
    QWidget *formatFields();
    void showTable();
    void choose();

    ImportWork &m_work;
    PickBox *m_encoding;
    PickBox *m_separator;
    QCheckBox *m_header;
    QLabel *m_size;
    FirstRowsModel *m_rows;
};

} // namespace rolewright

#pragma once

#include "core/exchange/people_import.h"

#include <QDialog>

class QTableWidget;
class QTabWidget;

namespace rolewright {

/// Shows what an import of people would do, before it is done: how many people, which columns give
/// what or are refused, which rows are skipped and why.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    ImportDialog(const QString &fileName, const ImportPreview &preview, QWidget *parent = nullptr);

private:
    QWidget *figures(const ImportPreview &preview);
    void addColumns(const ImportPreview &preview);
    void addPeople(const ImportPreview &preview);
    void addSkipped(const ImportPreview &preview);
    void addNotes(const ImportPreview &preview);

    QTabWidget *m_parts;
};

} // namespace rolewright

#include "app/common/text_table.h"

#include "app/common/look.h"

#include <QHeaderView>
#include <QLocale>

namespace rolewright {

namespace {

constexpr int rowHeight = 28;
constexpr int columnWidth = 124;

} // namespace

QTableView *textTable(const QString &name, QAbstractItemModel *model, QWidget *parent)
{
    auto *table = withRole(new QTableView(parent), "boxed");
    table->setAccessibleName(name);
    table->setModel(model);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(rowHeight);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setTextElideMode(Qt::ElideRight);
    table->horizontalHeader()->setDefaultSectionSize(columnWidth);
    return table;
}

QString grouped(qsizetype number)
{
    return QLocale(QLocale::English).toString(static_cast<qlonglong>(number));
}

QString counted(qsizetype number, const QString &one, const QString &several)
{
    return grouped(number) + u' ' + (number == 1 ? one : several);
}

} // namespace rolewright

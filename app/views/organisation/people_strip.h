#pragma once

#include "app/common/latest.h"
#include "app/common/view_context.h"
#include "app/views/organisation/chip_row.h"

#include "core/analysis/people_filter.h"

class QLineEdit;

namespace rolewright {

/// People who could be put on positions, those with the most free FTE first, and a filter in words.
class PeopleStrip : public QWidget
{
    Q_OBJECT

public:
    PeopleStrip(const ViewContext &context, const QString &origin, QWidget *parent = nullptr);

    ChipRow &chips() { return *m_chips; }
    QLineEdit &filter() { return *m_filter; }
    bool isSettled() const { return !m_next.isBusy(); }

private:
    void request();
    void showChips(std::vector<PersonChip> chips);

    ViewContext m_context;
    QLineEdit *m_filter;
    ChipRow *m_chips;
    Latest<std::vector<PersonChip>> m_next;
};

} // namespace rolewright

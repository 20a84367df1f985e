#pragma once

#include "app/common/view_context.h"

#include <QScrollArea>

namespace rolewright {

/// The right part of the window: details of what is selected.
class Inspector : public QScrollArea
{
    Q_OBJECT

public:
    explicit Inspector(const ViewContext &context, QWidget *parent = nullptr);

private:
    void rebuild();

    ViewContext m_context;
};

} // namespace rolewright

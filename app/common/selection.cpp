#include "app/common/selection.h"

namespace rolewright {

void Selection::select(const Subject &subject)
{
    if (subject == m_subject)
        return;
    m_subject = subject;
    Q_EMIT changed();
}

void Selection::setScope(const CoverageScope &scope)
{
    m_scope = scope;
    Q_EMIT changed();
}

} // namespace rolewright

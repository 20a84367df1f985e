#include "app/views/organisation/organisation_view.h"

namespace rolewright {

OrganisationView::OrganisationView(const ViewContext &context, QWidget *parent)
    : View(parent), m_context(context)
{
}

bool OrganisationView::shows(const Subject &subject) const
{
    return std::holds_alternative<PositionId>(subject) || std::holds_alternative<UnitId>(subject) ||
           std::holds_alternative<PersonId>(subject);
}

} // namespace rolewright

#include "app/dialogs/framework/rename_dialog.h"

#include "core/plan/edits/framework_edits.h"

#include <QApplication>
#include <QLineEdit>

namespace rolewright {

RenameDialog::RenameDialog(const ViewContext &context, const PartPlace &place, const QString &name)
    : FormDialog(QStringLiteral("Rename %1").arg(name), QStringLiteral("Rename"),
                 QApplication::activeWindow()),
      m_context(context), m_place(place), m_name(new QLineEdit(name)), m_reason(new QLineEdit)
{
    m_name->selectAll();
    m_reason->setPlaceholderText(QStringLiteral("Our own term (may stay empty)"));
    addField(QStringLiteral("&Name"), m_name);
    addField(QStringLiteral("&Why"), m_reason);
    connect(m_name, &QLineEdit::textChanged, this, [this] { revise(); });
    revise();
}

Result<ChangeSet> RenameDialog::edit() const
{
    PlanSession &session = m_context.session;
    return renamePart({session.plan(), session.document().baseFramework(), session.framework()},
                      m_place, m_name->text(), m_reason->text());
}

void RenameDialog::rename(const ViewContext &context, const PartPlace &place)
{
    const Framework &present = context.session.framework();
    if (!hasPart(present, place))
        return;
    RenameDialog dialog(context, place,
                        nameOfPart(present, place, context.session.plan().head->language));
    if (const auto made = editAsked(dialog))
        context.apply(*made);
}

} // namespace rolewright

#include "app/dialogs/framework/framework_files.h"

#include "app/common/form_dialog.h"

#include "core/plan/edits/framework_update.h"
#include "core/storage/framework_file.h"

#include <QFileInfo>
#include <QLineEdit>
#include <QSpinBox>

namespace rolewright {

namespace {

QString filter()
{
    return QStringLiteral("Frameworks (*%1);;YAML files (*.yaml *.yml)").arg(frameworkEnding);
}

/// Asks for name, id and version of a framework.
class NameDialog : public FormDialog
{
public:
    NameDialog(const FrameworkName &start, QWidget *parent)
        : FormDialog(QStringLiteral("Save as framework"), QStringLiteral("Choose a file…"), parent),
          m_name(new QLineEdit(start.name)), m_id(new QLineEdit(start.id)), m_version(new QSpinBox),
          m_language(start.language)
    {
        addField(QStringLiteral("&Name"), m_name);
        addField(QStringLiteral("&Id"), m_id);
        m_version->setRange(1, 1000000);
        m_version->setValue(start.version);
        addField(QStringLiteral("&Version"), m_version);
        connect(m_name, &QLineEdit::textEdited, this, [this] {
            if (!m_id->isModified())
                m_id->setText(slug(m_name->text()));
        });
        connect(m_name, &QLineEdit::textChanged, this, [this] { revise(); });
        connect(m_id, &QLineEdit::textChanged, this, [this] { revise(); });
        revise();
    }

    FrameworkName name() const
    {
        return {m_id->text().trimmed(), m_version->value(), m_name->text().trimmed(), m_language};
    }

    Result<ChangeSet> edit() const override
    {
        if (const auto good = checkFrameworkName(name()); !good)
            return std::unexpected(good.error());
        return ChangeSet{};
    }

protected:
    void check() override {}

private:
    QLineEdit *m_name;
    QLineEdit *m_id;
    QSpinBox *m_version;
    QString m_language;
};

/// Names that go on from a framework of one's own, or begin with the plan's.
FrameworkName proposedName(PlanSession &session)
{
    const Framework &base = session.document().baseFramework();
    const Head &head = *session.plan().head;
    if (head.framework.definition.isNull())
        return {slug(head.name), 1, head.name, head.language};
    return {base.id, base.version + 1, base.name.in(head.language), head.language};
}

} // namespace

std::optional<FrameworkOrder> askToSaveFramework(const ViewContext &context, QWidget *parent)
{
    NameDialog dialog(proposedName(context.session), parent);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    const FrameworkName name = dialog.name();
    const auto path =
        context.prompts.askForFileToSave({.title = QStringLiteral("Save as framework"),
                                          .filter = filter(),
                                          .proposal = name.id + frameworkEnding});
    if (!path)
        return std::nullopt;
    return FrameworkOrder{publishedAs(context.session.framework(), name), *path};
}

std::optional<QString> askForFramework(Prompts &prompts)
{
    return prompts.askForFileToOpen(
        {.title = QStringLiteral("Choose a framework"), .filter = filter(), .proposal = {}});
}

Result<QString> savedFramework(const FrameworkOrder &order)
{
    const auto saved = saveFrameworkFile(order.framework, order.path, true);
    if (!saved)
        return std::unexpected(saved.error());
    return QFileInfo(order.path).fileName();
}

Result<FrameworkUpdate> frameworkUpdate(const QString &path, const Plan &plan,
                                        const Framework &base)
{
    const auto next = loadFrameworkFile(path);
    if (!next)
        return std::unexpected(next.error());
    auto edit = updateFramework(plan, *next);
    if (!edit)
        return std::unexpected(edit.error());
    const QString &language = plan.head->language;
    return FrameworkUpdate{{next->id, next->version, next->name.in(language), language},
                           frameworkChanges(base, *next, language),
                           std::move(*edit)};
}

} // namespace rolewright

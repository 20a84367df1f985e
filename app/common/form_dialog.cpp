#include "app/common/form_dialog.h"

#include "app/common/look.h"
#include "app/common/plain_text.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace rolewright {

namespace {

QLabel *problemLabel()
{
    QLabel *label = withRole(plainLabel({}), "bad");
    label->setWordWrap(true);
    label->hide();
    return label;
}

} // namespace

FormDialog::FormDialog(const QString &title, const QString &acceptText, QWidget *parent)
    : QDialog(parent), m_columns(new QHBoxLayout), m_form(new QFormLayout),
      m_problem(problemLabel())
{
    setWindowTitle(shownText(title));
    setMinimumWidth(460);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(14);
    m_form->setHorizontalSpacing(14);
    m_form->setVerticalSpacing(10);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    layout->addLayout(m_columns, 1);
    m_columns->setSpacing(24);
    m_columns->addLayout(m_form, 1);
    layout->addWidget(m_problem);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    m_accept = buttons->addButton(actionText(acceptText), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("accept"));
    layout->addWidget(buttons);
    m_accept->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QLabel *FormDialog::addField(const QString &label, QWidget *field, QWidget *beside)
{
    QLabel *problem = problemLabel();
    auto *column = new QWidget;
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(field, 1);
    if (beside != nullptr)
        line->addWidget(beside);
    layout->addLayout(line);
    layout->addWidget(problem);
    auto *caption = new QLabel(label);
    caption->setBuddy(field);
    m_form->addRow(caption, column);
    if (m_form->rowCount() == 1)
        field->setFocus(); // else the buttons have it, which were there before
    field->setAccessibleName(QString(label).remove(u'&'));
    return problem;
}

void FormDialog::addBeside(QWidget *widget)
{
    m_columns->setStretchFactor(m_form, 0);
    m_columns->addWidget(widget, 1);
}

QLabel *FormDialog::addNote()
{
    QLabel *note = withRole(plainLabel({}), "quiet");
    note->setWordWrap(true);
    const QLayoutItem *last = m_form->itemAt(m_form->rowCount() - 1, QFormLayout::FieldRole);
    last->widget()->layout()->addWidget(note);
    return note;
}

void FormDialog::setProblem(QLabel *place, const QString &problem)
{
    place->setText(sentence(shownText(problem)));
    place->setVisible(!problem.isEmpty());
    m_isSound = m_isSound && problem.isEmpty();
}

void FormDialog::revise()
{
    m_isSound = true;
    check();
    const auto made = m_isSound ? edit() : Result<ChangeSet>(ChangeSet{});
    setProblem(m_problem, made ? QString() : made.error().text);
    m_accept->setEnabled(m_isSound);
}

std::optional<ChangeSet> editAsked(FormDialog &dialog)
{
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    const auto made = dialog.edit();
    return made ? std::optional(*made) : std::nullopt;
}

} // namespace rolewright

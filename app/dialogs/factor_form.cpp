#include "app/dialogs/factor_form.h"

#include "app/common/card_button.h"
#include "app/common/look.h"
#include "app/common/plain_text.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace rolewright {

namespace {

constexpr int questionWidth = 225;

} // namespace

FactorForm::FactorForm(const Factors &factors, QWidget *parent)
    : QWidget(parent), m_factors(factors)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    addFactors(layout);
    addQuestions(layout);
    layout->addStretch(1);
}

void FactorForm::addFactors(QVBoxLayout *layout)
{
    m_size = addChoices(
        layout, QStringLiteral("How many people work on machine learning?"),
        {{QStringLiteral("Few"), QStringLiteral("One person holds several profiles.")},
         {QStringLiteral("Some"), QStringLiteral("One person for each profile.")},
         {QStringLiteral("Many"), QStringLiteral("Teams; the profile is a standard of skill.")}},
        static_cast<int>(m_factors.size));
    m_maturity = addChoices(
        layout, QStringLiteral("How mature is your machine learning?"),
        {{QStringLiteral("Starting"),
          QStringLiteral("Only what the first use case needs; the rest waits, on record.")},
         {QStringLiteral("Growing"),
          QStringLiteral("First models run; the usual practices are in place.")},
         {QStringLiteral("Scaled"), QStringLiteral("Many models run; nothing is left out.")}},
        static_cast<int>(m_factors.maturity));
    m_centralization =
        addChoices(layout, QStringLiteral("Where do direction and infrastructure come from?"),
                   {{QStringLiteral("The centre"),
                     QStringLiteral("Streamlined, fewer silos; units decide less for themselves.")},
                    {QStringLiteral("Hub and spoke"),
                     QStringLiteral("The centre guides, the business units build.")},
                    {QStringLiteral("The business units"),
                     QStringLiteral("Agile, but double work; architects sit in the units.")}},
                   static_cast<int>(m_factors.centralization));
}

QButtonGroup *FactorForm::addChoices(QVBoxLayout *layout, const QString &title,
                                     const std::vector<Choice> &choices, int chosen)
{
    layout->addWidget(withRole(plainLabel(title), "name"));
    auto *group = new QButtonGroup(this);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    for (const Choice &choice : choices) {
        auto *card = new CardButton(choice.title, choice.text);
        card->setCheckable(true);
        card->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum); // all of one width
        const int number = static_cast<int>(group->buttons().size());
        group->addButton(card, number);
        card->setChecked(number == chosen);
        row->addWidget(card, 1);
    }
    layout->addLayout(row);
    layout->addSpacing(6);
    connect(group, &QButtonGroup::idClicked, this, &FactorForm::revise);
    return group;
}

void FactorForm::addQuestions(QVBoxLayout *layout)
{
    layout->addWidget(withRole(plainLabel(QStringLiteral("What holds for the work?")), "name"));
    m_interpretable = addQuestion(
        layout, QStringLiteral("Only &interpretable models"),
        QStringLiteral("Linear or logistic ones need no hosting of their own, and no registry."));
    m_static = addQuestion(layout, QStringLiteral("&One team, static dataset"),
                           QStringLiteral("Versions and lineage of data can wait."));
    m_proofOfConcept =
        addQuestion(layout, QStringLiteral("Proof of con&cept"),
                    QStringLiteral("A product owner and those who build are enough."));
    m_pool = addQuestion(layout, QStringLiteral("A &pool of experts"),
                         QStringLiteral("Engineers and data scientists are lent to projects: more "
                                        "use cases at a time, weaker ownership."));
    m_interpretable->setChecked(m_factors.hasInterpretableModels());
    m_static->setChecked(m_factors.hasStaticData());
    m_proofOfConcept->setChecked(m_factors.proofOfConcept);
    m_pool->setChecked(m_factors.pool);
    connect(m_interpretable, &QCheckBox::clicked, this,
            [this](bool isChecked) { m_factors.interpretableModels = isChecked; });
    connect(m_static, &QCheckBox::clicked, this,
            [this](bool isChecked) { m_factors.staticData = isChecked; });
    for (QCheckBox *box : {m_interpretable, m_static, m_proofOfConcept, m_pool})
        connect(box, &QCheckBox::clicked, this, &FactorForm::revise);
}

QCheckBox *FactorForm::addQuestion(QVBoxLayout *layout, const QString &title, const QString &text)
{
    auto *row = new QHBoxLayout;
    auto *box = new QCheckBox(title);
    box->setMinimumWidth(questionWidth);
    box->setAccessibleDescription(text);
    row->addWidget(box);
    QLabel *label = withRole(plainLabel(text), "quiet");
    label->setWordWrap(true);
    row->addWidget(label, 1);
    layout->addLayout(row);
    return box;
}

void FactorForm::revise()
{
    m_factors = factors();
    m_interpretable->setChecked(m_factors.hasInterpretableModels());
    m_static->setChecked(m_factors.hasStaticData());
    Q_EMIT changed();
}

Factors FactorForm::factors() const
{
    Factors factors = m_factors;
    factors.size = static_cast<Size>(m_size->checkedId());
    factors.maturity = static_cast<Maturity>(m_maturity->checkedId());
    factors.centralization = static_cast<Centralization>(m_centralization->checkedId());
    factors.proofOfConcept = m_proofOfConcept->isChecked();
    factors.pool = m_pool->isChecked();
    return factors;
}

} // namespace rolewright

#pragma once

#include "core/plan/entities.h"

#include <QWidget>

class QButtonGroup;
class QCheckBox;
class QVBoxLayout;

namespace rolewright {

/// Asks for the factors of an organisation and the plain questions that go with them (domain.md
/// section 5).
class FactorForm : public QWidget
{
    Q_OBJECT

public:
    explicit FactorForm(const Factors &factors, QWidget *parent = nullptr);

    /// What is chosen; a question that nobody touched stays without an answer if it was.
    Factors factors() const;

Q_SIGNALS:
    void changed();

private:
    struct Choice
    {
        QString title;
        QString text;
    };
    void addFactors(QVBoxLayout *layout);
    QButtonGroup *addChoices(QVBoxLayout *layout, const QString &title,
                             const std::vector<Choice> &choices, int chosen);
    void addQuestions(QVBoxLayout *layout);
    QCheckBox *addQuestion(QVBoxLayout *layout, const QString &title, const QString &text);
    void revise();

    Factors m_factors;
    QButtonGroup *m_size = nullptr;
    QButtonGroup *m_maturity = nullptr;
    QButtonGroup *m_centralization = nullptr;
    QCheckBox *m_interpretable = nullptr;
    QCheckBox *m_static = nullptr;
    QCheckBox *m_proofOfConcept = nullptr;
    QCheckBox *m_pool = nullptr;
};

} // namespace rolewright

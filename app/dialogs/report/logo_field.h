#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace rolewright {

class Prompts;

/// A picture for the cover of a report, chosen from a file.
class LogoField : public QWidget
{
    Q_OBJECT

public:
    /// @param prompts ask for the file; they outlive the field
    explicit LogoField(Prompts &prompts, QWidget *parent = nullptr);

    /// The picture's file as base64; empty for none.
    const QString &logo() const { return m_logo; }
    void setLogo(const QString &base64);

Q_SIGNALS:
    void changed();

private:
    void choose();

    Prompts &m_prompts;
    QString m_logo;
    QLabel *m_words;
    QPushButton *m_remove;
};

} // namespace rolewright

#pragma once

#include "app/dialogs/report/preview_work.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace rolewright {

class PagePicture;

/// The pages of a staffing plan as they will be printed. Says how small the smallest type is.
class ReportPreview : public QWidget
{
    Q_OBJECT

public:
    /// @param question whose plan and scenario are shown
    explicit ReportPreview(const ReportQuestion &question, QWidget *parent = nullptr);
    ~ReportPreview() override;

    /// Shows the pages of these options, with the page that was looked at.
    void preview(const ReportOptions &options) { m_work->layOut(options); }
    /// Shows nothing, as the options are not sound.
    void clear() { m_work->clear(); }
    /// 0 until there are pages, and where they cannot be made.
    int pages() const;
    bool isBusy() const { return m_work->isBusy(); }
    /// What stands below the page.
    QString remark() const;

private:
    void turn(int by);
    void followWork();
    void paintPage();
    void showState();
    void say(const QString &text, bool isProblem);

    PreviewWork *m_work; ///< retires with this
    PreviewWork::MadePtr m_shown;
    int m_page = 0;
    PagePicture *m_picture;
    QProgressBar *m_progress;
    QPushButton *m_previous;
    QPushButton *m_next;
    QLabel *m_number;
    QLabel *m_remark;
    QLabel *m_problem;
};

} // namespace rolewright

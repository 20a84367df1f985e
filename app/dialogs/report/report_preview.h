#pragma once

#include "app/common/latest.h"
#include "app/common/prompts.h"

#include "core/report/report_document.h"

#include <QImage>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace rolewright {

class PagePicture;

/// The pages of a staffing plan as they will be printed, made off the GUI thread. Says how small
/// the smallest type is.
class ReportPreview : public QWidget
{
    Q_OBJECT

public:
    /// @param question whose plan and scenario are shown
    explicit ReportPreview(const ReportQuestion &question, QWidget *parent = nullptr);
    ~ReportPreview() override;

    /// Shows the pages of these options, from the first one that was looked at on.
    void show(const ReportOptions &options);
    /// Shows nothing, as the options are not sound.
    void clear();
    /// 0 until there are pages, and where they cannot be made.
    int pages() const;
    bool isBusy() const { return m_layingOut.isBusy() || m_painting.isBusy(); }
    /// What stands below the page.
    QString remark() const;

private:
    /// Pages with the size of their smallest type in points.
    struct Made
    {
        ReportDocument document;
        double smallestType = 0;
    };
    using MadePtr = std::shared_ptr<const Made>; ///< null when it was stopped

    void receive(const Result<MadePtr> &made);
    void turn(int by);
    void paintPage();
    void update();
    void say(const QString &text, bool isProblem);
    void setProgress(int percent);

    ReportQuestion m_question;
    MadePtr m_made;
    int m_page = 0;
    std::stop_source m_stop;
    PagePicture *m_picture;
    QProgressBar *m_progress;
    QPushButton *m_previous;
    QPushButton *m_next;
    QLabel *m_number;
    QLabel *m_remark;
    QLabel *m_problem;
    Latest<Result<MadePtr>> m_layingOut;
    Latest<QImage> m_painting;
};

} // namespace rolewright

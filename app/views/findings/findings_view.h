#pragma once

#include "app/common/file_export.h"
#include "app/common/view.h"

class QLabel;
class QListView;
class QModelIndex;
class QPushButton;
class QStackedWidget;

namespace rolewright {

class FindingFixes;
class FindingsControls;
class FindingsModel;
struct Finding;

/// All findings of the plan in groups, with what they mean; each leads to its place, and can be
/// muted with a reason. What it shows is made when it is shown first.
class FindingsView : public View
{
    Q_OBJECT

public:
    explicit FindingsView(const ViewContext &context, QWidget *parent = nullptr);

    FindingsModel &model() { return *m_model; }
    /// Null before the view was shown, as the controls.
    QListView *list() { return m_list; }
    FindingsControls *controls() { return m_controls; }
    FindingFixes *fixes() { return m_fixes; }

    void prepare() override;
    QString menuTitle() const override { return QStringLiteral("Findings"); }
    QList<QAction *> commands() const override { return m_commands; }
    QList<QAction *> editCommands() const override { return m_editCommands; }
    bool isSettled() const override;
    bool shows(const Subject &) const override { return false; }

Q_SIGNALS:
    /// The place of a finding is to be shown.
    void chosen(const rolewright::Subject &subject);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeCommands();
    QWidget *makeHead();
    QWidget *makeList();
    QWidget *makeEmpty();
    void update();
    void refill(const std::function<void()> &change);
    void showCounts();
    void enable();
    std::vector<const Finding *> chosenFindings() const;
    void choose(const QModelIndex &index);
    void select(const QModelIndex &current);
    void follow();
    void reveal();
    void showFixes();
    void showMenu(const QPoint &place);
    void mute();
    void unmuteChosen();
    void changeLimits();
    void copy();
    void exportFindings();

    ViewContext m_context;
    FileExport m_export;
    FindingsModel *m_model;
    FindingsControls *m_controls = nullptr; ///< null until the view is built, as all that follows
    QListView *m_list = nullptr;
    FindingFixes *m_fixes = nullptr;
    QStackedWidget *m_pages = nullptr; ///< the list, or what stands in its place
    QLabel *m_emptyTitle = nullptr;
    QPushButton *m_clear = nullptr;
    QAction *m_go;
    QAction *m_fix;
    QAction *m_mute;
    QAction *m_unmute;
    QList<QAction *> m_commands;
    QList<QAction *> m_editCommands;
    bool m_isRefilling = false;
};

} // namespace rolewright

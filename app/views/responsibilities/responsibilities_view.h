#pragma once

#include "app/common/view.h"

#include "core/drawing/matrix_model.h"

class QLabel;
class QStackedWidget;

namespace rolewright {

class FileExport;
struct FileExportOrder;
class MatrixCanvas;
class MatrixControls;

/// Who is responsible for what: activities by profiles or by people (domain.md section 4).
class ResponsibilitiesView : public View
{
    Q_OBJECT

public:
    explicit ResponsibilitiesView(const ViewContext &context, QWidget *parent = nullptr);
    ~ResponsibilitiesView() override;

    void prepare() override;
    QString menuTitle() const override { return QStringLiteral("&Responsibilities"); }
    QList<QAction *> commands() const override { return m_commands; }
    QList<QAction *> editCommands() const override { return m_editCommands; }
    void revealSelection() override;
    bool shows(const Subject &subject) const override;
    bool isSettled() const override;

    MatrixCanvas &canvas() { return *m_canvas; }
    MatrixControls &controls() { return *m_controls; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void makeCommands();
    void addLetter(const QString &text, QChar letter);
    void update();
    void request();
    void show(MatrixModel model);
    void offerCommands();
    void toggle(QChar letter);
    void takeAway();
    void reset();
    void askForNote();
    void addActivity();
    void rename();
    void resume();
    void removeActivity();
    void copy();
    FileExportOrder matrixOrder() const;

    ViewContext m_context;
    MatrixControls *m_controls = nullptr; ///< null until the view is shown first
    MatrixCanvas *m_canvas = nullptr;
    QLabel *m_help = nullptr;
    QStackedWidget *m_pages = nullptr;
    FileExport *m_export;
    Latest<MatrixModel> m_next;
    AssessmentPtr m_asked;               ///< that the matrix is of
    std::optional<ActivityId> m_awaited; ///< to be shown once the matrix has it
    QList<QAction *> m_commands;
    QList<QAction *> m_editCommands;
    QList<QAction *> m_cellCommands;     ///< that act on letters of selected cells
    QList<QAction *> m_activityCommands; ///< that act on the current activity
};

} // namespace rolewright

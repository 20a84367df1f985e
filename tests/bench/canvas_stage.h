#pragma once

#include "app/common/settings.h"
#include "app/views/organisation/drag_canvas.h"
#include "tests/app/scripted_prompts.h"
#include "tests/bench/bench_application.h"
#include "tests/bench/bench_input.h"

#include <QImage>
#include <QScrollBar>
#include <QTemporaryDir>

namespace rolewright {

inline constexpr QSize screenSize(1440, 860);

/// The canvas of a plan whose scene is there.
struct CanvasStage
{
    explicit CanvasStage(const benchmark::State &state)
        : session(opened(state), QDate(2026, 3, 1)), context{session, selection, prompts, settings,
                                                             exports},
          canvas(context, QStringLiteral("bench")), screen(screenSize, QImage::Format_RGB32)
    {
        canvas.resize(screenSize);
        while (!session.isSettled() || !canvas.isSettled() || !canvas.scene())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }

    static OpenedPlan opened(const benchmark::State &state)
    {
        startApplication();
        return *preparedPlan(planFor(state), QDate(2026, 3, 1));
    }
    void paint() { canvas.viewport()->render(&screen); }
    void goToMiddle()
    {
        for (QScrollBar *bar : {canvas.horizontalScrollBar(), canvas.verticalScrollBar()})
            bar->setValue(bar->maximum() / 2);
    }

    PlanSession session;
    Selection selection;
    ScriptedPrompts prompts;
    QTemporaryDir folder;
    Settings settings{folder.filePath(QStringLiteral("settings.ini"))};
    ExportNews exports{prompts};
    ViewContext context;
    DragCanvas canvas;
    QImage screen;
};

} // namespace rolewright

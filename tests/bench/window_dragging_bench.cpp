#include "app/seating/drag_payload.h"
#include "app/views/organisation/reporting_canvas.h"
#include "tests/bench/canvas_stage.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <algorithm>
#include <cmath>
#include <ctime>

namespace rolewright {

namespace {

constexpr int framesOfDrag = 240;
constexpr int edge = 20; ///< where a canvas scrolls under a drag

/// A drag that goes round over a canvas, each frame as a hand's movement brings it: the event, what
/// follows from it, and the painting.
class DragRound
{
public:
    DragRound(Canvas &canvas, const DragPayload &payload, const QString &origin)
        : m_viewport(*canvas.viewport()), m_data(encoded(payload, origin))
    {
        send<QDragEnterEvent>(QPoint(10, 10));
        QCoreApplication::processEvents();
    }
    ~DragRound()
    {
        QDragLeaveEvent leave;
        QCoreApplication::sendEvent(&m_viewport, &leave);
        QCoreApplication::processEvents();
    }

    /// Milliseconds that the thread of the window computes for each frame.
    std::vector<double> times()
    {
        std::vector<double> times;
        for (int frame = 0; frame < framesOfDrag; ++frame) {
            const double before = computed();
            send<QDragMoveEvent>(at(frame));
            QCoreApplication::processEvents();
            times.push_back(computed() - before);
        }
        return times;
    }

private:
    static double computed()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    }
    /// Over cards, gaps and heads, and for some frames at the edges, which scrolls.
    QPoint at(int frame) const
    {
        const double turn = 2 * M_PI * frame / framesOfDrag;
        const QSize room = m_viewport.size() - QSize(edge, edge);
        return {static_cast<int>((1 + std::sin(3 * turn)) / 2 * room.width()) + edge / 2,
                static_cast<int>((1 + std::cos(2 * turn)) / 2 * room.height()) + edge / 2};
    }
    template <class Event>
    void send(const QPoint &point)
    {
        Event event(point, Qt::CopyAction | Qt::MoveAction | Qt::LinkAction, m_data.get(),
                    Qt::LeftButton, {});
        QCoreApplication::sendEvent(&m_viewport, &event);
    }

    QWidget &m_viewport;
    std::unique_ptr<QMimeData> m_data;
};

/// Drags somebody, or a position, over a canvas, and says how long the frames took.
void drag(benchmark::State &state, CanvasStage &stage, Canvas &canvas, double zoom)
{
    canvas.setZoom(zoom, {});
    for (QScrollBar *bar : {canvas.horizontalScrollBar(), canvas.verticalScrollBar()})
        bar->setValue(bar->maximum() / 2);
    const Plan &plan = stage.session.plan();
    const auto &positions = stage.session.design().positions.rows();
    const DragPayload payloads[] = {PersonDrag{plan.people.rows()[50]->id, {}},
                                    PositionDrag{{positions[positions.size() / 2]->id}}};
    std::vector<double> all;
    for (auto _ : state) {
        for (const DragPayload &payload : payloads) {
            const auto times = DragRound(canvas, payload, stage.canvas.origin()).times();
            all.insert(all.end(), times.begin(), times.end());
        }
    }
    std::sort(all.begin(), all.end());
    state.counters["median"] = all[all.size() / 2];
    state.counters["of_100"] = all[all.size() * 99 / 100];
    state.counters["worst"] = all.back();
}

void dragOverMapping(benchmark::State &state, double zoom)
{
    CanvasStage stage(state);
    stage.canvas.setVisible(true);
    drag(state, stage, stage.canvas, zoom);
}

void dragOverTree(benchmark::State &state, double zoom)
{
    CanvasStage stage(state);
    ReportingCanvas tree(stage.context, stage.canvas);
    tree.resize(screenSize);
    tree.setVisible(true);
    while (!tree.isSettled() || !tree.scene())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    drag(state, stage, tree, zoom);
}

/// With 150, 1,500, 15,000 and 20,000 positions.
void people(benchmark::internal::Benchmark *bench)
{
    sizes(bench);
    bench->Arg(26'668);
}

} // namespace

BENCHMARK_CAPTURE(dragOverMapping, full, 1.0)->Apply(people);
BENCHMARK_CAPTURE(dragOverMapping, small, 0.2)->Apply(people);
BENCHMARK_CAPTURE(dragOverMapping, least, Canvas::leastZoom)->Apply(people);
BENCHMARK_CAPTURE(dragOverTree, full, 1.0)->Apply(people);
BENCHMARK_CAPTURE(dragOverTree, small, 0.2)->Apply(people);
BENCHMARK_CAPTURE(dragOverTree, least, Canvas::leastZoom)->Apply(people);

} // namespace rolewright

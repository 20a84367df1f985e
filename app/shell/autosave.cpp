#include "app/shell/autosave.h"

#include <QtConcurrentRun>

namespace rolewright {

namespace {

/// Counted from the first change, so that steady work does not put the copy off.
constexpr int delayMilliseconds = 1000;

} // namespace

Autosave::Autosave(RecoveryFolder folder) : m_folder(std::move(folder))
{
    m_worker.setMaxThreadCount(1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(delayMilliseconds);
    connect(&m_soon, &QTimer::timeout, this, &Autosave::start);
    connect(&m_writing, &QFutureWatcherBase::finished, this, &Autosave::finish);
}

void Autosave::schedule(const std::function<Plan()> &plan, const RecoveryNote &note)
{
    m_plan = plan;
    m_note = note;
    if (!m_soon.isActive())
        m_soon.start();
}

void Autosave::remove()
{
    const Place place = m_place;
    letGo();
    m_worker.start([place] {
        if (*place)
            (*place)->remove();
    });
    Q_EMIT changed();
}

void Autosave::letGo()
{
    m_soon.stop();
    m_writing.setFuture({});
    m_place = std::make_shared<RecoverySlotPtr>();
    m_time = {};
    m_failure.reset();
}

void Autosave::takeOver(const RecoverySlotPtr &slot, const QDateTime &time)
{
    letGo();
    *m_place = slot;
    m_time = time;
    Q_EMIT changed();
}

Autosave::Outcome Autosave::write(const RecoveryFolder &folder, const Place &place,
                                  const Plan &plan, RecoveryNote note)
{
    if (!*place) {
        auto opened = folder.open(note.path);
        if (!opened)
            return {{}, opened.error()};
        *place = *opened;
    }
    note.time = QDateTime::currentDateTime();
    const auto written = (*place)->write(plan, note);
    return written ? Outcome{note.time, {}} : Outcome{{}, written.error()};
}

void Autosave::start()
{
    if (m_writing.isRunning()) {
        m_soon.start();
        return;
    }
    m_writing.setFuture(
        QtConcurrent::run(&m_worker, [folder = m_folder, place = m_place, plan = m_plan(),
                                      note = m_note] { return write(folder, place, plan, note); }));
}

void Autosave::finish()
{
    if (m_writing.future().resultCount() == 0)
        return;
    const Outcome outcome = m_writing.result();
    m_failure = outcome.failure;
    if (!m_failure)
        m_time = outcome.time;
    Q_EMIT changed();
}

} // namespace rolewright

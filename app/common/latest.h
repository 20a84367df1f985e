#pragma once

#include <QFutureWatcher>
#include <QtConcurrentRun>
#include <functional>
#include <optional>

namespace rolewright {

/// Computes off the GUI thread. Of several requests only the newest one delivers its result, and
/// one computation runs at a time.
template <class T>
class Latest
{
public:
    using Compute = std::function<T()>;

    /// @param deliver called on the GUI thread with each result that is still wanted
    explicit Latest(std::function<void(T)> deliver) : m_deliver(std::move(deliver))
    {
        QObject::connect(&m_watcher, &QFutureWatcherBase::finished, &m_watcher,
                         [this] { finish(); });
    }
    Latest(const Latest &) = delete;
    Latest &operator=(const Latest &) = delete;
    ~Latest() { m_watcher.waitForFinished(); }

    /// The function must keep what it reads: it runs while the caller goes on.
    void request(Compute compute)
    {
        m_waiting = std::move(compute);
        if (!m_isRunning)
            startWaiting();
    }
    /// Forgets what was requested; nothing more is delivered.
    void drop()
    {
        m_waiting.reset();
        m_isWanted = false;
    }
    bool isBusy() const { return m_isRunning || m_waiting; }

private:
    void startWaiting()
    {
        m_isRunning = true;
        m_isWanted = true;
        m_watcher.setFuture(QtConcurrent::run(*std::exchange(m_waiting, std::nullopt)));
    }

    void finish()
    {
        m_isRunning = false;
        if (m_waiting)
            startWaiting();
        else if (m_isWanted)
            m_deliver(m_watcher.result());
    }

    std::function<void(T)> m_deliver;
    QFutureWatcher<T> m_watcher;
    std::optional<Compute> m_waiting;
    bool m_isRunning = false;
    bool m_isWanted = false;
};

} // namespace rolewright

#pragma once

#include <QByteArray>
#include <cstddef>
#include <functional>
#include <limits>
#include <map>

namespace rolewright {

/// The calls to the system that saving is made of. A failing Dup-like call is not among them,
/// because nothing but exhausted memory or descriptors makes it fail.
enum class SystemCall {
    MakeTemporary,
    Write,
    Sync,
    Close,
    ChangeMode,
    ChangeOwner,
    Lock,
    Rename,
    Unlink
};

/// One call, before it is done.
struct SystemCallEvent
{
    SystemCall call;
    int ofKind; ///< how many calls of this kind there were, from 1
    int ofAll;  ///< how many calls there were, from 1
};

/// What happens instead of the call.
struct SystemCallFault
{
    int error = 0; ///< errno to fail with; 0: the call is done
    size_t writeAtMost = std::numeric_limits<size_t>::max(); ///< bytes that one write() takes
};

/// While it lives, calls to the system from this program's own code first ask the handler. One at a
/// time; calls made inside of the handler are not asked about. Killing the process in the handler
/// is allowed.
class FaultInjection
{
public:
    using Handler = std::function<SystemCallFault(const SystemCallEvent &)>;

    explicit FaultInjection(Handler handler);
    FaultInjection(const FaultInjection &) = delete;
    FaultInjection &operator=(const FaultInjection &) = delete;
    ~FaultInjection();

    /// How many calls of a kind there were.
    int count(SystemCall call) const;
    SystemCallFault ask(SystemCall call);

private:
    Handler m_handler;
    std::map<SystemCall, int> m_counts;
    int m_all = 0;
    bool m_asking = false;
};

/// How a forked child ended.
struct ChildEnd
{
    bool killed = false; ///< by SIGKILL
    bool exited = false; ///< by returning
    QByteArray output;   ///< what the work returned
};

/// Does the work in a forked child, so that it may kill itself or give up rights and limits.
ChildEnd runInChild(const std::function<QByteArray()> &work);

} // namespace rolewright

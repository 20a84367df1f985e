#include "tests/support/fault_injection.h"

#include <algorithm>
#include <cerrno>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace rolewright {

namespace {

FaultInjection *active = nullptr;

/// The fault for a call that is about to be done; errno is set when it has to fail.
SystemCallFault faultFor(SystemCall call)
{
    const SystemCallFault fault = active ? active->ask(call) : SystemCallFault{};
    if (fault.error != 0)
        errno = fault.error;
    return fault;
}

bool fails(SystemCall call)
{
    return faultFor(call).error != 0;
}

QByteArray readAll(int descriptor)
{
    QByteArray bytes;
    char buffer[4096];
    ssize_t count = 0;
    while ((count = ::read(descriptor, buffer, sizeof buffer)) > 0)
        bytes.append(buffer, count);
    return bytes;
}

} // namespace

FaultInjection::FaultInjection(Handler handler) : m_handler(std::move(handler))
{
    active = this;
}

FaultInjection::~FaultInjection()
{
    active = nullptr;
}

int FaultInjection::count(SystemCall call) const
{
    const auto found = m_counts.find(call);
    return found == m_counts.end() ? 0 : found->second;
}

SystemCallFault FaultInjection::ask(SystemCall call)
{
    if (m_asking)
        return {};
    m_asking = true;
    const SystemCallFault fault = m_handler({call, ++m_counts[call], ++m_all});
    m_asking = false;
    return fault;
}

ChildEnd runInChild(const std::function<QByteArray()> &work)
{
    int ends[2];
    if (::pipe(ends) != 0)
        return {};
    const pid_t child = ::fork();
    if (child == 0) {
        const QByteArray output = work();
        const ssize_t count =
            ::write(ends[1], output.constData(), static_cast<size_t>(output.size()));
        ::_exit(count == output.size() ? 0 : 1);
    }
    ::close(ends[1]);
    ChildEnd end;
    end.output = readAll(ends[0]);
    ::close(ends[0]);
    int status = 0;
    if (child < 0 || ::waitpid(child, &status, 0) != child)
        return {};
    end.killed = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
    end.exited = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    return end;
}

} // namespace rolewright

using rolewright::SystemCall;

// The names are the linker's. The real ones are weak so that a program that does not wrap them
// links too. NOLINTBEGIN(bugprone-reserved-identifier)
extern "C" {

[[gnu::weak]] int __real_mkostemps(char *name, int suffixLength, int flags);
[[gnu::weak]] ssize_t __real_write(int descriptor, const void *bytes, size_t size);
[[gnu::weak]] int __real_fsync(int descriptor);
[[gnu::weak]] int __real_close(int descriptor);
[[gnu::weak]] int __real_fchmod(int descriptor, mode_t mode);
[[gnu::weak]] int __real_fchown(int descriptor, uid_t user, gid_t group);
[[gnu::weak]] int __real_flock(int descriptor, int operation);
[[gnu::weak]] int __real_renameat2(int from, const char *old, int to, const char *name,
                                   unsigned flags);
[[gnu::weak]] int __real_unlink(const char *name);

int __wrap_mkostemps(char *name, int suffixLength, int flags)
{
    return rolewright::fails(SystemCall::MakeTemporary)
               ? -1
               : __real_mkostemps(name, suffixLength, flags);
}

ssize_t __wrap_write(int descriptor, const void *bytes, size_t size)
{
    const rolewright::SystemCallFault fault = rolewright::faultFor(SystemCall::Write);
    if (fault.error != 0)
        return -1;
    return __real_write(descriptor, bytes, std::min(size, fault.writeAtMost));
}

int __wrap_fsync(int descriptor)
{
    return rolewright::fails(SystemCall::Sync) ? -1 : __real_fsync(descriptor);
}

int __wrap_close(int descriptor)
{
    // The system closes the descriptor even when it reports an error.
    const bool failed = rolewright::fails(SystemCall::Close);
    const int error = errno;
    const int result = __real_close(descriptor);
    if (failed)
        errno = error;
    return failed ? -1 : result;
}

int __wrap_fchmod(int descriptor, mode_t mode)
{
    return rolewright::fails(SystemCall::ChangeMode) ? -1 : __real_fchmod(descriptor, mode);
}

int __wrap_fchown(int descriptor, uid_t user, gid_t group)
{
    return rolewright::fails(SystemCall::ChangeOwner) ? -1 : __real_fchown(descriptor, user, group);
}

int __wrap_flock(int descriptor, int operation)
{
    return rolewright::fails(SystemCall::Lock) ? -1 : __real_flock(descriptor, operation);
}

int __wrap_renameat2(int from, const char *old, int to, const char *name, unsigned flags)
{
    return rolewright::fails(SystemCall::Rename) ? -1
                                                 : __real_renameat2(from, old, to, name, flags);
}

int __wrap_unlink(const char *name)
{
    return rolewright::fails(SystemCall::Unlink) ? -1 : __real_unlink(name);
}
}
// NOLINTEND(bugprone-reserved-identifier)

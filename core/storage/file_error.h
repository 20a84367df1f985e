#pragma once

#include <QString>
#include <sys/types.h>

namespace rolewright {

/// What an error number of the system (errno) means, as a clause without capital and full stop,
/// with what to do about it where there is something.
QString systemReason(int errorNumber);

/// "a folder", "a pipe"… for the mode of a file (`st_mode`).
QString kindOfFile(mode_t mode);

} // namespace rolewright

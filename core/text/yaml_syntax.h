#pragma once

#include <QString>
#include <string>

namespace rolewright {

/// What a message of yaml-cpp means, in words for a person, with what to do.
QString syntaxInWords(const std::string &message);

} // namespace rolewright

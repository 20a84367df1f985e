#pragma once

#include <QByteArrayView>
#include <yaml-cpp/eventhandler.h>

namespace rolewright {

/// Parses the part of YAML that writeRecord() and its neighbours write, several times as fast as
/// yaml-cpp: block maps, lists of records, values on one line, and collections in brackets that go
/// on in another line after a comma. Tells the same events with the same marks as yaml-cpp.
///
/// @param text valid UTF-8
/// @return false for any other text, good or bad YAML; then nothing was told
bool parseStrictYaml(QByteArrayView text, YAML::EventHandler &events);

} // namespace rolewright

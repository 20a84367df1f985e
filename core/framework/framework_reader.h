#pragma once

#include "core/framework/framework.h"

namespace rolewright {

/// Reads a framework from the bytes of its YAML file and checks that it hangs together: ids unique,
/// references known, every activity in a known phase, four level texts or none. All problems are
/// reported together.
Result<Framework> readFramework(const QByteArray &bytes, const QString &file);

/// The same for a framework that is part of another document (`framework.definition` of a plan).
/// @param file name of that document, for the errors only
Result<Framework> frameworkFromNode(const Node &node, const QString &file);

/// A framework that comes with the product.
struct InstalledFramework
{
    QString id;
    int version = 1;
    LocalText name;
};

/// What comes with the product, in the order in which it is offered.
std::vector<InstalledFramework> installedFrameworks();

/// Reads what comes with the product, so that loading it later takes no time: for a thread at the
/// start of a program.
void prepareFramework();

/// Loads a framework that comes with the product. It is read once; later calls copy.
Result<Framework> loadInstalledFramework(const QString &id);

} // namespace rolewright

#include "core/framework/catalogue_file.h"

#include "core/text/problems.h"
#include "core/text/yaml_reader.h"

#include <QDir>
#include <QFile>

// Resources of a static library are linked only when something names them; the macro must stand
// outside namespaces.
static void initialiseResources()
{
    Q_INIT_RESOURCE(rolewright);
}

namespace rolewright {

namespace {

QString pathOf(const QString &folder)
{
    initialiseResources();
    return QStringLiteral(":/rolewright/") + folder;
}

void takeVersion(Node &root, const QString &name, const QString &what, Problems &problems)
{
    const auto key = std::find(root.keys.begin(), root.keys.end(), name);
    if (key == root.keys.end()) {
        problems.add(
            root,
            QStringLiteral("this is no file of a %1: the key “%2” is missing").arg(what, name));
        return;
    }
    const auto index = key - root.keys.begin();
    const Node &version = root.items[static_cast<size_t>(index)];
    if (version.text != QLatin1String("1"))
        problems.add(version,
                     QStringLiteral("unknown version of the format; this program knows version 1"));
    root.items.erase(root.items.begin() + index);
    root.keys.erase(key);
}

} // namespace

QStringList installedCatalogues(const QString &folder)
{
    return QDir(pathOf(folder)).entryList({QStringLiteral("*.yaml")}, QDir::Files, QDir::Name);
}

Result<QByteArray> readInstalledCatalogue(const QString &folder, const QString &name)
{
    QFile file(pathOf(folder) + u'/' + name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Internal,
                    QStringLiteral("“%1”, which comes with this program, cannot be read; install "
                                   "Rolewright again")
                        .arg(name));
    return file.readAll();
}

Result<Node> readCatalogue(const QByteArray &bytes, const QString &key, const QString &what,
                           const QString &file)
{
    auto document = readYaml(bytes, file);
    if (!document)
        return std::unexpected(document.error());
    Problems problems(file);
    takeVersion(document->root, key, what, problems);
    if (const auto result = problems.result(); !result)
        return std::unexpected(result.error());
    return std::move(document->root);
}

} // namespace rolewright

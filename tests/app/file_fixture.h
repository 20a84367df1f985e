#pragma once

#include "tests/app/window_fixture.h"

#include "core/plan/edits/entity_edits.h"

#include <QDir>
#include <QFile>

namespace rolewright {

/// A window with real plan files in a folder of its own.
class FileTest : public WindowTest
{
protected:
    FileFlow &files() { return window.files(); }
    QString name() { return session().plan().head->name; }

    void put(const QString &file, const QByteArray &bytes) const
    {
        QFile written(folder.filePath(file));
        ASSERT_TRUE(written.open(QIODevice::WriteOnly));
        ASSERT_EQ(written.write(bytes), bytes.size());
    }
    /// A small plan in a file; its path.
    QString writePlan(const QString &file, const QString &planName = QStringLiteral("Team")) const
    {
        Plan plan;
        Head head;
        head.name = planName;
        head.framework.id = QStringLiteral("ml-skill-profiles");
        plan.head = std::move(head);
        plan.scenarios.append(
            Scenario{.id = {QStringLiteral("baseline")}, .name = QStringLiteral("Baseline")});
        const QString path = folder.filePath(file);
        EXPECT_TRUE(savePlanFile(plan, path, {}, true));
        return path;
    }
    /// Name of the plan that a file holds; empty when it cannot be read.
    static QString nameIn(const QString &path)
    {
        const auto file = loadPlanFile(path);
        return file ? file->loaded.plan.head->name : QString();
    }
    void open(const QString &path)
    {
        files().openFile(path);
        ASSERT_TRUE(rest());
        ASSERT_NE(files().session(), nullptr);
    }
    void rename(const QString &newName)
    {
        Head head = *session().plan().head;
        head.name = newName;
        ASSERT_TRUE(session().apply(changeHead(session().plan(), head)));
    }
    void save()
    {
        files().save();
        ASSERT_TRUE(rest());
    }
};

} // namespace rolewright

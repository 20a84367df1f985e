#include "tests/app/editor_process.h"

#include "tests/app/window_fixture.h"

#include "core/plan/edits/entity_edits.h"

#include <cstdio>

namespace rolewright {

int editAndWait(const QString &plan, const QString &settingsFile, const QString &newName)
{
    ScriptedPrompts prompts;
    Settings settings(settingsFile);
    MainWindow window(prompts, settings, QDate(2026, 11, 25));
    plan.isEmpty() ? window.files().openSample() : window.files().openFile(plan);
    if (!QTest::qWaitFor([&] { return window.files().session() != nullptr; }))
        return 1;
    PlanSession &session = *window.files().session();
    Head head = *session.plan().head;
    head.name = newName;
    if (!session.apply(changeHead(session.plan(), head)) || !QTest::qWaitFor([&] {
            return window.files().saveState().contains(QStringLiteral("Recovery copy"));
        }))
        return 1;
    std::puts("copied");
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace rolewright

#include "app/shell/tailoring_flow.h"

#include "app/dialogs/framework/framework_dialog.h"
#include "app/dialogs/staffing/staffing_dialog.h"
#include "app/shell/workspace.h"

namespace rolewright {

namespace {

/// What a decision is about.
Subject subjectOf(const Decision &decision)
{
    if (decision.subject == DecisionSubject::Effort)
        return CellSubject{decision.profile, decision.phase};
    if (decision.activity.isEmpty())
        return decision.profile;
    return decision.activity;
}

} // namespace

void tailorAsking(Workspace &workspace)
{
    const ViewContext &context = workspace.context();
    const PlanSession &session = context.session;
    const auto changes =
        context.prompts.askToTailor({session.plan(), session.framework(), session.scenario(),
                                     session.plan().head->factors, session.today()});
    if (changes)
        context.apply(*changes);
}

void restructureAsking(Workspace &workspace)
{
    const ViewContext &context = workspace.context();
    const PlanSession &session = context.session;
    const auto changes = context.prompts.askForStructure(
        {{session.plan(), session.framework(), session.scenario(), session.today()},
         presetOf(session.plan().head->factors)});
    if (changes)
        context.apply(*changes);
}

void staffAsking(Workspace &workspace)
{
    const ViewContext &context = workspace.context();
    StaffingDialog dialog(context.session.snapshot(), workspace.window());
    if (dialog.exec() == QDialog::Accepted)
        context.apply(dialog.changes());
}

void showFramework(Workspace &workspace)
{
    FrameworkDialog(workspace.context(), workspace.window()).exec();
}

void showDecisions(Workspace &workspace)
{
    const ViewContext &context = workspace.context();
    PlanSession &session = context.session;
    const Framework &base = session.document().baseFramework();
    const AssessmentPtr &assessment = session.assessment();
    const auto choice = context.prompts.askAboutDecisions(
        decisions(session.plan(), base,
                  assessment == nullptr ? std::vector<Finding>{} : assessment->findings.open,
                  session.plan().head->language));
    if (!choice)
        return;
    if (choice->takesBack)
        context.apply(takeBack(session.plan(), base, choice->decision));
    else
        workspace.goTo(subjectOf(choice->decision));
}

void compareRoleSets(Workspace &workspace)
{
    const ViewContext &context = workspace.context();
    const PlanSession &session = context.session;
    context.prompts.showRoleSets(
        {session.framework(), session.design(), session.plan().head->name});
}

} // namespace rolewright

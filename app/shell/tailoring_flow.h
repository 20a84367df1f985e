#pragma once

namespace rolewright {

class Workspace;

/// Asks how the framework is to be tailored, and does it.
void tailorAsking(Workspace &workspace);

/// Asks how positions are to be placed, centrally, in the units or in a pool, and does it.
void restructureAsking(Workspace &workspace);

/// Proposes who fills what is vacant, and puts those who are chosen on their seats.
void staffAsking(Workspace &workspace);

/// Shows the parts of the framework, to be renamed, merged, left out and added to.
void showFramework(Workspace &workspace);

/// Lists the decisions of the plan, leads to one, or takes it back.
void showDecisions(Workspace &workspace);

/// Shows role sets side by side, the positions of the plan among them.
void compareRoleSets(Workspace &workspace);

} // namespace rolewright

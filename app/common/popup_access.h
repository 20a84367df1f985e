#pragma once

namespace rolewright {

/// Lets screen readers find open popups that have an accessible name: the framework has them
/// nowhere in the tree, and tells only of what has the keyboard in them. Before the application is
/// made.
void showPopupsToScreenReaders();

} // namespace rolewright

"""Whatever can be used has a name by which a screen reader tells it, and no markup in what it says."""

import unittest

from driver import Rolewright, children_of, containing, in_sight, key, label_of, name_of, press

USABLE = {"push button", "check box", "combo box", "list", "page tab", "spin button", "table", "text",
          "tree"}


class NamesTest(unittest.TestCase):
    def expect_names(self, window, where):
        for item in in_sight(window.tree):
            role, name = item.get_role_name(), name_of(item) or label_of(item)
            if role in USABLE:
                self.assertTrue(name, f"{where}: a {role} in “{name_of(item.get_parent())}” has no name")
            self.assertNotIn("<p", name + (item.get_description() or ""), f"{where}: {role} “{name}”")

    def test_all_that_can_be_used_has_a_name(self):
        with Rolewright() as window:
            window.find("push button", "Open the sample")
            self.expect_names(window, "start page")
            press(window.find("push button", "Open the sample"))
            views = window.find("frame", "Views")
            for entry in [item for item in children_of(views) if item.get_role_name() == "check box"]:
                press(entry)
                window.find("label", name_of(entry))
                self.expect_names(window, name_of(entry))
            press(window.find("push button", containing(" findings: ")))
            window.find("list", "Findings")
            self.expect_names(window, "findings")
            key("Escape")
            press(window.find("check box", "Organisation"))
            press(window.find("list item", "Data Engineer, Charging, vacant"))
            window.find("push button", "Edit")
            self.expect_names(window, "page of a position")
            key("Return")
            window.find("dialog", "")
            self.expect_names(window, "dialog of a position")
            key("Escape")
            key("ctrl+e")
            window.find("dialog", "Export the staffing plan")
            self.expect_names(window, "dialog of an export")


if __name__ == "__main__":
    unittest.main()

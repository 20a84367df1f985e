"""What a person sees who starts Rolewright, from a file manager as well, where nobody reads stderr."""

import os
import subprocess
import tempfile
import unittest

from driver import Rolewright, key


class StartTest(unittest.TestCase):
    def expect_complaint_over_start_page(self, title, words, *arguments):
        with Rolewright(*arguments, stderr=subprocess.DEVNULL) as window:
            message = window.find("alert", title)
            window.find("label", title, message)
            label = window.seen("label", title, message)
            self.assertIn(words, label.get_name())
            key("Return")
            window.wait_while("alert", title)
            window.find("push button", "Open the sample")

    def test_a_broken_plan_is_explained(self):
        with tempfile.TemporaryDirectory() as folder:
            plan = os.path.join(folder, "broken.rolewright.yaml")
            with open(plan, "w", encoding="utf-8") as file:
                file.write("rolewright: 1\nname: [broken\n")
            self.expect_complaint_over_start_page("The plan cannot be opened", "broken.rolewright.yaml:3",
                                                  plan)

    def test_a_missing_plan_is_explained(self):
        self.expect_complaint_over_start_page("The plan cannot be opened", "/nowhere.yaml", "/nowhere.yaml")

    def test_a_table_is_imported(self):
        table = os.path.join(os.path.dirname(__file__), "staff.csv")
        with Rolewright(table) as window:
            window.find("label", "Import people from staff.csv", window.find("dialog", "Import people"))

    def test_unknown_arguments_are_explained(self):
        self.expect_complaint_over_start_page("Rolewright was started", "option 'sideways'", "--sideways")


if __name__ == "__main__":
    unittest.main()

"""The way through the sample without a pointer."""

import os
import tempfile
import unittest

from driver import Rolewright, key, lines_of_pdf, retype, type_in, wait_until


class KeyboardTest(unittest.TestCase):
    def setUp(self):
        self.folder = self.enterContext(tempfile.TemporaryDirectory())
        self.window = self.enterContext(Rolewright())

    def go_by_tab_to(self, role, name):
        """Presses Tab until the keyboard is there."""
        self.window.find(role, name)
        for _ in range(30):
            if self.window.has_keyboard(role, name):
                return
            key("Tab")
        wait_until(lambda: self.window.has_keyboard(role, name), f"Tab to come to {name}", 2)

    def answer_with(self, dialog, path):
        self.window.find("dialog", dialog)
        wait_until(lambda: self.window.has_keyboard("text", "File name"), "the name to have the keyboard")
        retype(self.window.find("text", "File name"), path)
        key("Return")

    def test_a_vacancy_is_filled_saved_and_exported(self):
        self.go_by_tab_to("push button", "Open the sample")
        key("space")
        self.window.find("table", "Profiles across the lifecycle")
        key("ctrl+3")
        self.window.find("list item", "Fleet Data Steward, Fleet, vacant")
        key("ctrl+k")
        retype(self.window.find("text", "Find"), "fleet data steward")
        self.window.find("list item", "Fleet Data Steward   Position")
        key("Return")
        wait_until(lambda: self.window.has_keyboard("list item", "Fleet Data Steward, Fleet, vacant"),
                   "the card to have the keyboard")
        key("a")
        type_in("sofia")
        self.window.find("list item", "Sofia Conti,  ", self.window.find("list", "Assign a person"))
        key("Return")
        self.window.find("list item", "Fleet Data Steward, Fleet, Sofia Conti")

        key("ctrl+s")
        plan = os.path.join(self.folder, "mine.rolewright.yaml")
        self.answer_with("Save the plan", plan)
        wait_until(lambda: os.path.exists(plan), "the plan's file")
        key("ctrl+e")
        pdf = os.path.join(self.folder, "mine.pdf")
        self.window.find("dialog", "Export the staffing plan")
        key("alt+n")
        type_in("pseudonyms")
        self.window.find("label", "People are “Person 1”")
        key("alt+n")
        key("Home")
        self.window.find("label", "People are in it by name")
        key("alt+f")
        retype(self.window.find("text", "File"), pdf)
        key("Return")
        self.window.find("label", "Exported mine.pdf")
        self.assertTrue(any("Sofia Conti" in line and "Fleet Data Steward" in line
                            for line in lines_of_pdf(pdf)))

    def test_a_skill_is_rated_and_told(self):
        self.go_by_tab_to("push button", "Open the sample")
        key("space")
        self.window.find("table", "Profiles across the lifecycle")
        key("ctrl+4")
        self.go_by_tab_to("check box", "Table")
        key("Right")
        skills = self.window.find("table", "Skills of people")
        self.go_by_tab_to("table", "Skills of people")
        key("Home")
        first = "Ana Duarte, Domain knowledge: "
        wait_until(lambda: self.window.has_keyboard("table cell", first), "the cell to have the keyboard")
        key("1")
        self.window.find("table cell", first + "1 basic", skills)


if __name__ == "__main__":
    unittest.main()

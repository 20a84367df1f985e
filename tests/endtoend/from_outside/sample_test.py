"""What a manager does with the sample, through the window alone."""

import os
import tempfile
import unittest

from driver import Listener, Rolewright, drag, key, lines_of_pdf, press, wait_until, write


class SampleTest(unittest.TestCase):
    def setUp(self):
        self.folder = self.enterContext(tempfile.TemporaryDirectory())
        self.window = self.enterContext(Rolewright())
        press(self.window.find("push button", "Open the sample"))
        press(self.window.find("check box", "Organisation"))
        self.window.find("list item", "Fleet Data Steward, Fleet, vacant")

    def fill(self, person, position, unit):
        """Drags a person from the strip onto a vacant position."""
        write(self.window.find("text", "Filter people"), person)
        chip = self.window.find("list item", f"{person}, ")
        drag(chip, self.window.find("list item", f"{position}, {unit}, vacant"))
        self.window.find("list item", f"{position}, {unit}, {person}")

    def test_three_vacancies_filled_one_undone_saved_and_exported(self):
        self.fill("Sofia Conti", "Fleet Data Steward", "Fleet")
        self.fill("Leyla Demir", "Data Engineer", "Charging")
        self.fill("Grace Mwangi", "ML Engineer", "Fleet")
        key("ctrl+z")
        self.window.find("list item", "ML Engineer, Fleet, vacant")

        self.window.menu("File", "Save as")
        plan = os.path.join(self.folder, "mine.rolewright.yaml")
        self.window.choose_file("Save the plan", plan)
        wait_until(lambda: os.path.exists(plan), "the plan's file")

        pdf = os.path.join(self.folder, "mine.pdf")
        self.window.export(pdf)
        lines = lines_of_pdf(pdf)
        self.assertTrue(any("Sofia Conti" in line and "Fleet Data Steward" in line for line in lines))
        self.assertTrue(any("Leyla Demir" in line and "Data Engineer" in line for line in lines))

    def test_a_screen_reader_is_told_the_card_that_arrow_keys_come_to(self):
        listener = Listener()
        press(self.window.find("list item", "Data Engineer, Charging, vacant"))
        wait_until(lambda: listener.hears("Data Engineer, Charging, vacant"), "the pressed card")
        key("Right")
        wait_until(lambda: listener.hears("Data Scientist, Charging, Ingrid Solheim"), "the next card")


if __name__ == "__main__":
    unittest.main()

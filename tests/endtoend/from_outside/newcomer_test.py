"""The way of somebody who has a table of people and wants a staffing plan. With ROLEWRIGHT_TABLES
it is gone with other tables as well: lines of PATH|COLUMN|VALUE|VALUE…, the values being those of
the people who come in."""

import os
import tempfile
import unittest

from driver import Rolewright, containing, drag, key, lines_of_pdf, name_of, press, wait_until

OWN_TABLE = (os.path.join(os.path.dirname(__file__), "staff.csv"),
             "Department", "IT/IS", "Software Engineering")


def tables():
    lines = os.environ.get("ROLEWRIGHT_TABLES", "").splitlines()
    return [OWN_TABLE] + [tuple(line.split("|")) for line in lines if line]


def recording_opener(folder):
    """Puts an xdg-open on the path that writes down what it is to open. Returns where."""
    record = os.path.join(folder, "opened")
    program = os.path.join(folder, "xdg-open")
    with open(program, "w", encoding="utf-8") as file:
        file.write(f'#!/bin/sh\necho "$1" >"{record}.part" && mv "{record}.part" "{record}"\n')
    os.chmod(program, 0o755)
    return record


class NewcomerTest(unittest.TestCase):
    def test_from_a_table_to_a_staffing_plan(self):
        for table in tables():
            with self.subTest(table=table[0]), tempfile.TemporaryDirectory() as folder:
                self.go(folder, *table)

    def go(self, folder, table, column, *values):
        record = recording_opener(folder)
        path = f"{folder}:{os.environ['PATH']}"
        with Rolewright(env={**os.environ, "PATH": path}) as self.window:
            self.import_people(table, column, values)
            filled = self.fill_three_positions()
            self.window.save(os.path.join(folder, "ours.rolewright.yaml"))
            pdf = os.path.join(folder, "ours.pdf")
            self.window.export(pdf)
            press(self.window.find("push button", "Open"))
            wait_until(lambda: os.path.exists(record), "the PDF to be opened")
            with open(record, encoding="utf-8") as file:
                self.assertEqual(file.read().strip(), f"file://{pdf}")
            self.expect_in(lines_of_pdf(pdf), filled)

    def import_people(self, table, column, values):
        press(self.window.find("push button", "Import people"))
        self.window.choose_file("Import people", table)
        dialog = self.window.find("dialog", "Import people")
        press(self.window.find("page tab", "Rows", dialog))
        self.window.pick("Choose rows by", column, dialog)
        press(self.window.find("push button", "No values", dialog))
        for value in values:
            values_list = self.window.find("list", "Values", dialog)
            press(self.window.reveal("list item", f"{value}  ·", values_list))
            key("space")
        self.window.find("label", "Next come a few questions", dialog)
        press(self.window.find_ready("push button", "Import", dialog))
        press(self.window.find("push button", "Create plan"))
        self.window.wait_while("dialog", "New plan")

    def fill_three_positions(self):
        """Drags the first three people onto the first three vacant positions; who is where."""
        self.window.find("list item", "Unit ")
        filled = []
        for _ in range(3):
            card = self.window.find("list item", containing(", vacant, "))
            chip = self.window.find("list item", containing(" free"))
            title = name_of(card).split(", vacant, ")[0]
            person = name_of(chip).rsplit(", ", 1)[0]
            drag(chip, card)
            self.window.find("list item", f"{title}, {person} ")
            filled.append((person, title.split(", ")[0]))
        return filled

    def expect_in(self, lines, filled):
        for person, position in filled:
            self.assertTrue(any(person in line and position in line for line in lines),
                            f"{person} as {position} is not in the PDF")


if __name__ == "__main__":
    unittest.main()

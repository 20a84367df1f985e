"""Drives Rolewright from outside its process: sees it as a screen reader does, through AT-SPI, and
moves it as a hand does, with the display's pointer and keyboard."""

import os
import subprocess
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 30  # seconds until a condition that does not come true fails a test


def wait_until(condition, what, seconds=PATIENCE):
    """Asks again and again, and returns the first answer that is true."""
    end = time.monotonic() + seconds
    while True:
        try:
            answer = condition()
        except GLib.Error:  # what was asked about went away meanwhile
            answer = None
        if answer:
            return answer
        if time.monotonic() > end:
            raise AssertionError(f"Waited {seconds} s in vain for {what}")
        time.sleep(0.05)


def name_of(item):
    return item.get_name() or ""


def label_of(item):
    """What labels a thing that is not named after its label, as combo boxes are not."""
    for relation in item.get_relation_set():
        if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY:
            return name_of(relation.get_target(0))
    return ""


def containing(words):
    """For find(): any name that has the words in it."""
    return lambda name: words in name


def has_state(item, state):
    return item.get_state_set().contains(state)


def is_showing(item):
    return has_state(item, Atspi.StateType.SHOWING)


def is_gone(item):
    try:
        return not is_showing(item)
    except GLib.Error:
        return True


def children_of(item):
    children = (item.get_child_at_index(i) for i in range(item.get_child_count()))
    return [child for child in children if child is not None]


def in_sight(root, without=()):
    """Everything below a thing that is in sight, from top to bottom; nothing within some roles."""
    waiting = [root]
    while waiting:
        item = waiting.pop()
        yield item
        if item.get_role_name() not in without:
            waiting += reversed([child for child in children_of(item) if is_showing(child)])


def place_of(item):
    at = item.get_extents(Atspi.CoordType.SCREEN)
    return at.x, at.y, at.width, at.height


def middle_of(item):
    """The middle of a thing on the screen, once it stands still there."""
    seen = []

    def stands_still():
        seen.append(place_of(item))
        return seen[-1][2] > 0 and len(seen) > 1 and seen[-1] == seen[-2]

    wait_until(stands_still, f"“{name_of(item)}” to have a place")
    left, top, width, height = seen[-1]
    return left + width // 2, top + height // 2


def hand(*steps):
    subprocess.run(["xdotool", *map(str, steps)], check=True)


def press(item):
    hand("mousemove", *middle_of(item), "sleep", 0.05, "click", 1)


def drag(item, target):
    """Takes hold of one thing and lets go over another. A hand moves in steps; a jump is no drag."""
    steps = ["mousemove", *middle_of(item), "sleep", 0.05, "mousedown", 1]
    for way in (6, 18):
        steps += ["sleep", 0.05, "mousemove_relative", way, way]
    x, y = middle_of(target)
    steps += ["sleep", 0.05, "mousemove", x, y, "sleep", 0.05, "mousemove_relative", 2, 2]
    hand(*steps, "sleep", 0.1, "mouseup", 1)


def key(keys):
    """Presses a key or combination as xdotool calls it: "ctrl+z"."""
    hand("key", keys)


def write(field, text):
    """Types a text in place of what a field has."""
    press(field)
    retype(field, text)


def type_in(text):
    """Types into whatever has the keyboard."""
    hand("type", "--delay", 5, text)


def retype(field, text):
    """The same as write(), in a field that gets the keyboard by itself."""
    wait_until(lambda: has_state(field, Atspi.StateType.FOCUSED), "the field to have the keyboard")
    key("ctrl+a")
    type_in(text)
    wait_until(lambda: text_of(field) == text, f"“{text}” to be typed")


def text_of(field):
    return Atspi.Text.get_text(field, 0, -1)


def lines_of_pdf(path):
    return subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True,
                          text=True).stdout.splitlines()


class Rolewright:
    """The program, started with arguments, with its windows on this display."""

    def __init__(self, *arguments, **how):
        program = os.environ["ROLEWRIGHT_PROGRAM"]
        self.process = subprocess.Popen([program, *arguments], **how)
        self.tree = wait_until(self._registered, "the program in the accessibility tree")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.terminate()
        self.process.wait(10)

    def _registered(self):
        assert self.process.poll() is None, f"The program ended with {self.process.returncode}"
        desktop = Atspi.get_desktop(0)
        desktop.set_cache_mask(Atspi.Cache.NONE)
        for program in children_of(desktop):
            if program.get_process_id() == self.process.pid:
                return program
        return None

    def seen(self, role, name, within=None):
        """The first thing in sight of a role whose name or label begins so, or is as a function
        wants it; None when there is none."""
        fits = name if callable(name) else lambda given: given.startswith(name)
        without = () if role.startswith("table") else ("table",)  # which has thousands of cells
        for item in in_sight(within or self.tree, without):
            if item.get_role_name() == role and (fits(name_of(item)) or fits(label_of(item))):
                return item
        return None

    def find(self, role, name, within=None):
        """The same, once it is in sight."""
        return wait_until(lambda: self.seen(role, name, within), f"a {role} named “{name}”")

    def find_ready(self, role, name, within=None):
        """The same, once it can be used."""
        def ready():
            item = self.seen(role, name, within)
            return item if item and has_state(item, Atspi.StateType.SENSITIVE) else None
        return wait_until(ready, f"a {role} named “{name}” that can be used")

    def has_keyboard(self, role, name):
        item = self.seen(role, name)
        return item and has_state(item, Atspi.StateType.FOCUSED)

    def wait_while(self, role, name):
        """Waits until no such thing is in sight any more."""
        wait_until(lambda: not self.seen(role, name), f"the {role} “{name}” to go")

    def reveal(self, role, name, within):
        """Turns the wheel over a list until something in it is in sight."""
        hand("mousemove", *middle_of(within))

        def turned():
            item = self.seen(role, name, within)
            return item or hand("click", 5)
        return wait_until(turned, f"a {role} named “{name}” in the list")

    def pick(self, box, choice, within=None):
        """Chooses in a combo box."""
        press(self.find("combo box", box, within))
        press(self.find("list item", choice))
        wait_until(lambda: name_of(self.seen("combo box", box, within)).startswith(choice), choice)

    def menu(self, *names):
        """Chooses from the menu bar: menu("File", "Save as")."""
        within = None
        for name in names:
            item = self.find("menu item", name, within)
            press(item)
            within = item

    def choose_file(self, dialog, path):
        """Answers a file dialog with a path."""
        question = self.find("dialog", dialog)
        write(self.find("text", "File name", question), path)
        key("Return")
        wait_until(lambda: is_gone(question), f"“{dialog}” to go")

    def export(self, path):
        """Exports the staffing plan as PDF."""
        press(self.find("push button", "Export PDF"))
        question = self.find("dialog", "Export the staffing plan")
        write(self.find("text", "File", question), path)
        key("Return")
        self.find("label", f"Exported {os.path.basename(path)}")

    def save(self, path):
        """Saves a plan that has no file yet."""
        key("ctrl+s")
        self.choose_file("Save the plan", path)
        wait_until(lambda: os.path.exists(path), "the plan's file")


class Listener:
    """Hears what the keyboard's focus comes to, as a screen reader would tell it."""

    def __init__(self):
        self.heard = []
        self._listener = Atspi.EventListener.new(self._hear)
        self._listener.register("object:state-changed:focused")

    def _hear(self, event):
        if event.detail1:
            self.heard.append(name_of(event.source))

    def hears(self, beginning):
        while GLib.MainContext.default().iteration(False):
            pass
        return any(name.startswith(beginning) for name in self.heard)

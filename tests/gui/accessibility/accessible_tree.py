#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Watchkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the controls of the running window over AT-SPI, as a screen reader does. Fails if a control has no accessible name
or no role, or if only the caption of a message can be read aloud.

Uses a separate display, session bus, accessibility bus and home folder. All started processes end with this script.
"""

import argparse
import ctypes
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time

PATIENCE = 60  # [s] generous, for a busy computer; two seconds usually suffice
PR_SET_CHILD_SUBREAPER = 36

# Menu entries that are chosen by name, in this order. Each opens a dialog or view with more controls.
OPENED = ["Find a command or target…", "Tasks", "Incidents", "Crawls", "Crawl a site…", "Go back in time", "Add…", "Edit…", "Reorder targets…", "Acknowledge…", "Report…", "Back-test alert rules…",
          "Maintenance calendar…", "Custom period…", "A well-known service…", "Keyboard shortcuts…", "Manual", "What's new", "About Watchkeeper", "Settings…", "Wall view"]

NAMED_ROLES = {
    "push button", "toggle button", "check box", "radio button", "combo box", "text", "entry", "password text", "spin button",
    "slider", "dial", "table", "tree", "tree table", "list", "list box", "menu", "menu item", "check menu item",
    "radio menu item", "page tab", "page tab list", "tool bar", "frame", "dialog", "alert", "link", "progress bar", "column header",
    "table column header", "list item", "tree item",
}
SILENT_ROLES = {"unknown", "invalid", "filler", "redundant object", "panel"}  # say nothing about a control that takes the focus
STEADY_ROLES = {"frame", "dialog", "alert", "push button", "text", "list", "tree", "page tab"}
DIALOGS = ("dialog", "alert")
MOST_CHILDREN = 400  # per control: the thousands of cells of a table have similar names


def fail(sentence):
    print(sentence, file=sys.stderr)
    sys.exit(1)


class Stage:
    """A display, a session bus and the program running there. To be used in a with statement."""

    def __init__(self, program):
        self.program = program
        self.folder = tempfile.mkdtemp(prefix="watchkeeper-accessible-")
        self.started = []

    def __enter__(self):
        # at-spi detaches the processes that it starts. They become children of this script, which can then end them.
        ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
        environment = dict(os.environ)
        for name in ("DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS", "WAYLAND_DISPLAY", "QT_QPA_PLATFORMTHEME", "QT_SCALE_FACTOR"):
            environment.pop(name, None)
        environment.update(HOME=self.folder, XDG_CONFIG_HOME=self.folder + "/config", XDG_DATA_HOME=self.folder + "/data",
                           XDG_STATE_HOME=self.folder + "/state", XDG_RUNTIME_DIR=self.folder,
                           QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", LC_ALL="C.UTF-8")
        self.environment = environment
        self.environment["DISPLAY"] = ":" + self.start_display()
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = self.start_bus()
        os.environ.update(self.environment)
        self.application = self.start([self.program, "--sample", "--size", "1280x800"])
        return self

    def start(self, arguments, **more):
        process = subprocess.Popen(arguments, env=self.environment, stdin=subprocess.DEVNULL, **more)
        self.started.append(process)
        return process

    def start_display(self):
        """Starts an X server, which chooses a free display number itself, so that several servers don't conflict."""
        read, write = os.pipe()
        with open(os.path.join(self.folder, "xvfb.log"), "wb") as log:
            self.start(["Xvfb", "-displayfd", str(write), "-screen", "0", "1600x1000x24", "-noreset"], pass_fds=[write], stderr=log)
        os.close(write)
        with os.fdopen(read) as answer:
            return answer.readline().strip() or fail("Xvfb did not start.")

    def start_bus(self):
        bus = self.start(["dbus-daemon", "--session", "--nofork", "--print-address"], stdout=subprocess.PIPE, text=True)
        return bus.stdout.readline().strip() or fail("dbus-daemon did not start.")

    def __exit__(self, *_):
        for process in reversed(self.started):
            process.terminate()
            try:
                process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                process.kill()
        end_children()
        shutil.rmtree(self.folder, ignore_errors=True)


def children_of(parent):
    found = []
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                with open(f"/proc/{entry}/stat", encoding="utf-8", errors="replace") as stat:
                    if int(stat.read().rpartition(")")[2].split()[1]) == parent:
                        found.append(int(entry))
            except OSError:
                pass
    return found


def end_children():
    """Ends the remaining children: those of the accessibility bus, which the session bus started."""
    end = time.monotonic() + PATIENCE
    while children := children_of(os.getpid()):
        for child in children:
            os.kill(child, signal.SIGKILL if time.monotonic() > end - PATIENCE / 2 else signal.SIGTERM)
        while children_of(os.getpid()):
            if os.waitpid(-1, os.WNOHANG)[0] == 0:
                break
        time.sleep(0.02)


def wait_for(what, find):
    """Calls find() until it returns something. Ignores errors, which occur when the tree changes while it is read."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            if found := find():
                return found
        except GLib.Error:
            pass
        time.sleep(0.05)
    return fail(f"{what} did not appear in the accessible tree.")


def application_of(process):
    desktop = Atspi.get_desktop(0)
    for place in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(place)
        if application and application.get_process_id() == process:
            return application
    return None


def is_showing(node):
    states = node.get_state_set()
    return states.contains(Atspi.StateType.SHOWING) and states.contains(Atspi.StateType.VISIBLE)


def children(node):
    for place in range(min(node.get_child_count(), MOST_CHILDREN)):
        if child := node.get_child_at_index(place):
            yield child


def walk(node, path=(), with_menus=True):
    """Yields (path, node) for everything visible in the window and for all menus, even those not open. Skips what disappears
    meanwhile: the window shows new results all the time, and a whole walk can take seconds."""
    try:
        is_menu = "menu" in node.get_role_name()
        if path and not (with_menus if is_menu else is_showing(node)):
            return
        here = path + (f"{node.get_role_name()} “{node.get_name()}”",)
        inside = list(children(node))
    except GLib.Error:
        return
    yield here, node
    for child in inside:
        yield from walk(child, here, with_menus)


def has_name(node):
    if node.get_name().strip():
        return True
    return any(relation.get_relation_type() == Atspi.RelationType.LABELLED_BY for relation in node.get_relation_set())


class Walk:
    """Collects the controls without a name or a role over all passes through the tree."""

    def __init__(self, application):
        self.application = application
        self.seen = set()
        self.nameless = {}
        self.roleless = {}

    def look(self, roles=("frame", "dialog", "alert")):
        wait_for("A whole look", lambda: self.collect(roles))

    def collect(self, roles):
        """Visits the windows with these roles. If the tree changes meanwhile, the controls visited so far are kept."""
        for window in children(self.application):
            if window.get_role_name() not in roles:
                continue
            for path, node in walk(window):
                inside = path[1:]  # without the window title, which contains a changing count
                is_silent = node.get_role_name() in SILENT_ROLES and node.get_child_count() == 0
                if is_silent and node.get_state_set().contains(Atspi.StateType.FOCUSABLE):
                    self.roleless[inside] = path
                if node.get_role_name() not in NAMED_ROLES:
                    continue
                self.seen.add(inside)
                if not has_name(node):
                    self.nameless[inside] = path
        return True

    def find(self, role, name):
        for window in children(self.application):
            for _, node in walk(window):
                if node.get_role_name() == role and (name is None or node.get_name() == name):
                    return node
        return None

    def hears(self, words):
        """Returns whether a visible text contains these words."""
        return any(words in node.get_name() for window in self.windows() for _, node in walk(window, with_menus=False)
                   if node.get_role_name() in ("label", "static"))

    def windows(self):
        return [window for window in children(self.application) if is_showing(window)]

    def choose(self, name):
        """Chooses a menu entry, as assistive technology does, and visits the controls that it opens."""
        item = wait_for(f"The menu entry “{name}”", lambda: self.find_item(name))
        before = wait_for("The window", lambda: self.paths() | self.paths())
        actions = item.get_action_iface()
        names = [actions.get_action_name(place) for place in range(actions.get_n_actions())]
        actions.do_action(next(place for place, action in enumerate(names) if action in ("Press", "Toggle")))
        wait_for(f"What “{name}” opens", lambda: self.paths() - before)
        self.look(DIALOGS)

    def find_item(self, name):
        return self.find("menu item", name) or self.find("check menu item", name)

    def paths(self):
        """Returns the paths of all visible controls, without menus and rows, which change without user action."""
        return {path for window in self.windows() for path, node in walk(window, with_menus=False)
                if node.get_role_name() in STEADY_ROLES}

    def turn_pages(self, name):
        """Visits each page of a dialog that has a list of pages."""
        pages = wait_for(f"The pages of “{name}”", lambda: self.find("list", name))
        for place in range(pages.get_child_count()):
            page = pages.get_child_at_index(place)
            if not page.get_state_set().contains(Atspi.StateType.SELECTED):
                before = wait_for("The window", self.paths)
                page.get_action_iface().do_action(0)
                wait_for(f"The page “{page.get_name()}”", lambda: self.paths() - before)
            self.look(DIALOGS)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True)
    arguments = parser.parse_args()
    with Stage(arguments.program) as stage:
        Atspi.init()
        Atspi.set_timeout(PATIENCE * 1000, PATIENCE * 1000)
        application = wait_for("The program", lambda: application_of(stage.application.pid))
        tree = Walk(application)
        wait_for("The table of targets", lambda: tree.find("table", "Targets"))
        wait_for("What the status line says", lambda: tree.hears(" running · "))
        wait_for("What the header says", lambda: tree.hears(" are down"))
        wait_for("The details of the worst target", lambda: tree.find("page tab", "Overview"))
        for name in OPENED:
            tree.choose(name)
            if name == "Settings…":
                tree.turn_pages("Pages")
        tree.look()
        print(f"{len(tree.seen)} controls were looked at.")
        for path in tree.nameless.values():
            print("No name: " + " › ".join(path), file=sys.stderr)
        for path in tree.roleless.values():
            print("No role: " + " › ".join(path), file=sys.stderr)
        if len(tree.seen) < 200:
            fail("There must be more than that: the walk does not see the window.")
        return 1 if tree.nameless or tree.roleless else 0


if __name__ == "__main__":
    for needed in ("Xvfb", "dbus-daemon"):
        if not shutil.which(needed):
            fail(f"{needed} is not installed. ./dev setup installs it.")
    try:
        import gi

        gi.require_version("Atspi", "2.0")
        from gi.repository import Atspi, GLib
    except (ImportError, ValueError) as error:
        fail(f"{error}. ./dev setup installs python3-gi and gir1.2-atspi-2.0.")
    sys.exit(main())

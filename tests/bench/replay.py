# SPDX-FileCopyrightText: 2026 Watchkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Replays a day of many targets, checked every minute, with states and alert rules."""

import json
import random
import resource
import subprocess
import tempfile
from pathlib import Path

BEHIND_ROUTER = 500
ROUTER_FAILS = range(300, 330)  # minutes of the day
SPELLS = 0.0005  # probability that a failure begins, per minute and target


def write_day(file, targets, minutes):
    """A quiet day: short failures of some targets, and one failure of a router on which a quarter of the targets depend."""
    dice = random.Random(1)
    names = ["Router"] + [f"Target {number:04}" for number in range(1, targets)]
    watched = [{"name": name, "kind": "tcp", "host": "127.0.0.1", "port": 80} for name in names]
    for target in watched[1 : BEHIND_ROUTER + 1]:
        target["dependsOn"] = ["Router"]
    rules = [{"name": "All", "channels": ["desktop"], "repeatEvery": "1h"}]
    file.write(json.dumps({"targets": watched, "alerts": rules, "start": "2026-01-31T00:00:00Z"}) + "\n")
    down_until = [0] * targets
    for minute in range(minutes):
        at = f"2026-01-31T{minute // 60:02}:{minute % 60:02}:00Z"
        for number, name in enumerate(names):
            if dice.random() < SPELLS:
                down_until[number] = minute + dice.randint(1, 20)
            is_down = minute < down_until[number] or (number <= BEHIND_ROUTER and minute in ROUTER_FAILS)
            file.write(f'{{"at":"{at}","target":"{name}","outcome":"{"down" if is_down else "up"}"}}\n')


def measure(programs, targets, minutes):
    with tempfile.TemporaryDirectory(prefix="watchkeeper-bench-") as folder:
        path = Path(folder) / "day.ndjson"
        with path.open("w") as file:
            write_day(file, targets, minutes)
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        told = subprocess.run([programs / "watchkeeper-cli", "replay", path], check=True, capture_output=True).stdout
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return {
        "targets": targets,
        "results": targets * minutes,
        "linesTold": told.count(b"\n"),
        "cpuSeconds": after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime,
    }

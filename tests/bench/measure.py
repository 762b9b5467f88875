# SPDX-FileCopyrightText: 2026 Watchkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the cost of processes with /proc and the accounting of the system."""

import json
import os
import re
import resource
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

TICKS_PER_SECOND = os.sysconf("SC_CLK_TCK")


@dataclass
class Cost:
    """The cost of a load with a number of checks. Memory is None if it is unknown."""

    checks: int
    seconds: float
    cpu_seconds: float
    peak_kib: Optional[int] = None

    @property
    def checks_per_second(self):
        return self.checks / self.seconds

    @property
    def cpu_us_per_check(self):
        return self.cpu_seconds / self.checks * 1e6


def cost_from_json(text):
    values = json.loads(text)
    return Cost(values["checks"], values["seconds"], values["cpuSeconds"], values.get("peakKib"))


def process_cpu(pid):
    """[s] user and system time of a running process, without its children."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS_PER_SECOND


def children_cpu():
    """[s] user and system time of our children that have exited."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def own_cpu():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def memory_kib(pid, line="VmHWM"):
    """VmHWM is the peak, VmRSS the current resident memory. (ru_maxrss would start with the size of the parent process.)"""
    status = Path(f"/proc/{pid}/status").read_text()
    return int(re.search(rf"{line}:\s+(\d+)", status).group(1))


def descendants(pid):
    """PIDs of all running descendants of this process."""
    found = []
    for task in Path(f"/proc/{pid}/task").glob("*"):
        try:
            children = (task / "children").read_text().split()
        except OSError:
            continue
        for child in children:
            found += [int(child), *descendants(int(child))]
    return found


def processes_with(marker):
    """PIDs of running processes whose command line contains the marker."""
    found = []
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            if marker.encode() in (entry / "cmdline").read_bytes():
                found.append(int(entry.name))
        except OSError:
            continue
    return found


def wait_until(condition, seconds, what):
    """Polls, because the time of the driver isn't measured."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if condition():
            return
        time.sleep(0.05)
    raise RuntimeError(f"{what}: not within {seconds} s")


def run_json(command, **options):
    """The output of a program that prints one JSON object."""
    done = subprocess.run(command, capture_output=True, text=True, check=False, **options)
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(map(str, command))} ended with {done.returncode}:\n{done.stderr[-2000:]}")
    return done.stdout

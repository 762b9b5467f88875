# SPDX-FileCopyrightText: 2026 Watchkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the window with ten thousand targets and a thousand results per second: ./dev bench gui"""

import json
import os
import subprocess
import sys

from report import bar

ACTS = {
    "watching": "watching",
    "scrolling": "scrolling",
    "sorting": "sorting by time",
    "filtering": "filtering and typing",
}


def measure(options):
    seconds = 5 if options.quick else 20
    print(f"  the window, {len(ACTS)} times {seconds} s", file=sys.stderr)
    command = [options.programs / "watchkeeper-bench-gui", "--seconds", str(seconds), "--history", "10" if options.quick else "1000"]
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
    result = json.loads(done.stdout)
    return result | {"bars": bars(result)}


def bars(result):
    stalls = [
        bar(f"Event loop stall while {words}, 99th percentile", result[act]["lateMs"]["p99"], 16, "ms") for act, words in ACTS.items()
    ]
    return stalls + [
        bar(f"From start until {result['targets']:,} targets are painted, {result['storedResults']:,.0f} results stored", result["rowsPaintedMs"] / 1000, 1, "s"),
        bar("Resident memory after all that", result["residentMib"], 200, "MiB"),
    ]


def print_report(result):
    print(f"\nThe window with {result['targets']:,} targets: how late the event loop comes round, in ms (own doing: by its processor time)")
    print(f"  {'':24}{'median':>8}{'99 %':>8}{'99.9 %':>8}{'most':>8}   own doing:{'99 %':>8}{'99.9 %':>8}{'most':>8}   {'CPU':>6}{'results/s':>11}")
    for act, words in ACTS.items():
        row = result[act]
        late, busy = row["lateMs"], row["busyMs"]
        print(
            f"  {words:24}{late['median']:>8.1f}{late['p99']:>8.1f}{late['p999']:>8.1f}{late['most']:>8.1f}             "
            f"{busy['p99']:>8.1f}{busy['p999']:>8.1f}{busy['most']:>8.1f}   {row['cpuPercent']:>5.0f}%{row['resultsPerSecond']:>11.0f}"
        )

# SPDX-FileCopyrightText: 2026 Watchkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs contenders in turn, and turns their costs into medians, ratios, a table and JSON."""

import sys
from statistics import median


def in_turns(contenders, turns):
    """Runs the contenders in turn. Returns the costs by contender; the n-th costs of all contenders belong together."""
    costs = {name: [] for name in contenders}
    for turn in range(turns):
        for name, run in contenders.items():
            print(f"  turn {turn + 1} of {turns}: {name}", file=sys.stderr)
            costs[name].append(run())
    return costs


def summary(costs):
    """Medians of several runs of one contender."""
    peaks = [cost.peak_kib for cost in costs if cost.peak_kib is not None]
    return {
        "checksPerSecond": median(cost.checks_per_second for cost in costs),
        "cpuMicroseconds": median(cost.cpu_us_per_check for cost in costs),
        "peakMib": median(peaks) / 1024 if peaks else None,
        "runs": len(costs),
    }


def cpu_ratio(ours, theirs):
    """Median of the ratios of consecutive runs, so that varying load of the machine cancels out."""
    return median(a.cpu_us_per_check / b.cpu_us_per_check for a, b in zip(ours, theirs))


def speed_ratio(ours, theirs):
    return median(a.checks_per_second / b.checks_per_second for a, b in zip(ours, theirs))


def section(costs, ours):
    """The JSON for one group of contenders."""
    return {
        name: summary(runs)
        | {"cpuOfOursToThis": cpu_ratio(costs[ours], runs), "speedOfOursToThis": speed_ratio(costs[ours], runs)}
        for name, runs in costs.items()
    }


def print_section(title, ours, rows, unit="check"):
    print(f"\n{title}")
    print(f"  {'':42}{unit + 's/s':>10}{'CPU/' + unit:>12}{'peak':>10}   {'Watchkeeper needs':>18}{'and is':>11}")
    for name, row in rows.items():
        peak = f"{row['peakMib']:.0f} MiB" if row["peakMib"] else "–"
        versus = "" if name == ours else f"{row['cpuOfOursToThis']:>12.2f} x CPU{row['speedOfOursToThis']:>9.2f} x as fast"
        print(f"  {name:42}{row['checksPerSecond']:>10.0f}{row['cpuMicroseconds']:>9.0f} µs{peak:>10}   {versus}")


def bar(what, value, limit, unit):
    return {"what": what, "value": value, "limit": limit, "unit": unit, "met": value <= limit}


def print_bars(bars):
    print("\nBars")
    for bar in bars:
        verdict = "met" if bar["met"] else "missed"
        print(f"  {bar['what']:72}{bar['value']:>10.3g}  (at most {bar['limit']:g} {bar['unit']}): {verdict}")

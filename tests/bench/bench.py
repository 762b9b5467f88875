# SPDX-FileCopyrightText: 2026 Watchkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures Watchkeeper against other tools, on loopback, in one run: ./dev bench [gui|crawl] [--quick] [--json FILE]

All contenders check the same small page of the same nginx, or run the same command, with the same concurrency. The contenders take
turns several times. The report shows medians, and ratios of consecutive runs, because machines differ.
"""

import argparse
import json
import os
import platform
import sys
from datetime import datetime, timezone
from pathlib import Path

import crawl
import gui
import loads
import plain_sqlite
import programs
import replay
import report
from measure import run_json
from peers import Exporter, Nginx
from report import bar

PARTS = {"gui": gui, "crawl": crawl}
COMMAND = ["/bin/true"]
YEAR_TARGETS, YEAR_EVERY = 20, 63  # ten million results per year in total
FRESH = "Watchkeeper"
KEPT = "Watchkeeper, kept-alive connection"
BARE = "QNetworkAccessManager, bare"
BARE_KEPT = "QNetworkAccessManager, bare, kept-alive"
BARE_BUFFERED = "QNetworkAccessManager, buffered socket"
EXPORTER = "blackbox_exporter /probe"
BARE_PROCESS = "QProcess, bare"


def http_contenders(options, nginx, exporter):
    amount = ["--checks", options.checks, "--concurrency", options.concurrency]

    def own(load, *extra):
        return lambda: loads.watchkeeper_bench(options.programs, load, nginx.url, *amount, *extra)

    return {
        FRESH: own("page"),
        KEPT: own("page", "--keep-alive"),
        BARE: own("bare-network"),
        BARE_KEPT: own("bare-network", "--keep-alive"),
        BARE_BUFFERED: own("bare-network", "--buffered"),
        EXPORTER: lambda: loads.exporter_probe(exporter, nginx.url, options.checks, options.concurrency),
        "Python aiohttp": lambda: loads.aiohttp(nginx.url, options.checks, options.concurrency),
        "Python aiohttp, kept-alive": lambda: loads.aiohttp(nginx.url, options.checks, options.concurrency, True),
        "monitoring-plugins check_http": lambda: loads.check_http(nginx.port, options.checks // 8, options.concurrency),
    }


def command_contenders(options):
    checks, concurrency = options.checks // 4, 8
    amount = ["--checks", checks, "--concurrency", concurrency, "--", *COMMAND]
    return {
        FRESH: lambda: loads.watchkeeper_bench(options.programs, "command", *amount),
        BARE_PROCESS: lambda: loads.watchkeeper_bench(options.programs, "bare-process", *amount),
        "Python asyncio subprocess": lambda: loads.asyncio_subprocess(COMMAND, checks, concurrency),
    }


def lateness(options):
    seconds = 5 if options.quick else 20
    return json.loads(run_json([options.programs / "watchkeeper-bench", "lateness", "--rate", "1000", "--seconds", str(seconds)]))


def silence(options):
    seconds = 15 if options.quick else 60
    return json.loads(run_json([options.programs / "watchkeeper-bench", "silence", "--seconds", str(seconds)]))


def history(options):
    """The cost of writing, packing and reading ten million results of plain pages, or a hundredth of that."""
    rows = 100 if options.quick else 10_000
    return kept_results(options, 1000, rows, 10)


def kept_results(options, targets, rows, every, *more):
    amount = ["--targets", str(targets), "--rows", str(rows), "--every", str(every), *more]
    return json.loads(run_json([options.programs / "watchkeeper-bench-history", *amount]))


def years_of_history(options):
    """The cost of charts over a year of ten million results, or a hundredth of that, and of the same with plain rows in SQLite."""
    rows = 5_000 if options.quick else 501_000
    return {
        "days": rows * YEAR_EVERY / 86_400,
        # A batch is one result of each target: results that arrive an hour late would slow charts down, but hardly occur. Syncing
        # once an hour avoids half a million waits for the disk, which don't affect charts.
        "own": kept_results(options, YEAR_TARGETS, rows, YEAR_EVERY, "--batch", str(YEAR_TARGETS), "--sync-every", "3600"),
        "plainSqlite": plain_sqlite.measure(YEAR_TARGETS, rows, YEAR_EVERY, reads=30),
    }


def bars(result):
    http, command = result["http"], result["command"]
    worst_quit = max(quit["seconds"] for quit in result["quit"].values())
    left = sum(quit["processesLeft"] for quit in result["quit"].values())
    many = result["manyTargets"]
    return [
        bar("CPU of an HTTP check to that of a blackbox_exporter probe", http[EXPORTER]["cpuOfOursToThis"], 0.20, "x"),
        bar("CPU of an HTTP check to that of a bare QNetworkAccessManager request", http[BARE]["cpuOfOursToThis"], 0.40, "x"),
        bar("CPU of a command check to that of a bare QProcess run", command[BARE_PROCESS]["cpuOfOursToThis"], 1.2, "x"),
        bar("Lateness at 1,000 checks a second, 99th percentile", result["lateness"]["latenessMs"]["p99"], 50, "ms"),
        bar("Lateness while 400 of 1,000 targets are silent, 99th percentile", result["silence"]["latenessMs"]["p99"], 1_000, "ms"),
        bar("Results of the others that are not up", result["silence"]["notUp"], 0, "results"),
        bar(f"One core's share, {many['targets']:,} targets every 30 s", many["cpuShare"] * 100, 5, "%"),
        bar(f"Resident memory, window open, {many['targets']:,} targets", many["residentMib"], 150, "MiB"),
        bar("Quitting with 1,000 checks and 100 commands outstanding", worst_quit, 1, "s"),
        bar("Processes left after quitting", left, 0, "processes"),
        bar(f"CPU of a replay of {result['replay']['results']:,} results", result["replay"]["cpuSeconds"], 2, "s"),
        *history_bars(result["history"]),
        *chart_bars(result["years"]),
    ]


def history_bars(kept):
    slowest = max(kept["reading"][span]["p99Ms"] for span in ("minute", "day"))
    return [
        bar("Bytes that a stored result takes", kept["bytesAResult"], 12, "bytes"),
        bar("CPU to store a result", kept["cpuMicrosecondsAResult"], 5, "µs"),
        bar("Time to append 150,000 results", 150_000 / kept["appendedASecond"], 1, "s"),
        bar("Bytes written for each byte kept", kept["writtenPerByteKept"], 3, "bytes"),
        bar("Reading a minute or a day of a target, 99th percentile", slowest, 50, "ms"),
    ]


def chart_bars(years):
    charts = years["own"]["charts"]
    return [
        bar(f"Chart of a {span}, {years['own']['results']:,.0f} results stored, 99th percentile", charts[span]["p99Ms"], 50, "ms")
        for span in ("minute", "day", "year")
        if span in charts
    ]


def measure(options):
    with Nginx() as nginx:
        with Exporter() as exporter:
            http = report.in_turns(http_contenders(options, nginx, exporter), options.turns)
        command = report.in_turns(command_contenders(options), options.turns)
        print("  lateness, many targets, quitting, history", file=sys.stderr)
        result = {
            "http": report.section(http, FRESH),
            "command": report.section(command, FRESH),
            "lateness": lateness(options),
            "silence": silence(options),
            "manyTargets": programs.many_targets(options.programs, nginx.url, 10_000, 10 if options.quick else 60),
            "quit": programs.quit_times(options.programs),
            "history": history(options),
            "replay": replay.measure(options.programs, 2_000, 144 if options.quick else 1_440),
            "years": years_of_history(options),
        }
    return result | {"bars": bars(result)}


def print_peers(result):
    report.print_section("A page over HTTP", FRESH, result["http"])
    report.print_section("A command", FRESH, result["command"])
    late = result["lateness"]["latenessMs"]
    print(f"\nLateness of {result['lateness']['checks']:,} checks at 1,000 a second: " + ", ".join(f"{k} {v:.1f} ms" for k, v in late.items()))
    kept = result["history"]
    print(f"History of {kept['results']:,.0f} results: {kept['bytesAResult']:.2f} bytes and {kept['cpuMicrosecondsAResult']:.2f} µs each, "
          f"{kept['appendedASecond']:,.0f} appended a second")
    print_years(result["years"])
    for name, quitting in result["quit"].items():
        print(f"Quitting, {name}: {quitting['seconds'] * 1000:.0f} ms, {quitting['processesLeft']} processes left")


def print_years(years):
    own, plain = years["own"], years["plainSqlite"]
    print(f"\nCharts of {own['results']:,.0f} results over {years['days']:.0f} days, median and 99th percentile in ms")
    print(f"  {'':16}{'Watchkeeper':>22}{'a row a result in SQLite':>30}")
    for span, times in own["charts"].items():
        other = plain["charts"][span]
        print(f"  {span:16}{times['p50Ms']:>12.1f}{times['p99Ms']:>10.1f}{other['p50Ms']:>18.1f}{other['p99Ms']:>12.1f}")
    print(f"  {'bytes a result':16}{own['bytesAResult']:>22.1f}{plain['bytesAResult']:>30.1f}")
    print(f"  {'stored a second':16}{own['appendedASecond']:>22,.0f}{plain['insertedASecond']:>30,.0f}")


def parse(arguments):
    parser = argparse.ArgumentParser(prog="./dev bench", description="Measures Watchkeeper against other tools, on loopback.")
    what = "gui: the window with ten thousand targets. crawl: a site of ten thousand pages"
    parser.add_argument("what", nargs="?", choices=["all", *PARTS], default="all", help=what)
    parser.add_argument("--programs", type=Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures there")
    parser.add_argument("--quick", action="store_true", help="fewer checks, one turn: to see that it works, not to quote")
    parser.add_argument("--concurrency", type=int, default=6, metavar="N", help="HTTP checks at once (6)")
    options = parser.parse_args(arguments)
    options.checks, options.turns = (400, 1) if options.quick else (4000, 5)
    return options


def main():
    options = parse(sys.argv[1:])
    part = PARTS.get(options.what)
    measure_it, print_it = (part.measure, part.print_report) if part else (measure, print_peers)
    result = {
        "at": datetime.now(timezone.utc).isoformat(timespec="seconds"),
        "machine": f"{os.cpu_count()} cores, {platform.machine()}, {platform.system()} {platform.release()}",
    } | measure_it(options)
    print_it(result)
    report.print_bars(result["bars"])
    if options.json:
        options.json.write_text(json.dumps(result, indent=2) + "\n")


main()

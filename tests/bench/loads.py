# SPDX-FileCopyrightText: 2026 Watchkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One function per contender: runs a number of checks of the same page or command, and returns their cost."""

import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import quote

from http_client import get_many
from measure import Cost, children_cpu, cost_from_json, memory_kib, process_cpu, run_json
from peers import find_program

HERE = Path(__file__).resolve().parent


def watchkeeper_bench(programs, *arguments):
    """A load of the C++ program: Watchkeeper itself, or a bare Qt loop."""
    return cost_from_json(run_json([programs / "watchkeeper-bench", *map(str, arguments)]))


def aiohttp(url, checks, concurrency, keep_alive=False):
    options = ["--keep-alive"] if keep_alive else []
    amount = ["--checks", str(checks), "--concurrency", str(concurrency)]
    return cost_from_json(run_json([sys.executable, HERE / "aiohttp_load.py", url, *amount, *options]))


def asyncio_subprocess(command, checks, concurrency):
    amount = ["--checks", str(checks), "--concurrency", str(concurrency)]
    return cost_from_json(run_json([sys.executable, HERE / "subprocess_load.py", *amount, *command]))


def exporter_probe(exporter, url, checks, concurrency):
    """Measures only the time of the exporter, not that of the client that queries it."""
    path = f"/probe?module=http_2xx&target={quote(url, safe='')}"
    cpu, begin = process_cpu(exporter.pid), time.monotonic()
    answers = get_many(exporter.port, path, checks, concurrency)
    cost = Cost(checks, time.monotonic() - begin, process_cpu(exporter.pid) - cpu, memory_kib(exporter.pid))
    if not all(b"\nprobe_success 1" in answer for answer in answers):
        raise RuntimeError("blackbox_exporter could not reach the page")
    return cost


def check_http(port, checks, concurrency):
    """Measures only the time of the plugin, not the time to start it."""
    command = [find_program("check_http"), "-I", "127.0.0.1", "-p", str(port), "-u", "/index.html"]

    def run(_):
        subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True)

    cpu, begin = children_cpu(), time.monotonic()
    with ThreadPoolExecutor(concurrency) as pool:
        list(pool.map(run, range(checks)))
    return Cost(checks, time.monotonic() - begin, children_cpu() - cpu)

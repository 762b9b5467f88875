# SPDX-FileCopyrightText: 2026 Watchkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the two programs: how fast they quit, and the cost of many targets."""

import json
import os
import signal
import socket
import subprocess
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

from measure import descendants, memory_kib, process_cpu, processes_with, wait_until

SLEEP = "sleep 86399"  # an unusual length, by which its processes are found


def _write_profile(folder, targets, settings, every):
    schedule = {"every": every, "timeout": "60s"}
    document = {"version": 1, "defaults": schedule, "targets": targets}
    (folder / "targets.json").write_text(json.dumps(document))
    (folder / "settings.json").write_text(json.dumps(settings))


@contextmanager
def _profile(targets, settings, every):
    with tempfile.TemporaryDirectory(prefix="watchkeeper-bench-") as name:
        folder = Path(name)
        _write_profile(folder, targets, settings, every)
        yield folder


def _heed_hangups():
    """Resets SIGHUP: if the bench runs under nohup, the programs would ignore SIGHUP, too."""
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


@contextmanager
def _running(command):
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    process = subprocess.Popen(command, env=environment, preexec_fn=_heed_hangups, **quiet)
    try:
        yield process
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()


def _connections_to(port):
    """The number of established TCP connections to this port of 127.0.0.1."""
    remote = f"0100007F:{port:04X} 01"
    return sum(f" {remote}" in line for line in Path("/proc/net/tcp").read_text().splitlines())


@contextmanager
def _silent_port():
    """A port whose connections the kernel accepts, but nobody answers."""
    with socket.create_server(("127.0.0.1", 0), backlog=4096) as listening:
        yield listening.getsockname()[1]


def _outstanding_targets(port, checks, commands):
    pages = [{"name": f"Silent {i}", "kind": "http", "url": f"http://127.0.0.1:{port}/{i}"} for i in range(checks)]
    sleepers = [{"name": f"Sleep {i}", "kind": "command", "command": SLEEP} for i in range(commands)]
    return pages + sleepers


def _sleepers():
    return [pid for pid in processes_with("86399") if b"sleep\0" in Path(f"/proc/{pid}/cmdline").read_bytes()]


def quit_time(command, number, checks=1000, commands=100):
    """Seconds from the signal until the program has exited while all checks are running, and the processes it left behind."""
    settings = {"maxConcurrent": checks + commands, "commandsAtOnce": commands, "perHost": checks}
    with _silent_port() as port, _profile(_outstanding_targets(port, checks, commands), settings, "5s") as folder:
        with _running([*command, "--profile", str(folder)]) as process:
            wait_until(lambda: len(_sleepers()) == commands, 60, "all commands run")
            wait_until(lambda: _connections_to(port) >= checks, 60, "all checks run")
            started = {*descendants(process.pid), *_sleepers()}
            begin = time.monotonic()
            process.send_signal(number)
            process.wait(timeout=30)
            seconds = time.monotonic() - begin
            left = [pid for pid in started if Path(f"/proc/{pid}").exists()]
        kept = len(json.loads((folder / "targets.json").read_bytes())["targets"]) == checks + commands
    return {"seconds": seconds, "processesLeft": len(left), "targetsIntact": kept}


def _worst_quit(command):
    """The longest time after the signals that people, terminals and service managers send, and all processes left."""
    quits = [quit_time(command, number) for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)]
    return {
        "seconds": max(quit["seconds"] for quit in quits),
        "processesLeft": sum(quit["processesLeft"] for quit in quits),
        "targetsIntact": all(quit["targetsIntact"] for quit in quits),
    }


def quit_times(programs):
    return {
        "watchkeeper-cli": _worst_quit([programs / "watchkeeper-cli", "check"]),
        "watchkeeper": _worst_quit([programs / "watchkeeper"]),
    }


def many_targets(programs, url, count, seconds):
    """Processor share and memory of the program with the window, with `count` pages every 30 s, after each was checked once."""
    targets = [{"name": f"Page {i}", "kind": "http", "url": url} for i in range(count)]
    with _profile(targets, {}, "30s") as folder, _running([programs / "watchkeeper", "--profile", folder]) as process:
        time.sleep(32)  # until each page was checked once; nothing else signals that
        cpu, begin = process_cpu(process.pid), time.monotonic()
        time.sleep(seconds)
        share = (process_cpu(process.pid) - cpu) / (time.monotonic() - begin)
        resident = memory_kib(process.pid, "VmRSS")
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=30)
    return {"targets": count, "every": "30s", "cpuShare": share, "residentMib": resident / 1024}

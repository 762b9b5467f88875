# SPDX-FileCopyrightText: 2026 Watchkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The cost of one row per result in SQLite: the heartbeat table of Uptime Kuma 1.23 (louislam/uptime-kuma, db/*.sql), with the
columns that a check fills.

Rows arrive as in practice: one of each target in turn, with one transaction per batch, and WAL. With this schema, a chart of a long
span has to group the rows while it reads them.
"""

import random
import sqlite3
import tempfile
import time
from datetime import datetime, timezone
from pathlib import Path

SCHEMA = """
PRAGMA journal_mode = WAL;
PRAGMA synchronous = NORMAL;
CREATE TABLE heartbeat (id INTEGER PRIMARY KEY AUTOINCREMENT, important BOOLEAN NOT NULL DEFAULT 0, monitor_id INTEGER NOT NULL,
    status SMALLINT NOT NULL, msg TEXT, time DATETIME NOT NULL, ping INTEGER, duration INTEGER NOT NULL DEFAULT 0,
    down_count INTEGER NOT NULL DEFAULT 0);
CREATE INDEX monitor_time_index ON heartbeat (monitor_id, time);
CREATE INDEX monitor_important_time_index ON heartbeat (monitor_id, important, time);
"""
INSERT = "INSERT INTO heartbeat (monitor_id, status, msg, time, ping, duration) VALUES (?, 1, '200 - OK', ?, ?, ?)"
CHART = """
SELECT (unixepoch(time) - :from) / :step, count(*), min(ping), max(ping), avg(ping), min(status) FROM heartbeat
WHERE monitor_id = :target AND time >= :begin AND time < :end GROUP BY 1
"""
BEGIN = 1_795_222_800
SPANS = {"minute": 60, "hour": 3600, "day": 86_400, "week": 7 * 86_400, "month": 30 * 86_400, "year": 365 * 86_400}
PIXELS = 1000


def _text(seconds):
    return datetime.fromtimestamp(seconds, timezone.utc).strftime("%Y-%m-%d %H:%M:%S.000")


def _fill(database, targets, rows, every):
    """Inserts the rows. Returns the time of the insertions alone [s]."""
    spent = 0.0
    batch = []
    for row in range(rows):
        at = _text(BEGIN + row * every)
        batch += [(target, at, 10 + (row * 7 + target) % 90, every) for target in range(targets)]
        if len(batch) >= 1000 or row == rows - 1:
            begun = time.perf_counter()
            with database:
                database.executemany(INSERT, batch)
            spent += time.perf_counter() - begun
            batch = []
    return spent


def _chart_times(database, targets, rows, every, span, reads):
    """[ms] p50 and p99 of the time to read a chart."""
    chance = random.Random(1)
    times = []
    for _ in range(reads):
        begin = BEGIN + chance.randrange(max(1, rows * every - span))
        wish = {"target": chance.randrange(targets), "from": begin, "step": max(1, span // PIXELS), "begin": _text(begin), "end": _text(begin + span)}
        begun = time.perf_counter()
        database.execute(CHART, wish).fetchall()
        times.append((time.perf_counter() - begun) * 1000)
    times.sort()
    return {"p50Ms": times[len(times) // 2], "p99Ms": times[int(0.99 * (len(times) - 1))]}


def measure(targets, rows, every, reads):
    with tempfile.TemporaryDirectory(prefix="watchkeeper-bench-") as folder:
        path = Path(folder) / "plain.sqlite"
        database = sqlite3.connect(path)
        database.executescript(SCHEMA)
        spent = _fill(database, targets, rows, every)
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        results = targets * rows
        charts = {
            name: _chart_times(database, targets, rows, every, span, reads) for name, span in SPANS.items() if span <= rows * every
        }
        size = path.stat().st_size
        database.close()
    return {"results": results, "bytesAResult": size / results, "insertedASecond": results / spent, "charts": charts}

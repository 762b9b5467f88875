# SPDX-FileCopyrightText: 2026 Watchkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the crawl of a generated site, beside LinkChecker: ./dev bench crawl

Both read the same site from the same nginx with the same number of connections, and must find the same broken links. LinkChecker
checks less: no titles, descriptions, duplicate IDs or orphans, and anchors only with a plugin, which is off.
"""

import json
import os
import re
import subprocess
import tempfile
import time
from pathlib import Path

import report
from measure import Cost, run_json
from peers import Nginx, find_program
from report import bar

LINKS = 20  # of each page
BROKEN_EVERY = 100  # one link to a missing page in so many pages
CONNECTIONS = 10  # what LinkChecker uses by default
OWN, OTHER = "Watchkeeper", "LinkChecker"

# LinkChecker sends at most 10 requests a second, unless the server agrees to more with this header (linkcheckerrc(5)).
AGREEMENT = "add_header LinkChecker welcome;"
LINKCHECKER_CONFIGURATION = "[checking]\nmaxrequestspersecond=1000000\n"


def page(number, pages):
    """Each page links to the next ones in a tree, so that all are found, and to some far away."""
    children = [number * 10 + i for i in range(1, 11)]
    others = [(number * 7919 + i * 104729) % pages for i in range(LINKS)]
    targets = [f"{target}.html" for target in [*(child for child in children if child < pages), *others][:LINKS]]
    if number % BROKEN_EVERY == 0:
        targets[-1] = f"missing-{number}.html"
    links = "\n".join(f'<li><a href="{target}">Page {i} of the list</a>' for i, target in enumerate(targets))
    return (
        f'<!DOCTYPE html><html lang="en"><head><title>Page {number}</title><meta name="description" content="About {number}">'
        f"</head><body><h1>Page {number}</h1><p>{'All quiet on the water. ' * 40}</p><ul>\n{links}\n</ul></body></html>\n"
    )


def write_site(folder, pages):
    folder.mkdir()
    for number in range(pages):
        (folder / f"{number}.html").write_text(page(number, pages))


def run(command, pages):
    """The cost of a program, and its output."""
    with tempfile.TemporaryFile() as out:
        begin = time.monotonic()
        process = subprocess.Popen(list(map(str, command)), stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.STDOUT)
        _, _, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - begin
        process.returncode = 0  # so that Popen doesn't wait for it again
        out.seek(0)
        text = out.read().decode(errors="replace")
    # Linux counts the peak from the size of this script on, but both programs need more than that.
    return Cost(pages, seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss), text


def expect(name, found, expected, text):
    if found != expected:
        raise RuntimeError(f"{name} found {found} instead of {expected} (pages or addresses, broken links):\n{text[-2000:]}")


def watchkeeper(programs, url, pages):
    with tempfile.TemporaryDirectory(prefix="watchkeeper-bench-") as profile:
        own = [programs / "watchkeeper-cli"]
        crawl = ["crawl", url, "--profile", profile, "--max-concurrent", CONNECTIONS, "--no-sitemaps", "--format", "ndjson"]
        cost, text = run([*own, *crawl], pages)
        listed = subprocess.run([*own, "crawls", "list", "--profile", profile, "--format", "json"], capture_output=True, check=True)
        stored = json.loads(listed.stdout)[0]
    expect("Watchkeeper", (stored["pages"], stored["errors"]), (pages, pages // BROKEN_EVERY), text)
    return cost


def linkchecker(url, pages):
    with tempfile.NamedTemporaryFile("w", prefix="watchkeeper-bench-", suffix=".rc") as settings:
        settings.write(LINKCHECKER_CONFIGURATION)
        settings.flush()
        Path(settings.name).chmod(0o644)  # as root, LinkChecker becomes another user
        cost, text = run([find_program("linkchecker"), "-f", settings.name, "--threads", CONNECTIONS, "--no-status", url], pages)
    found = re.search(r"in (\d+) URLs? checked.*?(\d+) errors? found", text, re.DOTALL)
    expected = (pages + pages // BROKEN_EVERY, pages // BROKEN_EVERY)
    expect("LinkChecker", found and tuple(map(int, found.groups())), expected, text)
    return cost


def measure(options):
    pages = 1_000 if options.quick else 10_000
    with Nginx(AGREEMENT) as nginx:
        write_site(nginx.folder / "www" / "site", pages)
        url = f"http://127.0.0.1:{nginx.port}/site/0.html"
        contenders = {OWN: lambda: watchkeeper(options.programs, url, pages), OTHER: lambda: linkchecker(url, pages)}
        crawls = report.section(report.in_turns(contenders, options.turns), OWN)
        beside = {"window": window(options.programs, url), "lateness": lateness(options.programs, url)}
    return {"pages": pages, "links": pages * LINKS, "crawls": crawls, "beside": beside, "bars": bars(crawls, beside)}


def window(programs, url):
    """The stalls of the window with 10,000 targets while it crawls."""
    amount = ["--history", "10", "--seconds", "60", "--crawl", url]
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    done = subprocess.run([programs / "watchkeeper-bench-gui", *amount], env=environment, stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout)["crawling"]


def lateness(programs, url):
    """The lateness of 1,000 checks a second in the same program as a crawl."""
    return json.loads(run_json([programs / "watchkeeper-bench", "lateness", "--rate", "1000", "--seconds", "60", "--crawl", url]))


def bars(crawls, beside):
    own = crawls[OWN]
    return [
        bar("Pages a second of LinkChecker to those of Watchkeeper", 1 / crawls[OTHER]["speedOfOursToThis"], 0.1, "x"),
        bar("Time for 1,000 pages", 1_000 / own["checksPerSecond"], 0.5, "s"),
        bar("Peak memory of a crawl", own["peakMib"], 300, "MiB"),
        bar("Event loop stall of the window while it crawls, 99th percentile", beside["window"]["lateMs"]["p99"], 16, "ms"),
        bar("Lateness at 1,000 checks a second beside a crawl, 99th percentile", beside["lateness"]["latenessMs"]["p99"], 50, "ms"),
    ]


def print_report(result):
    title = f"A site of {result['pages']:,} pages and {result['links']:,} links, {CONNECTIONS} connections"
    report.print_section(title, OWN, result["crawls"], "page")

# SPDX-FileCopyrightText: 2026 Watchkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs commands the usual Python way, with asyncio and a semaphore. Prints the cost, including children, as JSON."""

import argparse
import asyncio
import json
import os
import time

from measure import children_cpu, memory_kib, own_cpu


async def run(command, limit):
    async with limit:
        process = await asyncio.create_subprocess_exec(
            *command,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        await process.communicate()
        assert process.returncode == 0


async def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--checks", type=int, required=True)
    parser.add_argument("--concurrency", type=int, required=True)
    parser.add_argument("command", nargs="+")
    options = parser.parse_args()
    limit = asyncio.Semaphore(options.concurrency)
    begin, cpu = time.monotonic(), own_cpu() + children_cpu()
    await asyncio.gather(*(run(options.command, limit) for _ in range(options.checks)))
    cpu = own_cpu() + children_cpu() - cpu
    cost = {"checks": options.checks, "seconds": time.monotonic() - begin, "cpuSeconds": cpu}
    print(json.dumps(cost | {"peakKib": memory_kib(os.getpid())}))


asyncio.run(main())

# SPDX-FileCopyrightText: 2026 Watchkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks a page the usual Python way, with asyncio, aiohttp and a semaphore, and prints the cost as JSON."""

import argparse
import asyncio
import json
import os
import time

import aiohttp

from measure import memory_kib, own_cpu


async def check(session, url, limit):
    async with limit:
        async with session.get(url) as response:
            await response.read()
            assert response.status == 200


async def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("url")
    parser.add_argument("--checks", type=int, required=True)
    parser.add_argument("--concurrency", type=int, required=True)
    parser.add_argument("--keep-alive", action="store_true")
    options = parser.parse_args()
    limit = asyncio.Semaphore(options.concurrency)
    connector = aiohttp.TCPConnector(limit=0, force_close=not options.keep_alive)
    async with aiohttp.ClientSession(connector=connector) as session:
        begin, cpu = time.monotonic(), own_cpu()
        await asyncio.gather(*(check(session, options.url, limit) for _ in range(options.checks)))
        cost = {"checks": options.checks, "seconds": time.monotonic() - begin, "cpuSeconds": own_cpu() - cpu}
    print(json.dumps(cost | {"peakKib": memory_kib(os.getpid())}))


asyncio.run(main())

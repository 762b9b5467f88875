# SPDX-FileCopyrightText: 2026 Watchkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A minimal client that queries blackbox_exporter: it keeps connections alive, and parses only the length."""

import asyncio


async def _get(reader, writer, path):
    writer.write(f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
    head = await reader.readuntil(b"\r\n\r\n")
    lower = head.lower()
    if b"content-length:" in lower:
        length = int(lower.partition(b"content-length:")[2].partition(b"\r\n")[0])
        return head, await reader.readexactly(length)
    body = b""
    while True:  # chunked
        size = int(await reader.readuntil(b"\r\n"), 16)
        body += (await reader.readexactly(size + 2))[:-2]
        if size == 0:
            return head, body


async def _worker(port, path, todo, answers):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    while todo:
        todo.pop()
        _, body = await _get(reader, writer, path)
        answers.append(body)
    writer.close()


async def _get_many(port, path, count, concurrency):
    todo, answers = [None] * count, []
    await asyncio.gather(*(_worker(port, path, todo, answers) for _ in range(concurrency)))
    return answers


def get_many(port, path, count, concurrency):
    """The bodies of `count` requests for one path."""
    return asyncio.run(_get_many(port, path, count, concurrency))

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Encodes many results of one target as a small, self-contained chunk of bytes: what a segment stores for a target.

#include "history/values/StoredResult.h"

#include <QByteArray>

#include <optional>

namespace watchkeeper {

//! Version of the chunk layout; the first byte of a chunk.
inline constexpr quint8 kChunkVersion = 1;

//! Limits of one chunk. They also keep a forged chunk from filling the memory.
inline constexpr qsizetype kMostRowsInChunk = 65'536;
inline constexpr qsizetype kMostNumbersInChunk = 4'000'000;

//! \brief How many of `results`, starting at `begin`, fit into one chunk: at least one, unless there are none.
qsizetype rowsOfNextChunk(const QList<StoredResult> &results, qsizetype begin);

//! \brief Packs results in columns, with a CRC-32.
//!
//! Their order is kept, whatever their times; sorted ones take less space. Times, outcomes, attempts and texts are restored exactly,
//! durations, phases and values with three significant digits, counters (Unit::Counter) exactly.
//! \param results  as many as rowsOfNextChunk() permits
QByteArray packResults(const QList<StoredResult> &results);

//! Empty if the bytes are damaged, or aren't a valid chunk. Safe for any bytes.
std::optional<QList<StoredResult>> unpackResults(QByteArrayView chunk);

} // namespace watchkeeper

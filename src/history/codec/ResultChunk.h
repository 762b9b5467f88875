// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Encodes results of one target as a small, self-contained chunk of bytes, which is stored in a segment.

#include "history/values/StoredResult.h"

#include <QByteArray>

#include <optional>

namespace watchkeeper {

//! Version of the chunk layout; the first byte of a chunk.
inline constexpr quint8 kChunkVersion = 1;

//! Limits of one chunk. They also prevent a forged chunk from exhausting memory.
inline constexpr qsizetype kMaxRowsInChunk = 65'536;
inline constexpr qsizetype kMaxNumbersInChunk = 4'000'000;

//! \brief Returns how many of `results`, starting at `begin`, fit into one chunk: at least one, or 0 if there are none.
qsizetype nextChunkRowCount(const QList<StoredResult> &results, qsizetype begin);

//! \brief Packs results in columns and adds a CRC-32.
//!
//! The order of the results is kept; results sorted by time take less space. Times, outcomes, attempts, texts and counters (Unit::Counter)
//! are restored exactly. Durations, phases and other values keep three significant digits.
//! \param results  at most as many as nextChunkRowCount() returns
QByteArray packResults(const QList<StoredResult> &results);

//! Returns nullopt if the bytes are damaged or aren't a valid chunk. Safe for any input.
std::optional<QList<StoredResult>> unpackResults(QByteArrayView chunk);

} // namespace watchkeeper

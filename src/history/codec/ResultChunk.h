// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Encodes results of one target as a small, self-contained chunk of bytes, which is stored in a segment.

#include "history/codec/ByteStream.h"
#include "history/values/StoredResult.h"

#include <QByteArray>
#include <QList>

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

//! \brief Writes the values in the smallest of several encodings. Their number isn't written, because the reader knows it.
//!
//! Equal values are written as one value, runs as values and lengths, and few distinct values as a dictionary and fixed-width bits.
//! Otherwise, the values, their differences, or the differences of those are written relative to a middle value as Rice codes. Differences
//! of differences suit times on a grid (delta of delta: Pelkonen et al., "Gorilla", VLDB 2015, 4.1.1). The code length depends on the
//! spread (Rice & Plaunt 1971), and outliers are escaped. The last resort is 8 bytes per value.
void writeIntegers(ByteWriter *bytes, const QList<qint64> &values);

//! \param count  the number of values written; limited by the caller, because equal values take no space
//! \return the values, or nullopt if the column is invalid (and `bytes` is marked as failed)
std::optional<QList<qint64>> readIntegers(ByteReader *bytes, qsizetype count);

} // namespace watchkeeper

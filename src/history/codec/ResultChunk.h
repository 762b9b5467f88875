// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Many results of one target as few bytes that stand for themselves: what a segment keeps of a target.

#include "history/values/StoredResult.h"

#include <QByteArray>

#include <optional>

namespace watchkeeper {

//! Of the layout of a chunk, its first byte.
inline constexpr quint8 kChunkVersion = 1;

//! More rows, or more numbers in them, do not fit into one chunk: neither may a made-up one take the memory.
inline constexpr qsizetype kMostRowsInChunk = 65'536;
inline constexpr qsizetype kMostNumbersInChunk = 4'000'000;

//! \brief How many of `results`, from `begin` on, fit into one chunk: at least one, unless there are none.
qsizetype rowsOfNextChunk(const QList<StoredResult> &results, qsizetype begin);

//! \brief Packs results in columns, with a CRC-32.
//!
//! Their order is kept, whatever their times; sorted ones take less. Times, outcomes, attempts and texts come back exactly, durations,
//! phases and values with three significant digits, values that count (Unit::Counter) exactly.
//! \param results  as many as rowsOfNextChunk() allows
QByteArray packResults(const QList<StoredResult> &results);

//! Nothing where these bytes are damaged, or are no such chunk. Any bytes will do.
std::optional<QList<StoredResult>> unpackResults(QByteArrayView chunk);

} // namespace watchkeeper

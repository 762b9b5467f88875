// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Encodes many related integers – times, measured numbers, verdicts – in few bytes.

#include "history/codec/ByteReader.h"
#include "history/codec/ByteWriter.h"

#include <QList>

#include <optional>

namespace watchkeeper {

//! \brief Writes them in the cheapest of these ways; their number is not written, the reader knows it.
//!
//! All equal: one value. Runs: value and length. Few distinct values: a dictionary and fixed bits. Else the values, their differences, or
//! the differences of those (the delta of deltas of times on a grid: Pelkonen et al., "Gorilla", VLDB 2015, 4.1.1), minus a middle value,
//! in Rice codes whose length follows the spread (Rice & Plaunt 1971), with an escape for outliers. Or 8 bytes each.
void writeIntegers(ByteWriter *bytes, const QList<qint64> &values);

//! \param count  how many were written; the caller limits it, as equal values take no space
//! \return empty, and `bytes` failed, if the column is invalid
std::optional<QList<qint64>> readIntegers(ByteReader *bytes, qsizetype count);

} // namespace watchkeeper

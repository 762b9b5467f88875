// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Many integers that belong together – times, measured numbers, verdicts – in few bytes.

#include "history/codec/ByteReader.h"
#include "history/codec/ByteWriter.h"

#include <QList>

#include <optional>

namespace watchkeeper {

//! \brief Writes them in the cheapest of these ways; their number is not written, the reader knows it.
//!
//! All alike: once. Runs: value and length. Few different ones: a dictionary and fixed bits. Else what remains after a middle is
//! taken from the values, from their differences, or from the differences of those (the delta of deltas of times on a grid:
//! Pelkonen et al., "Gorilla", VLDB 2015, 4.1.1) in Rice codes, whose length follows the spread (Rice & Plaunt 1971), with an escape
//! for outliers. Or 8 bytes each.
void writeIntegers(ByteWriter *bytes, const QList<qint64> &values);

//! \param count  how many were written; the caller bounds it, as alike ones take no room
//! \return nothing, and `bytes` failed, where these are no such column
std::optional<QList<qint64>> readIntegers(ByteReader *bytes, qsizetype count);

} // namespace watchkeeper

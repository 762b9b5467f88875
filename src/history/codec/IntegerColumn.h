// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Encodes many related integers, such as times, measurements and verdicts, in few bytes.

#include "history/codec/ByteStream.h"

#include <QList>

#include <optional>

namespace watchkeeper {

//! \brief Writes the values in the smallest of several encodings. Their number isn't written, because the reader knows it.
//!
//! Equal values are written as one value, runs as values and lengths, and few distinct values as a dictionary and fixed-width bits.
//! Otherwise, the values, their differences, or the differences of those are written relative to a middle value as Rice codes. Differences
//! of differences suit times on a grid (delta of delta: Pelkonen et al., "Gorilla", VLDB 2015, 4.1.1). The code length depends on the
//! spread (Rice & Plaunt 1971), and outliers are escaped. The last resort is 8 bytes per value.
void writeIntegers(ByteWriter *bytes, const QList<qint64> &values);

//! \param count  the number of values written; limited by the caller, because equal values take no space
//! \return the values, or nullopt if the column is invalid (`bytes` has then failed)
std::optional<QList<qint64>> readIntegers(ByteReader *bytes, qsizetype count);

} // namespace watchkeeper

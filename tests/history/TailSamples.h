// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Random rows of many targets for tests of files.

#include "history/StoredSamples.h"
#include "history/codec/PackedRows.h"

#include <QList>

namespace watchkeeper::test {

//! Returns an ID that depends only on the number.
TargetId idOf(int number);

//! \brief Returns batches of random rows of the targets 1 - `targets`.
QList<QList<TargetResult>> wildBatches(unsigned seed, int batches, int rows, int targets);

//! Returns the rows of one target in the order in which they were written.
QList<StoredResult> rowsOf(const QList<QList<TargetResult>> &batches, const TargetId &target);

//! Returns the rows of one target, sorted by time.
QList<StoredResult> sortedRowsOf(const QList<QList<TargetResult>> &batches, const TargetId &target);

QByteArray bytesOfFile(const QString &path);
void writeBytes(const QString &path, const QByteArray &bytes);

} // namespace watchkeeper::test

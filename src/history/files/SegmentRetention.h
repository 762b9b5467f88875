// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Giving room back: whole segments and days are removed, a few at a time. For the storage thread.

#include "history/files/ResultFolder.h"

namespace watchkeeper {

//! \brief Removes segments whose latest result is before `before`, the oldest first.
//! \param before  [ms] since 1970
//! \param most    so many at most, so that the writer is not kept waiting
//! \return how many were removed; as many as `most`: there may be more
Expected<int, FileFault> removeSegmentsBefore(const ResultFolder &folder, qint64 before, int most);

//! The same of those alone whose day has a file: what it came to stays known.
Expected<int, FileFault> removeFoldedSegmentsBefore(const ResultFolder &folder, qint64 before, int most);

//! How many segments there are whose latest result is before `before`.
Expected<int, FileFault> segmentsBefore(const ResultFolder &folder, qint64 before);

//! As removeSegmentsBefore(), of days, which may stay longer.
Expected<int, FileFault> removeDaysBefore(const ResultFolder &folder, qint64 before, int most);

//! \return whether there was one
Expected<bool, FileFault> removeOldestSegment(const ResultFolder &folder);

//! [bytes] that tails, segments and days take.
Expected<qint64, FileFault> bytesOfResults(const ResultFolder &folder);

} // namespace watchkeeper

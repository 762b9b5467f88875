// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Frees disk space by removing entire segments and days, a few at a time. For the storage thread.

#include "history/files/ResultFolder.h"

namespace watchkeeper {

//! \brief Removes segments whose latest result is before `before`, the oldest first.
//! \param before  [ms] since 1970
//! \param most    maximum number per call, to keep the writer's waiting time short
//! \return the number of removed segments; if it equals `most`, there may be more
Expected<int, FileFault> removeSegmentsBefore(const ResultFolder &folder, qint64 before, int most);

//! Like removeSegmentsBefore(), but only for segments whose day has a file, which keeps their rollups.
Expected<int, FileFault> removeFoldedSegmentsBefore(const ResultFolder &folder, qint64 before, int most);

//! Returns the number of segments whose latest result is before `before`.
Expected<int, FileFault> segmentsBefore(const ResultFolder &folder, qint64 before);

//! Like removeSegmentsBefore(), but for days, which can be kept longer.
Expected<int, FileFault> removeDaysBefore(const ResultFolder &folder, qint64 before, int most);

//! \return true if a file was removed
Expected<bool, FileFault> removeOldestSegment(const ResultFolder &folder);

//! [bytes] Disk space used by tails, segments and days.
Expected<qint64, FileFault> storedResultBytes(const ResultFolder &folder);

} // namespace watchkeeper

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Targets, a fixed current time, and a function that packs results, for tests that read history.

#include "history/StoredResultWriter.h"
#include "model/target/Target.h"
#include "support/Spans.h"

namespace watchkeeper::test {

inline constexpr qint64 kNow = 1'795'222'800'000 / kHour * kHour + 10 * kMinute; // ten minutes into an hour

inline Target target(const QString &name, Milliseconds every)
{
    Target target;
    target.id = QUuid::createUuidV5(QUuid(), name);
    target.name = name;
    target.schedule.every = every;
    return target;
}

//! Packs all results that are complete at this time into segments. \return true if packing succeeded
inline bool packAll(StoredResultWriter *writer, qint64 at)
{
    auto isMore = writer->compact(at);
    while (isMore && *isMore)
        isMore = writer->compact(at);
    return isMore.hasValue();
}

} // namespace watchkeeper::test

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Creates the history of a profile for some days, for tests of views.

#include "app/PastSamples.h"
#include "history/values/Rollup.h"
#include "history/values/StoredResult.h"

#include <functional>

namespace watchkeeper::test {

//! Returns the outcome of a target at a time, or nullopt if it wasn't monitored.
using OutcomeAt = std::function<std::optional<Outcome>(qint64 at)>;

//! Writes a result every `every` ms from `from` up to, but excluding, `to`. \return whether writing succeeded
inline bool writeHistory(const QString &folder, const QHash<TargetId, OutcomeAt> &targets, qint64 from, qint64 to, qint64 every)
{
    StoredResultWriterOptions options;
    options.rollup = [every](const TargetId &, const QList<StoredResult> &rows) {
        return Rollup(rows, std::chrono::milliseconds(2 * every + 10'000)).packed();
    };
    options.syncInterval = to - from;
    StoredResultWriter writer(folder, options);
    for (qint64 at = from / every * every; at < to; at += every) {
        for (auto target = targets.cbegin(); target != targets.cend(); ++target) {
            const std::optional<Outcome> outcome = target.value()(at);
            if (at < from || !outcome)
                continue;
            StoredResult result;
            result.at = at;
            result.outcome = *outcome;
            result.durationMs = 5;
            result.summary = *outcome == Outcome::Up ? QStringLiteral("stored up") : QStringLiteral("stored down");
            writer.append(target.key(), result);
        }
        if (writer.write(at) || !packAll(&writer, at))
            return false;
    }
    return !writer.write(to);
}

} // namespace watchkeeper::test

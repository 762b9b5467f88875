// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/ReadTimes.h"

#include "history/values/Rollup.h"
#include "history/values/SeriesKey.h"

namespace watchkeeper {

namespace {

void addRows(SeriesSummary *summary, const QList<StoredResult> &rows)
{
    for (const StoredResult &row : rows)
        summary->add(row.durationMs);
}

//! The rollup's own numbers where all of it lies in the span.
bool addRollup(SeriesSummary *summary, const KeptRollup &kept, const TimeSpan &span)
{
    if (!span.contains(kept.first) || !span.contains(kept.last))
        return false;
    const auto rollup = Rollup::unpacked(kept.content);
    if (rollup)
        summary->merge(rollup->series().value(durationSeries()));
    return rollup.has_value();
}

} // namespace

std::optional<ReportTimes> readTimes(const StoredResultReader &reader, const TargetId &target, const TimeSpan &span,
                                     QList<FileFault> *faults)
{
    const RolledResults rolled = reader.rolled(target, span.from, span.to);
    *faults += rolled.faults;
    SeriesSummary summary;
    for (const KeptRollup &kept : rolled.rollups) {
        if (addRollup(&summary, kept, span))
            continue;
        const TimeSpan part = common({kept.first, kept.last + 1}, span);
        addRows(&summary, reader.read(target, part.from, part.to).results);
    }
    addRows(&summary, rolled.rest);
    if (summary.count() == 0)
        return std::nullopt;
    return ReportTimes{*summary.quantile(0.5), *summary.quantile(0.95), *summary.quantile(0.99), *summary.max()};
}

} // namespace watchkeeper

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/FailurePair.h"

#include "history/tables/RecordingTable.h"

#include <QFileInfo>

namespace watchkeeper {

Expected<FailurePair, HistoryError> readFailure(const QString &database, const TargetId &target, qint64 by)
{
    using OutcomeFilter = EvidenceTable::OutcomeFilter;
    FailurePair pair;
    if (!QFileInfo::exists(database))
        return pair;
    HistoryDatabase reader(database, HistoryDatabase::Access::Read);
    const EvidenceTable table(&reader);
    if (const HistoryFault fault = reader.open())
        return Unexpected(*fault);
    const auto failed = table.newest(target, by + 1, OutcomeFilter::NotUp);
    if (!failed)
        return Unexpected(failed.error());
    pair.failed = *failed;
    if (pair.failed) {
        const auto good = table.newest(target, pair.failed->at, OutcomeFilter::Up);
        if (!good)
            return Unexpected(good.error());
        pair.good = *good;
    }
    // A recording from before the last successful result belongs to another failure.
    const auto recording = RecordingTable(&reader).newest(target, pair.good ? pair.good->at + 1 : 0, by + 1);
    if (!recording)
        return Unexpected(recording.error());
    pair.recording = *recording;
    return pair;
}

} // namespace watchkeeper

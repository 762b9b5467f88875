// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/HistoryAcknowledgement.h"

#include "app/IncidentTracker.h"
#include "history/tables/IncidentTable.h"
#include "history/tables/StandingTable.h"

#include <QFileInfo>
#include <QHash>

namespace watchkeeper {

namespace {

using Standings = QHash<TargetId, StoredStanding>;

Expected<Standings, HistoryError> readStandings(HistoryDatabase *database, qint64 now)
{
    const auto all = StandingTable(database).all();
    if (!all)
        return Unexpected(all.error());
    Standings standings;
    for (const StoredStanding &stored : *all)
        standings.insert(stored.target, clampedToNow(stored, now));
    return standings;
}

//! Writes the timeline entries for the incidents of the changed standings.
HistoryFault writeIncidents(HistoryDatabase *database, const QList<StoredStanding> &changed, const QDateTime &now)
{
    IncidentTable table(database);
    const auto open = table.open();
    if (!open)
        return open.error();
    IncidentTracker tracker;
    tracker.setOpen(*open);
    for (const StoredStanding &one : changed)
        tracker.apply(StandingChange{one.target, {}, now, one.standing, StandingAspect::Acknowledgement});
    return table.put(tracker.changes());
}

HistoryFault applyRequest(HistoryDatabase *database, const AcknowledgementRequest &order, const QDateTime &now,
                          AcknowledgementReply *answer)
{
    auto standings = readStandings(database, now.toMSecsSinceEpoch());
    if (!standings)
        return standings.error();
    QList<StoredStanding> changed;
    for (const TargetId &id : order.targets) {
        StoredStanding stored = standings->value(id);
        const AcknowledgementOutcome outcome = acknowledge(&stored.standing, order, now);
        answer->targets.append({id, outcome});
        if (outcome != AcknowledgementOutcome::Done)
            continue;
        stored.at = now.toMSecsSinceEpoch();
        changed.append(stored);
    }
    if (const HistoryFault fault = StandingTable(database).put(changed))
        return fault;
    return writeIncidents(database, changed, now);
}

} // namespace

Expected<AcknowledgementReply, HistoryError>
applyAcknowledgementInHistory(const QString &database, const AcknowledgementRequest &order, const QDateTime &now)
{
    AcknowledgementReply answer{order.number, {}};
    if (!QFileInfo::exists(database)) {
        Standing nothing;
        for (const TargetId &id : order.targets)
            answer.targets.append({id, acknowledge(&nothing, order, now)});
        return answer;
    }
    HistoryDatabase history(database, HistoryDatabase::Access::Write);
    const HistoryFault fault = history.runInTransaction([&] {
        answer.targets.clear(); // cleared, because the transaction may be retried
        return applyRequest(&history, order, now, &answer);
    });
    if (fault)
        return Unexpected(*fault);
    return answer;
}

} // namespace watchkeeper

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/DemoProfile.h"

#include "app/alerting/AlertsFile.h"
#include "app/alerting/DefaultAlerts.h"
#include "app/demo/DemoPast.h"
#include "app/recording/EventRecorder.h"
#include "engine/evaluate/StateTracker.h"
#include "history/StoredResultWriter.h"
#include "history/values/Rollup.h"
#include "history/values/StoredState.h"

#include <algorithm>
#include <vector>

namespace watchkeeper {

namespace {

StoredResultWriterOptions writerOptions()
{
    StoredResultWriterOptions options;
    options.rollup = [](const TargetId &, const QList<StoredResult> &rows) {
        return Rollup(rows, validityPeriod(Schedule())).packed();
    };
    options.mergeRollups = &Rollup::merged;
    options.calls.sync = [](int) { return true; }; // a demo needn't survive a power failure
    return options;
}

//! The past of one target, and the state that follows from it.
struct DemoTarget
{
    Target target;
    DemoPast past;
    TargetState state;
};

class DemoHistory
{
public:
    DemoHistory(const Profile &profile, const QList<Target> &targets, const QDateTime &now);

    QString write(const DemoProgress &progress);

private:
    std::optional<FileFault> writeResultsUntil(qint64 end);
    void track(DemoTarget *one, StoredResult *result);
    QString writeEvents();

    StoredResultWriter m_writer;
    EventRecorder m_events;
    std::vector<DemoTarget> m_targets;
    QList<StoredTransition> m_transitions;
    qint64 m_from;
    qint64 m_now;
};

DemoHistory::DemoHistory(const Profile &profile, const QList<Target> &targets, const QDateTime &now)
    : m_writer(profile.resultsFolder(), writerOptions())
    , m_events(profile.historyFile())
    , m_from(now.toMSecsSinceEpoch() - kDemoDays * kDemoDay)
    , m_now(now.toMSecsSinceEpoch())
{
    const qint64 zone = now.toLocalTime().offsetFromUtc() * 1000LL;
    for (const Target &target : targets)
        m_targets.push_back({target, DemoPast(target, int(m_targets.size()), m_from, m_now, zone), {}});
}

//! Writes one file for each day, because 2,000 hourly files would take several times as long. Results of the current hour are left to
//! the program that continues the history.
QString DemoHistory::write(const DemoProgress &progress)
{
    const qint64 hour = m_now / kDemoHour * kDemoHour;
    int days = 0;
    for (qint64 end = (m_from / kDemoDay + 1) * kDemoDay;; end += kDemoDay) {
        const qint64 until = std::min(end, hour);
        auto fault = writeResultsUntil(until);
        if (!fault)
            fault = m_writer.compactAll(until);
        if (!fault && until == hour)
            fault = writeResultsUntil(m_now);
        if (fault)
            return fault->text();
        if (until == hour)
            return writeEvents();
        if (progress && !progress(++days))
            return {};
    }
}

std::optional<FileFault> DemoHistory::writeResultsUntil(qint64 end)
{
    for (DemoTarget &one : m_targets) {
        while (one.past.nextTime() < end) {
            StoredResult result = one.past.next();
            track(&one, &result);
            m_writer.append(one.target.id, result);
        }
    }
    return m_writer.write(end - 1);
}

//! Updates the state like the engine. One failure is enough, because the retries aren't part of this past.
void DemoHistory::track(DemoTarget *one, StoredResult *result)
{
    if (one->state.known && one->state.outcome == result->outcome)
        return;
    const TrackedResult tracked = watchkeeper::track(one->state, restoredResult(*result, one->target), StateRules());
    one->state = tracked.state;
    if (!tracked.transition)
        return;
    StoredTransition change;
    change.target = one->target.id;
    change.targetName = one->target.name;
    change.at = result->at;
    if (tracked.transition->before.known)
        change.before = tracked.transition->before.outcome;
    change.after = result->outcome;
    change.since = result->at;
    change.summary = result->summary;
    change.errorType = result->errorType;
    change.message = result->errorMessage;
    m_transitions.append(change);
}

QString DemoHistory::writeEvents()
{
    std::stable_sort(m_transitions.begin(), m_transitions.end(),
                     [](const StoredTransition &a, const StoredTransition &b) { return a.at < b.at; });
    QueuedChanges changes;
    changes.transitions = m_transitions;
    for (const StoredTransition &change : std::as_const(m_transitions))
        changes.events.append(IncidentTransition{change, {}, false, false});
    for (const DemoTarget &one : m_targets)
        changes.states.insert(one.target.id, {one.target.id, m_now, stateDefinition(one.target), one.state});
    QString fault = m_events.begin(m_from);
    if (!fault.isEmpty())
        return fault;
    m_events.add(changes);
    fault = m_events.write(m_now);
    return fault.isEmpty() ? m_events.finish(m_now) : fault;
}

} // namespace

QString writeDemoProfile(const Profile &profile, const QList<Target> &targets, const QDateTime &now,
                         const DemoProgress &progress)
{
    const auto notify = [](const LoadedAlerts &) {
        return Expected<AlertsDocument, QString>(withDesktopNotifications(AlertsDocument()));
    };
    const QString problem = changeAlertsFile(profile.alertsFile(), notify).problem;
    return problem.isEmpty() ? DemoHistory(profile, targets, now).write(progress) : problem;
}

} // namespace watchkeeper

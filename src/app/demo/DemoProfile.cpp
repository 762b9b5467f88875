// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/DemoProfile.h"

#include "app/alerting/AlertsStore.h"
#include "app/recording/EventRecorder.h"
#include "engine/evaluate/StateTracker.h"
#include "history/StoredResultWriter.h"
#include "history/tables/TransitionTable.h"
#include "history/values/Rollup.h"
#include "history/values/StoredResult.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qint64 kDemoMinute = 60'000;
constexpr qint64 kDegradedSince = 3 * kDemoHour + 25 * kDemoMinute;
constexpr qint64 kRecent = 30 * kDemoMinute; // fills the heartbeats
constexpr double kSlowness = 6;              // how much slower than usual degraded services are

//! One past incident, relative to the start of the demo.
struct PastRow
{
    const char *target;
    double daysAgo;
    int minutes;
    Outcome outcome;
    const char *message;
};

constexpr const char *kBadGateway = "The status is 502 (Bad Gateway), expected 200. Its database doesn't answer.";
constexpr const char *kRefused =
    "Connection refused. The host is reachable, but nothing is listening there. Is the service running?";
constexpr const char *kUnavailable = "The status is 503 (Service Unavailable), expected 200.";
constexpr const char *kSlow = "Slow: 2 s for a search that usually takes 300 ms.";
constexpr const char *kLoss = "100 % packet loss: no reply to 4 packets.";

constexpr PastRow kPast[]{
    {"Website", 61.42, 9, Outcome::Down, kUnavailable},
    {"Checkout API", 33.17, 6, Outcome::Down, kBadGateway},
    {"Payments", 78.08, 41, Outcome::Down, "The status is 502 (Bad Gateway), expected 200."},
    {"Payments", 12.55, 14, Outcome::Degraded, "Slow: 3.1 s for a payment that usually takes 180 ms."},
    {"Search", 45.3, 95, Outcome::Degraded, kSlow},
    {"Search", 20.72, 28, Outcome::Down, kUnavailable},
    {"Warehouse API", 66.2, 23, Outcome::Down, kBadGateway},
    {"Warehouse API", 26.85, 7, Outcome::Down, kBadGateway},
    {"Warehouse API", 8.31, 52, Outcome::Down, kBadGateway},
    {"Postgres replica", 54.1, 130, Outcome::Degraded, "The replica is 94 s behind, the limit is 30 s."},
    {"Message queue", 39.6, 18, Outcome::Down, kRefused},
    {"Nightly backup", 17.25, 245, Outcome::Down, "The last backup is 31 h old, the limit is 26 h."},
    {"CI runners", 5.4, 17, Outcome::Down, kRefused},
    {"Office router", 71.35, 12, Outcome::Down, kLoss},
    {"VPN", 48.9, 35, Outcome::Down, "No answer within 10 s: no handshake."},
    {"Printer", 29.5, 260, Outcome::Down, "No answer within 10 s. Is the printer switched on?"},
    {"Printer", 2.6, 75, Outcome::Degraded, "The paper tray is empty."},
    {"Git", 14.7, 11, Outcome::Down, kRefused},
};

//! Returns the load of a time of day, from 0 at night to 1 in the afternoon, with half of it at weekends.
double loadAt(qint64 localTime)
{
    const double hour = double(localTime % kDemoDay) / double(kDemoHour);
    const double day = 0.5 - 0.5 * std::cos((hour - 3) / 12 * std::numbers::pi);
    const qint64 weekday = (localTime / kDemoDay + 3) % 7; // 1 January 1970 was a Thursday; 0 is Monday
    return weekday < 5 ? day : day / 2;
}

} // namespace

QList<DemoIncident> demoIncidents(const Target &target, qint64 now)
{
    QList<DemoIncident> incidents;
    for (const PastRow &row : kPast) {
        if (target.name != QLatin1String(row.target))
            continue;
        const qint64 begin = now - std::llround(row.daysAgo * double(kDemoDay));
        incidents.append({begin, begin + row.minutes * kDemoMinute, row.outcome, QString::fromLatin1(row.message)});
    }
    if (target.fields.number(u"degradedRate"_s) > 0)
        incidents.append({now - kDegradedSince, now + kDemoDay, Outcome::Degraded, target.fields.text(u"message"_s)});
    std::sort(incidents.begin(), incidents.end(),
              [](const DemoIncident &a, const DemoIncident &b) { return a.begin < b.begin; });
    return incidents;
}

DemoPast::DemoPast(const Target &target, int series, qint64 from, qint64 now, qint64 zone)
    : m_incidents(demoIncidents(target, now))
    , m_random(static_cast<quint64>(series) + 1, 0)
    , m_next(from + series * kInterval.count() / 24)
    , m_grid(m_next)
    , m_recentFrom(now - kRecent)
    , m_recentStep(target.schedule.every.count())
    , m_zone(zone)
    , m_latency(double(target.fields.duration(u"latency"_s).count()))
    , m_jitter(double(target.fields.duration(u"jitter"_s).count()))
{
    if (target.fields.number(u"degradedRate"_s) > 0) { // the latency of the target is that of its problem
        m_latency /= kSlowness;
        m_jitter /= kSlowness;
    }
    m_up.outcome = Outcome::Up;
    m_up.summary = target.fields.text(u"reply"_s);
    m_up.validityMs = validityPeriod(target.schedule).count() + 2 * kInterval.count();
    m_up.values = {StoredValue{u"latency"_s, Unit::None, 0}};
}

double DemoPast::latencyAt(qint64 time)
{
    constexpr double kNight = 0.85;
    constexpr double kRush = 0.4;
    return drawLatency(&m_random, Distribution::Exponential, m_latency * (kNight + kRush * loadAt(time + m_zone)), m_jitter);
}

StoredResult DemoPast::next()
{
    while (!m_incidents.isEmpty() && m_incidents.first().end <= m_next)
        m_incidents.removeFirst();
    const bool isProblem = !m_incidents.isEmpty() && m_incidents.first().begin <= m_next;
    StoredResult result = m_up;
    result.at = m_next;
    double latency = latencyAt(m_next);
    if (isProblem) {
        const DemoIncident &incident = m_incidents.first();
        result.outcome = incident.outcome;
        result.summary = incident.message;
        result.errorType = ErrorType::Condition;
        result.errorMessage = incident.message;
        if (incident.outcome == Outcome::Degraded)
            latency *= kSlowness;
    }
    result.durationMs = latency;
    result.phases.set(Phase::Wait, latency);
    result.values.first().number = latency;

    if (m_next == m_grid)
        m_grid += m_grid < m_recentFrom ? kInterval.count() : m_recentStep;
    m_next = m_grid;
    if (!m_incidents.isEmpty())
        m_next = std::min(m_grid, isProblem ? m_incidents.first().end : m_incidents.first().begin);
    return result;
}

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
    void track(DemoTarget *one, const StoredResult &result);
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
            const StoredResult result = one.past.next();
            track(&one, result);
            m_writer.append(one.target.id, result);
        }
    }
    return m_writer.write(end - 1);
}

//! Updates the state like the engine. One failure is enough, because the retries aren't part of this past.
void DemoHistory::track(DemoTarget *one, const StoredResult &result)
{
    if (one->state.known && one->state.outcome == result.outcome)
        return;
    const TrackedResult tracked = watchkeeper::track(one->state, restoredResult(result, one->target), StateRules());
    one->state = tracked.state;
    if (tracked.transition)
        m_transitions.append(storedTransition(*tracked.transition));
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

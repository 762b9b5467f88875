// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/AlertDesk.h"

#include "app/AlertStorage.h"
#include "app/AlertTargets.h"
#include "app/AlertsFile.h"
#include "async/WhenDone.h"
#include "engine/StateTracker.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace watchkeeper {

namespace {

constexpr auto kLooksAfter = 100ms;                       // the changes of the same batch have arrived by then
constexpr std::chrono::milliseconds kStorePatience = 5s;  // the disk may hang
constexpr std::chrono::milliseconds kLongestPause = 1min; // the clock may be set
constexpr MonotonicTime kNewsEvery = 5s;                  // everything held by quiet hours is written as a whole
constexpr auto kNotSetBack = 3s;                          // smaller steps are normal clock corrections

constexpr auto kFileFault = "file"_L1;

} // namespace

AlertDesk::AlertDesk(QString file, Deliver deliver, OutboxPatience patience, Clock clock, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
    , m_deliver(std::move(deliver))
    , m_watch(m_file)
    , m_longestRest(patience.retry.ceiling)
    , m_outbox(patience)
    , m_clock(std::move(clock))
    , m_steady(m_clock.now())
    , m_wall(m_clock.wall())
{
    m_turn.setSingleShot(true);
    m_afterLooks.setSingleShot(true);
    m_afterLooks.setInterval(kLooksAfter);
    connect(&m_turn, &QTimer::timeout, this, &AlertDesk::turn);
    connect(&m_afterLooks, &QTimer::timeout, this, &AlertDesk::flushLooks);
    connect(&m_watch, &FileWatch::touched, this, &AlertDesk::readFile);
}

void AlertDesk::start()
{
    if (std::exchange(m_isStarted, true))
        return;
    m_watch.start();
    readFile();
}

//! Each step begins with it, so that setting the clock back delays nothing.
//! \return [ms] since 1970, UTC
qint64 AlertDesk::lookAtClock()
{
    const MonotonicTime steady = m_clock.now();
    const std::chrono::milliseconds wall = m_clock.wall();
    const MonotonicTime passed = steady - std::exchange(m_steady, steady);
    const MonotonicTime by = passed - (wall - std::exchange(m_wall, wall));
    if (by > kNotSetBack)
        clockSetBack(wall.count(), std::chrono::ceil<std::chrono::milliseconds>(by).count());
    return wall.count();
}

void AlertDesk::clockSetBack(qint64 now, qint64 by)
{
    m_router.clockSetBack(now);
    m_outbox.clockSetBack(now, by);
    for (Booked &booked : m_booked) {
        booked.latest = std::min(booked.latest, now + kStorePatience.count());
        booked.entry.made = std::min(booked.entry.made, now);
    }
}

void AlertDesk::readFile()
{
    if (!m_reading.begin())
        return;
    whenDone(QtConcurrent::run(readAlertsFile, m_file), this,
             [this](const FoundAlerts &found) { m_reading.end() ? takeFile(found) : readFile(); });
}

//! A damaged file changes nothing: alerts go on as before. Neither does a missing one, because an editor may be replacing it: rules that
//! are removed forget their alerts.
void AlertDesk::takeFile(const FoundAlerts &found)
{
    const bool isFirst = !std::exchange(m_hasRead, true);
    const bool heldNothing = m_hasRules && m_document.channels.isEmpty() && m_document.rules.isEmpty();
    if (!found.document) {
        const QString why = found.problems.isEmpty() ? QString() : found.problems.first().toString();
        tell({}, kFileFault, tr("alerts.json has errors: %1").arg(why));
    } else if (!found.content && !isFirst && !heldNothing) {
        tell({}, kFileFault,
             tr("alerts.json is missing. Its last known content is used until the file exists again or Watchkeeper restarts."));
    } else {
        if (!m_hasRules || !(*found.document == m_document))
            takeRules(*found.document);
        tellMissingRules();
    }
    settleIfKnown();
    if (isFirst && m_stored)
        emit ready();
    turn();
}

void AlertDesk::takeRules(const AlertsDocument &document)
{
    m_hasRules = true;
    m_document = document;
    const qint64 now = lookAtClock();
    m_router.setRules(m_document.rules, now);
    m_router.restoreTold(std::exchange(m_untold, {}), now);
    forgetFaults();
}

void AlertDesk::setTargets(const QList<Target> &targets)
{
    if (!m_isStarted)
        return;
    const qint64 now = lookAtClock();
    const QList<AlertDecision> ended = m_router.setTargets(alertTargets(targets), now);
    m_hasTargets = true;
    m_named = namedRules(targets);
    if (m_hasRules && m_faults.value({}).kind != kFileFault)
        tellMissingRules();
    settleIfKnown();
    if (!ended.isEmpty())
        keep(ended, now);
    turn();
}

void AlertDesk::restore(const StoredAlerts &stored)
{
    const qint64 now = lookAtClock();
    for (const StoredDelivery &delivery : stored.deliveries) {
        auto entry = outboxEntry(delivery);
        if (!entry)
            continue;
        entry->made = std::min(entry->made, now); // the clock was ahead then
        entry->due = std::min(entry->due, now + m_longestRest.count());
        m_outbox.restore(*entry);
    }
    AlertChanges changes;
    if (m_isSettled) { // too late to restore them
        for (auto part = stored.parts.cbegin(); part != stored.parts.cend(); ++part) {
            if (!m_parts.contains(part.key()))
                changes.parts.insert(part.key(), {});
        }
    }
    m_stored = stored;
    if (!changes.isEmpty())
        emit changesToKeep(changes);
    settleIfKnown();
    if (m_hasRead)
        emit ready();
    turn();
}

void AlertDesk::settleIfKnown()
{
    if (isReady() && m_hasTargets)
        settle();
}

//! Events are handled from here on.
void AlertDesk::settle()
{
    if (std::exchange(m_isSettled, true))
        return;
    if (m_stored)
        restoreRouter();
    recall(std::exchange(m_recalled, {}));
}

void AlertDesk::restoreRouter()
{
    QList<RouterPart> parts;
    for (auto part = m_stored->parts.cbegin(); part != m_stored->parts.cend(); ++part)
        parts.append({part.key(), part.value()});
    m_parts = m_stored->parts;
    m_router.restore(parts, lookAtClock());
    if (!m_hasRules)
        m_untold = parts; // restored later, once rules exist
}

void AlertDesk::note(const QList<KeptStanding> &standings)
{
    for (const KeptStanding &kept : standings) {
        if (kept.standing.known && kept.standing.hard)
            m_hard.insert(kept.targetId, kept.standing.outcome);
        else
            m_hard.remove(kept.targetId);
    }
}

AlertChanges AlertDesk::take(const QList<Transition> &transitions, const QList<KeptStanding> &standings)
{
    if (!m_isStarted)
        return {};
    note(standings);
    if (transitions.isEmpty())
        return {};
    settle();
    const qint64 now = lookAtClock();
    QList<AlertDecision> decisions;
    for (const Transition &transition : transitions)
        decisions += m_router.transition(transition, now);
    AlertChanges changes = book(decisions, now);
    schedule();
    return changes;
}

void AlertDesk::takeStandings(const QList<StandingChange> &changes)
{
    if (!m_isStarted)
        return;
    settle();
    const qint64 now = lookAtClock();
    QList<AlertDecision> decisions;
    for (const StandingChange &change : changes)
        decisions += m_router.standingChanged(change, now);
    keep(decisions, now);
}

void AlertDesk::takeRecalled(const QList<KeptStanding> &standings)
{
    if (!m_isStarted)
        return;
    note(standings);
    if (m_isSettled)
        recall(standings);
    else
        m_recalled += standings;
}

//! Somebody may have acknowledged or snoozed it, or undone that, while the program wasn't running.
void AlertDesk::recall(const QList<KeptStanding> &standings)
{
    const qint64 now = lookAtClock();
    QList<AlertDecision> decisions;
    for (const KeptStanding &kept : standings)
        decisions +=
            m_router.standingChanged({kept.targetId, kept.targetName, {}, kept.standing, StandingPart::Acknowledgement}, now);
    if (!standings.isEmpty())
        keep(decisions, now);
}

void AlertDesk::takeResults(const QList<Result> &results)
{
    if (!m_isStarted)
        return;
    flushLooks();
    for (const Result &result : results) {
        if (!isVoid(result.observation))
            m_looks.append({result.targetId, result.at.toMSecsSinceEpoch(), result.outcome});
    }
    m_afterLooks.start();
}

void AlertDesk::flushLooks()
{
    const QList<Look> looks = std::exchange(m_looks, {});
    if (looks.isEmpty())
        return;
    settle();
    const qint64 now = lookAtClock();
    QList<AlertDecision> decisions;
    for (const Look &look : looks) {
        const auto hard = m_hard.constFind(look.target);
        const bool isHard = hard != m_hard.cend() && *hard == look.outcome;
        decisions += m_router.looked(look.target, look.at, look.outcome, isHard, now);
    }
    keep(decisions, now);
}

void AlertDesk::takeLink(const ConnectivityNews &news)
{
    if (!m_isStarted)
        return;
    settle();
    const qint64 now = lookAtClock();
    if (news.isOnline)
        m_outbox.retryNow(now);
    keep(m_router.linkChanged(!news.isOnline, now), now);
}

//! From now on, the alerts are on their way to the disk.
AlertChanges AlertDesk::book(const QList<AlertDecision> &decisions, qint64 now)
{
    AlertChanges changes;
    const quint64 number = m_number + 1;
    for (const AlertDecision &decision : decisions) {
        if (decision.suppressedBy)
            continue;
        for (const QString &channel : decision.channels) {
            OutboxEntry entry;
            entry.alert = decision.alert;
            entry.channel = channel;
            entry.targets = decision.targets;
            entry.made = now;
            entry.due = now;
            changes.steps.append({storedDelivery(entry), false});
            m_booked.append({number, now + kStorePatience.count(), entry});
        }
    }
    if (!changes.steps.isEmpty())
        changes.number = m_number = number;
    if (!m_hasRules)
        return changes; // without rules, everything that they have alerted would be forgotten
    for (const RouterPart &part : takeParts()) {
        if (m_parts.value(part.key) == part.json)
            continue;
        changes.parts.insert(part.key, part.json);
        if (part.json.isEmpty())
            m_parts.remove(part.key);
        else
            m_parts.insert(part.key, part.json);
    }
    return changes;
}

//! During quiet hours, each result may add a line to a digest.
QList<RouterPart> AlertDesk::takeParts()
{
    if (!m_router.hasOtherNews() || (m_steady < m_newsFrom && !m_isStopping))
        return m_router.takeDecidedChanges();
    m_newsFrom = m_steady + kNewsEvery;
    return m_router.takeChanges();
}

void AlertDesk::keep(const QList<AlertDecision> &decisions, qint64 now)
{
    const AlertChanges changes = book(decisions, now);
    if (!changes.isEmpty())
        emit changesToKeep(changes);
    schedule();
}

void AlertDesk::enter(const Booked &booked, AlertChanges *changes)
{
    const OutboxEntry &entry = booked.entry;
    for (const OutboxEntry &folded : m_outbox.put(entry.alert, entry.channel, entry.targets, entry.made))
        changes->steps.append({storedDelivery(folded), true});
}

void AlertDesk::send(quint64 number)
{
    AlertChanges changes;
    while (!m_booked.isEmpty() && m_booked.first().number <= number)
        enter(m_booked.takeFirst(), &changes);
    if (!changes.isEmpty())
        emit changesToKeep(changes);
    turn();
}

//! Does everything that is due.
void AlertDesk::turn()
{
    const qint64 now = lookAtClock();
    AlertChanges changes;
    if (m_isSettled)
        changes = book(m_router.advance(now), now);
    while (!m_booked.isEmpty() && m_booked.first().latest <= now)
        enter(m_booked.takeFirst(), &changes);
    if (!m_isStopping)
        expire(now, &changes);
    if (!changes.isEmpty())
        emit changesToKeep(changes);
    while (!m_isStopping && m_hasRules) {
        const auto next = m_outbox.takeNext(now);
        if (!next)
            break;
        m_tasks->add(sendOne(*next));
    }
    schedule();
}

void AlertDesk::schedule()
{
    if (m_isStopping)
        return m_turn.stop();
    const qint64 now = lookAtClock();
    std::optional<qint64> next = m_isSettled ? m_router.nextDue() : std::nullopt;
    const auto heed = [&next](qint64 at) { next = std::min(next.value_or(at), at); };
    if (const auto due = m_hasRules ? m_outbox.nextDue() : std::nullopt)
        heed(*due);
    if (!m_booked.isEmpty())
        heed(m_booked.first().latest);
    if (m_isSettled && m_router.hasOtherNews())
        heed(now + std::chrono::ceil<std::chrono::milliseconds>(m_newsFrom - m_steady).count());
    if (!next)
        return m_turn.stop();
    m_turn.start(std::clamp(std::chrono::milliseconds(*next - now), std::chrono::milliseconds(1), kLongestPause));
}

} // namespace watchkeeper

#include "moc_AlertDesk.cpp"

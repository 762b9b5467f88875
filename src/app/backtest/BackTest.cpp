// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backtest/BackTest.h"

#include "alerts/rules/AlertCase.h"
#include "app/alerting/RuleReferences.h"
#include "app/words/Csv.h"
#include "app/words/DisplayText.h"
#include "history/LastResultsReader.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace watchkeeper {

//! The player and the readers that supply its data.
struct BackTest::Parts
{
    explicit Parts(const BackTestQuery &query)
        : wanted(requiredTargets(query))
        , slices(query.folder, query.targets, wanted)
        , events(query.database, query.targets, query.now)
    {
    }

    Expected<BackTestPlayer::Events, HistoryError> readEvents(const TimeSpan &span)
    {
        if (hasNoEvents)
            return BackTestPlayer::Events();
        return events.read(span);
    }

    QList<int> wanted;
    BackTestSlices slices;
    BackTestEvents events;
    //! reading failed once; later events are ignored, because an earlier event that they depend on may be missing
    bool hasNoEvents = false;
    std::optional<BackTestPlayer> player;
};

BackTest::BackTest(BackTestQuery query)
    : m_query(std::move(query))
{
}

BackTest::~BackTest() = default;

BackTestChunk BackTest::next()
{
    BackTestChunk part;
    if (m_parts)
        playNextChunk(&part);
    else
        playFirstChunk(&part);
    const double done = static_cast<double>(m_next - m_query.span.from);
    part.isLast = m_next >= m_query.span.to;
    part.done = part.isLast ? 1 : done / static_cast<double>(m_query.span.length());
    return part;
}

void BackTest::playFirstChunk(BackTestChunk *part)
{
    const auto stored = storedSpan(m_query.folder, m_query.now);
    m_query.span = stored ? intersection(m_query.span, {stored->from, m_query.now}) : TimeSpan();
    m_next = m_query.span.from;
    m_parts = std::make_unique<Parts>(m_query);
    if (m_query.span.isEmpty())
        return;
    const qint64 from = m_query.span.from;
    const BackTestStart start = readBackTestStart(m_query.folder, m_query.database, m_query.targets, m_parts->wanted, from,
                                                  [this] { return m_isCancelled.load(); });
    reportFault(start.faults, part);
    const qint64 begin = BackTestPlayer::startOf(m_query.span, start.seeds);
    const auto events = m_parts->readEvents({begin, from});
    if (!events)
        reportFault(events.error().sentence(), part);
    m_parts->hasNoEvents = !events;
    m_parts->player.emplace(m_query, m_parts->wanted, start.seeds, begin);
    m_parts->player->playSeeds(start.seeds, events ? *events : BackTestPlayer::Events());
}

void BackTest::playNextChunk(BackTestChunk *part)
{
    const auto shouldStop = [this] { return m_isCancelled.load(); };
    const qint64 length = m_parts->slices.length();
    const TimeSpan span{m_next, std::min((m_next / length + 1) * length, m_query.span.to)};
    const BackTestSlice slice = m_parts->slices.read(span, shouldStop);
    reportFault(slice.faults, part);
    const auto events = m_parts->readEvents(span);
    if (!events)
        reportFault(events.error().sentence(), part);
    m_parts->hasNoEvents = m_parts->hasNoEvents || !events;
    part->alerts = m_parts->player->play(slice, events ? *events : BackTestPlayer::Events(), span.to, shouldStop);
    m_next = span.to;
}

void BackTest::reportFault(const QString &fault, BackTestChunk *part)
{
    if (m_faults.contains(fault))
        return;
    m_faults.insert(fault);
    part->faults.append(fault);
}

void BackTest::reportFault(const QList<FileFault> &faults, BackTestChunk *part)
{
    for (const FileFault &fault : faults)
        reportFault(fault.text(), part);
}

namespace {

constexpr qint64 kMaxLeadTime = std::chrono::milliseconds(24h * 7).count();
constexpr qint64 kMinLeadTime =
    std::chrono::milliseconds(1h).count(); // longer than the wait for a parent, which takes at most ten minutes
constexpr qsizetype kEventsPerCancelCheck = 4'096;

//! Marks only the targets in `idle` as paused. They are paused now and have no results, so it isn't known when they were
//! paused. Targets with results are considered running until a span records a pause.
QList<Target> withInitialPauses(QList<Target> targets, const QSet<int> &idle)
{
    for (int index = 0; index < static_cast<int>(targets.size()); ++index)
        targets[index].paused = idle.contains(index);
    return targets;
}

QSet<int> idleTargets(const QList<Target> &targets, const QList<BackTestSeed> &seeds)
{
    QSet<int> idle;
    for (int index = 0; index < static_cast<int>(targets.size()); ++index) {
        if (targets[index].paused)
            idle.insert(index);
    }
    for (const BackTestSeed &seed : seeds)
        idle.remove(seed.target);
    return idle;
}

} // namespace

//! A step before the start of the span: either a known state or a check.
struct BackTestPlayer::Step
{
    qint64 at;
    const BackTestSeed *seed;
    std::optional<Outcome> check;
};

QList<int> requiredTargets(const BackTestQuery &query)
{
    const QList<AlertTarget> all = alertTargets(withInitialPauses(query.targets, {}));
    QHash<TargetId, int> places;
    QList<int> wanted;
    for (int index = 0; index < static_cast<int>(all.size()); ++index) {
        places.insert(all[index].id, index);
        const FilterSearchTexts texts = searchTexts(all[index]);
        const auto isApplicable = [&](const AlertRule &rule) { return appliesTo(rule, all[index], texts, query.span.from); };
        if (std::any_of(query.rules.begin(), query.rules.end(), isApplicable))
            wanted.append(index);
    }
    QSet<int> known(wanted.begin(), wanted.end());
    for (qsizetype next = 0; next < wanted.size(); ++next) { // the list grows during the loop
        const QList<TargetId> parents = all[wanted[next]].parents;
        for (const TargetId &parent : parents) {
            const int index = places.value(parent);
            if (!known.contains(index))
                wanted.append(index);
            known.insert(index);
        }
    }
    std::sort(wanted.begin(), wanted.end());
    return wanted;
}

qint64 BackTestPlayer::startOf(const TimeSpan &span, const QList<BackTestSeed> &seeds)
{
    qint64 start = span.from - kMinLeadTime;
    for (const BackTestSeed &seed : seeds) {
        if (seed.hasProblem())
            start = std::min(start, seed.changed);
    }
    return std::max(start, span.from - kMaxLeadTime);
}

BackTestPlayer::BackTestPlayer(const BackTestQuery &query, const QList<int> &wanted, const QList<BackTestSeed> &seeds,
                               qint64 start)
    : m_query(query)
    , m_requiredTargets(wanted)
    , m_idleTargets(idleTargets(query.targets, seeds))
    , m_core(withInitialPauses(query.targets, m_idleTargets), query.rules, start, query.zone)
    , m_now(start)
{
    m_core.setMaintenance(query.maintenance, start);
}

template<typename Items, typename Play>
void BackTestPlayer::playInOrder(const Items &items, const Events &events, const Play &playOne)
{
    auto event = events.begin();
    for (const auto &item : items) {
        const auto isBefore = [&item](const BackTestEvent &each) {
            return each.at < item.at || (each.at == item.at && each.isBeforeResults());
        };
        for (; event != events.end() && isBefore(*event); ++event)
            apply(*event);
        if (!playOne(item))
            return;
    }
    for (; event != events.end(); ++event)
        apply(*event);
}

void BackTestPlayer::playSeeds(const QList<BackTestSeed> &seeds, const Events &events)
{
    const qint64 start = m_now;
    std::vector<Step> steps;
    for (const BackTestSeed &seed : seeds) {
        const qint64 known = std::max(start, seed.changed);
        steps.push_back({known, &seed, std::nullopt});
        for (const BackTestSeed::Check &check : seed.checks) {
            if (check.at >= known)
                steps.push_back({check.at, &seed, check.outcome});
        }
    }
    // If steps have the same time, play states before checks.
    std::stable_sort(steps.begin(), steps.end(), [](const Step &a, const Step &b) {
        return std::pair(a.at, a.check.has_value()) < std::pair(b.at, b.check.has_value());
    });
    playInOrder(steps, events, [this](const Step &step) {
        if (step.check)
            m_core.reportCheck(step.seed->target, *step.check, advanceClock(step.at));
        else
            m_core.setInitialState(step.seed->target, step.seed->state, advanceClock(step.at), step.seed->summary,
                                   step.seed->message);
        return true;
    });
    m_core.advanceTo(m_query.span.from);
    collectAlerts(&m_initialAlerts);
    const auto isEarlier = [this](const ReplayedAlert &replayed) { return replayed.at < m_query.span.from; };
    m_initialAlerts.erase(std::remove_if(m_initialAlerts.begin(), m_initialAlerts.end(), isEarlier), m_initialAlerts.end());
}

BackTestPlayer::Alerts BackTestPlayer::play(const BackTestSlice &slice, const Events &events, qint64 until,
                                            const std::function<bool()> &shouldStop)
{
    resumeActiveTargets(slice);
    Alerts alerts = std::exchange(m_initialAlerts, {});
    qsizetype played = 0;
    playInOrder(slice.results, events, [&](const SliceResult &result) {
        static const SliceText none;
        const SliceText &text = result.text == SliceResult::kNoText ? none : slice.texts[static_cast<size_t>(result.text)];
        m_core.addResult(result.target, result.outcome, advanceClock(result.at), text.summary, text.message);
        if (++played % kEventsPerCancelCheck != 0)
            return true;
        collectAlerts(&alerts);
        return !shouldStop();
    });
    m_core.advanceTo(until);
    collectAlerts(&alerts);
    return alerts;
}

//! Resumes targets with results, because they weren't paused.
void BackTestPlayer::resumeActiveTargets(const BackTestSlice &slice)
{
    if (m_idleTargets.isEmpty())
        return;
    QSet<int> awake;
    for (const SliceResult &result : slice.results) {
        if (m_idleTargets.contains(result.target))
            awake.insert(result.target);
    }
    if (!awake.isEmpty())
        setPaused(awake.values(), false);
}

void BackTestPlayer::setPaused(const QList<int> &targets, bool isPaused)
{
    for (const int index : targets)
        m_idleTargets.remove(index);
    m_core.setPaused(targets, isPaused, m_now);
}

void BackTestPlayer::apply(const BackTestEvent &event)
{
    advanceClock(event.at);
    const QList<int> &targets = event.affectsAllTargets ? m_requiredTargets : event.targets;
    switch (event.what) {
    case BackTestEvent::Type::EngineInterruption:
        return applyInterruption(event);
    case BackTestEvent::Type::StartMaintenance:
    case BackTestEvent::Type::EndMaintenance:
        for (const int index : targets)
            m_core.setInMaintenance(index, event.what == BackTestEvent::Type::StartMaintenance, m_now);
        return;
    case BackTestEvent::Type::Pause:
    case BackTestEvent::Type::Resume:
        return setPaused(targets, event.what == BackTestEvent::Type::Pause);
    case BackTestEvent::Type::ConnectivityLoss:
        return applyConnectivityLoss(event);
    case BackTestEvent::Type::ConnectivityReturn:
        m_offlineTargets -= targets.size();
        if (m_offlineTargets == 0)
            m_core.setOffline(false, m_now);
        return;
    case BackTestEvent::Type::Acknowledgement:
        return applyAcknowledgement(event);
    }
}

//! Applies a period without monitoring. The state of a target that missed a check while the computer slept is unknown until the
//! next check.
void BackTestPlayer::applyInterruption(const BackTestEvent &event)
{
    const qint64 until = std::min(event.until, m_query.span.to);
    const qint64 remaining = until - m_now;
    if (remaining <= 0)
        return;
    m_core.applyInterruption(m_now, until);
    for (const int index : m_requiredTargets) {
        if (event.isSleep && m_query.targets[index].schedule.every.count() <= remaining)
            m_core.markUnobserved(index, m_now);
    }
    advanceClock(until);
}

void BackTestPlayer::applyConnectivityLoss(const BackTestEvent &event)
{
    if (m_offlineTargets == 0)
        m_core.setOffline(true, m_now);
    m_offlineTargets += event.targets.size();
    for (const int index : event.targets)
        m_core.markUnobserved(index, m_now);
}

void BackTestPlayer::applyAcknowledgement(const BackTestEvent &event)
{
    ReplayAction action = event.action;
    if (event.until != 0 && event.until <= m_now)
        return; // the acknowledgement had already ended at that time
    action.lasts = event.until == 0 ? 0 : event.until - m_now;
    m_core.applyAction(event.targets.first(), action, m_now); // has no effect on a target without a problem
}

void BackTestPlayer::collectAlerts(Alerts *alerts)
{
    const auto isRequested = [this](const ReplayedAlert &replayed) {
        const QList<TargetId> &targets = replayed.decision.targets;
        return !m_query.about
            || std::any_of(targets.begin(), targets.end(), [this](const TargetId &id) { return m_query.about->contains(id); });
    };
    for (ReplayUpdate &update : m_core.takeUpdates()) {
        if (auto *const replayed = std::get_if<ReplayedAlert>(&update); replayed && isRequested(*replayed))
            alerts->push_back(std::move(*replayed));
    }
}

BackTestTally::BackTestTally(const QList<AlertRule> &rules)
{
    for (const AlertRule &rule : rules) {
        RuleTally tally;
        tally.rule = rule.name;
        m_rules.append(tally);
    }
}

void BackTestTally::add(const ReplayedAlert &replayed)
{
    const AlertDecision &decision = replayed.decision;
    const auto rule = std::find_if(m_rules.begin(), m_rules.end(),
                                   [&decision](const RuleTally &each) { return each.rule == decision.alert.rule; });
    Q_ASSERT(rule != m_rules.end());
    if (decision.suppressedBy) {
        ++m_suppressed;
        ++rule->suppressed;
        ++m_byReason[*decision.suppressedBy];
        return;
    }
    ++m_sent;
    ++rule->sent;
    for (const QString &channel : decision.channels)
        ++rule->byChannel[channel];
}

QMap<QString, qint64> BackTestTally::byChannel() const
{
    QMap<QString, qint64> channels;
    for (const RuleTally &rule : m_rules) {
        for (auto channel = rule.byChannel.cbegin(); channel != rule.byChannel.cend(); ++channel)
            channels[channel.key()] += *channel;
    }
    return channels;
}

namespace {

class BackTestMessages
{
    Q_DECLARE_TR_FUNCTIONS(BackTest)
};

} // namespace

QString alertKindText(AlertKind kind)
{
    switch (kind) {
    case AlertKind::Problem:
        return BackTestMessages::tr("Problem", "kind of an alert");
    case AlertKind::Recovery:
        return BackTestMessages::tr("Recovery", "kind of an alert");
    case AlertKind::Reminder:
        return BackTestMessages::tr("Reminder", "kind of an alert");
    case AlertKind::FlappingStart:
        return BackTestMessages::tr("Flapping", "kind of an alert");
    case AlertKind::FlappingEnd:
        return BackTestMessages::tr("Flapping ended", "kind of an alert");
    case AlertKind::Acknowledged:
        return BackTestMessages::tr("Acknowledged", "kind of an alert");
    case AlertKind::ConnectivityLost:
        return BackTestMessages::tr("Offline", "kind of an alert");
    case AlertKind::ConnectivityRestored:
        return BackTestMessages::tr("Online again", "kind of an alert");
    case AlertKind::Digest:
        return BackTestMessages::tr("Digest", "kind of an alert");
    case AlertKind::Test:
        return BackTestMessages::tr("Test", "kind of an alert");
    }
    return {};
}

QString suppressionText(Suppression suppression)
{
    switch (suppression) {
    case Suppression::Paused:
        return BackTestMessages::tr("paused", "why an alert is kept back");
    case Suppression::AlreadySent:
        return BackTestMessages::tr("already sent", "why an alert is kept back");
    case Suppression::NotSent:
        return BackTestMessages::tr("no alert sent for the problem", "why an alert is kept back");
    case Suppression::Severity:
        return BackTestMessages::tr("not severe enough", "why an alert is kept back");
    case Suppression::Acknowledged:
        return BackTestMessages::tr("acknowledged", "why an alert is kept back");
    case Suppression::Snoozed:
        return BackTestMessages::tr("snoozed", "why an alert is kept back");
    case Suppression::Maintenance:
        return BackTestMessages::tr("maintenance", "why an alert is kept back");
    case Suppression::Unreachable:
        return BackTestMessages::tr("unreachable", "why an alert is kept back");
    case Suppression::Link:
        return BackTestMessages::tr("offline", "why an alert is kept back");
    case Suppression::CheckRequired:
        return BackTestMessages::tr("waiting for another check", "why an alert is kept back");
    case Suppression::Unconfirmed:
        return BackTestMessages::tr("not confirmed yet", "why an alert is kept back");
    case Suppression::Flapping:
        return BackTestMessages::tr("flapping", "why an alert is kept back");
    case Suppression::Delay:
        return BackTestMessages::tr("delay", "why an alert is kept back");
    case Suppression::QuietHours:
        return BackTestMessages::tr("quiet hours", "why an alert is kept back");
    case Suppression::Grouped:
        return BackTestMessages::tr("grouped with others", "why an alert is kept back");
    }
    return {};
}

QByteArray backTestCsvHeader()
{
    return csvRow({u"at"_s, u"rule"_s, u"target"_s, u"kind"_s, u"suppressedBy"_s, u"others"_s, u"channels"_s, u"title"_s});
}

QByteArray backTestCsvRow(const ReplayedAlert &replayed)
{
    const AlertDecision &decision = replayed.decision;
    const Alert &alert = decision.alert;
    const bool isSent = !decision.suppressedBy;
    return csvRow({QDateTime::fromMSecsSinceEpoch(replayed.at, Qt::UTC).toString(Qt::ISODateWithMs), displayText(alert.rule),
                   displayText(alert.targetName), alertKindKey(alert.kind),
                   isSent ? QString() : suppressionKey(*decision.suppressedBy), displayText(alert.others.join(u", "_s)),
                   isSent ? displayText(decision.channels.join(u", "_s)) : QString(), displayText(alert.title)});
}

} // namespace watchkeeper

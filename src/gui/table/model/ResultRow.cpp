// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/model/ResultRow.h"

#include "app/words/DisplayText.h"
#include "app/words/IncidentText.h"
#include "checks/Registry.h"
#include "engine/evaluate/StateTracker.h"
#include "gui/look/Appearance.h"
#include "gui/look/StateMark.h"
#include "gui/table/model/ResultColumn.h"
#include "gui/table/model/ResultTexts.h"
#include "history/values/StoredResult.h"
#include "targets/document/MaskedTarget.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace watchkeeper {

namespace {

class ResultRowText
{
    Q_DECLARE_TR_FUNCTIONS(ResultRow)
};

QString displayedAddress(const Target &target)
{
    return displayLine(maskedAddress(target));
}

QString hostOf(const Target &target)
{
    const Kind *kind = findKind(target.kind);
    return kind && kind->host ? displayLine(kind->host(target.fields)) : QString();
}

bool wasCancelled(const Result &result)
{
    return result.observation.error && result.observation.error->type() == ErrorType::Cancelled;
}

//! Returns the start time, in [ms], of the latest sequence of results with the same outcome.
qint64 stateBegin(const QList<StoredResult> &results)
{
    auto first = results.crbegin();
    while (first + 1 != results.crend() && (first + 1)->outcome == results.last().outcome)
        ++first;
    return first->at;
}

//! Removes large data, because the model stores the evidence of all rows separately within a limit.
void dropLargeParts(Observation *observation)
{
    observation->text.clear();
    observation->evidence = Evidence();
}

} // namespace

ResultRow::ResultRow(SharedTarget monitored)
    : target(std::move(monitored))
    , host(hostOf(*target))
    , address(displayedAddress(*target))
{
}

void ResultRow::setTarget(const SharedTarget &monitored)
{
    target = monitored;
    running = false; // the engine drops the result of a check that started before the change
    host = hostOf(*monitored);
    address = displayedAddress(*monitored);
    uptime.interrupt();
    m_filterTexts.reset();
    m_areTextsStale = true;
}

void ResultRow::add(const Result &result)
{
    running = false;
    cancelled = wasCancelled(result);
    if (cancelled)
        return;
    if (!last || last->outcome != result.outcome)
        since = stateHasOutcome(result.outcome) ? state.since : result.at;
    else if (since > result.at) // the clock was set back
        since = result.at;
    if (last && last->outcome != result.outcome)
        changedAt = std::chrono::steady_clock::now();
    recordUptime(result.at, inMaintenance && !countsMaintenance() ? Outcome::Unknown : result.outcome);
    last = result;
    isFromEarlierRun = false;
    dropLargeParts(&last->observation);
    last->observation.summary = displayLine(last->observation.summary);
    if (trend.size() == kTrendLength)
        trend.removeFirst();
    trend.append({static_cast<float>(result.observation.durationMs), result.outcome});
    m_areTextsStale = true;
}

//! Adds an outcome to all uptimes. Unknown outcomes aren't counted as up or down.
void ResultRow::recordUptime(const QDateTime &at, Outcome outcome)
{
    const Milliseconds gap = validityPeriod(target->schedule);
    uptime.add(at, outcome, gap);
    longUptimes.add(at.toMSecsSinceEpoch(), outcome, gap.count());
}

void ResultRow::setReachability(const QString &parent)
{
    if (downDependency.isEmpty() != parent.isEmpty())
        changedAt = std::chrono::steady_clock::now();
    downDependency = parent;
    m_areTextsStale = true;
}

//! Returns whether the state reported by the engine has this outcome.
//! This state may have begun long before the first result of this run.
bool ResultRow::stateHasOutcome(Outcome outcome) const
{
    return state.known && state.outcome == outcome && state.since.isValid();
}

void ResultRow::setState(const TargetState &now)
{
    state = now;
    if (last && stateHasOutcome(last->outcome))
        since = state.since;
    m_areTextsStale = true;
}

void ResultRow::setUnobserved(const QDateTime &from, bool isLost)
{
    if (unobservedSince.isNull() != from.isNull())
        changedAt = std::chrono::steady_clock::now();
    unobservedSince = from;
    isConnectivityLost = isLost;
    if (!from.isNull())
        uptime.interrupt();
    m_areTextsStale = true;
}

void ResultRow::setMaintenance(const TargetState &now, const QDateTime &at)
{
    if (inMaintenance != now.inMaintenance)
        changedAt = std::chrono::steady_clock::now();
    if (now.inMaintenance && !inMaintenance && last && !countsMaintenance())
        recordUptime(at, Outcome::Unknown); // the last result applies until `at`
    inMaintenance = now.inMaintenance;
    maintenance = now.maintenance;
    maintenanceUntil = now.maintenanceUntil;
    m_areTextsStale = true;
}

void ResultRow::showStateAt(const QDateTime &at, const RecentHistory &history, bool isPausedThen)
{
    if (moment != at)
        longUptimes = LongUptimes();
    moment = at;
    wasPaused = isPausedThen;
    last.reset();
    since = QDateTime();
    trend.clear();
    running = false;
    cancelled = false;
    isFromEarlierRun = false;
    changedAt.reset();
    m_areTextsStale = true;
    if (history.results.isEmpty())
        return;
    last = restoredResult(history.results.last(), *target);
    // A unique number, which also differs if the same result is shown again with more history.
    last->sequence = static_cast<quint64>(history.results.last().at) * 64 + static_cast<quint64>(history.results.size());
    since = QDateTime::fromMSecsSinceEpoch(stateBegin(history.results), Qt::UTC);
    prependEarlier(history.results, history);
}

bool ResultRow::isUnobserved() const
{
    if (!moment)
        return !unobservedSince.isNull();
    return last && last->at.addMSecs(validityPeriod(target->schedule).count()) < *moment;
}

std::optional<double> ResultRow::dayUptime() const
{
    if (!moment)
        return uptime.share(now());
    const auto &day = longUptimes.of(ResultColumn::Day);
    return day ? day->figures(moment->toMSecsSinceEpoch()).share() : std::nullopt;
}

void ResultRow::prependEarlier(const QList<StoredResult> &earlier, const RecentHistory &history)
{
    QList<TrendPoint> points;
    for (const StoredResult &result : earlier)
        points.append({static_cast<float>(result.durationMs), result.outcome});
    points += trend;
    trend = points.last(std::min(points.size(), qsizetype(kTrendLength)));
    uptime.prependEarlier(history.day);
    if (!last && !earlier.isEmpty())
        restoreLast(earlier);
    if (last && history.change && history.change->after == last->outcome)
        since = std::min(since, QDateTime::fromMSecsSinceEpoch(history.change->since, Qt::UTC));
}

void ResultRow::restoreLast(const QList<StoredResult> &earlier)
{
    last = restoredResult(earlier.last(), *target);
    last->observation.summary = displayLine(last->observation.summary);
    since = QDateTime::fromMSecsSinceEpoch(stateBegin(earlier), Qt::UTC);
    isFromEarlierRun = true;
    m_areTextsStale = true;
}

void ResultRow::recountUptime(const RecentHistory &history, const QList<HistoricalResult> &known)
{
    uptime = DayUptime();
    uptime.prependEarlier(history.day);
    const bool isExcluded = inMaintenance && !countsMaintenance();
    if (isExcluded)
        uptime.interrupt();
    const qint64 stored = history.results.isEmpty() ? 0 : history.results.last().at;
    const Milliseconds gap = validityPeriod(target->schedule);
    for (const HistoricalResult &result : known) {
        if (result.at.toMSecsSinceEpoch() > stored)
            uptime.add(result.at, isExcluded ? Outcome::Unknown : result.outcome, gap);
    }
    m_areTextsStale = true;
}

MarkState ResultRow::markState() const
{
    if (isPaused())
        return MarkState::Paused;
    if (isUnobserved())
        return MarkState::Unobserved;
    if (isInMaintenance())
        return MarkState::Maintenance;
    if (isUnreachable())
        return MarkState::Unreachable;
    return last ? markStateOf(last->outcome) : MarkState::Pending;
}

bool ResultRow::isSoft() const
{
    const bool isSeen = !isUnobserved() && !isPaused();
    return isSeen && last && !last->hard;
}

bool ResultRow::isBeingConfirmed() const
{
    const MarkState state = markState();
    return isProblemState(state) && state != MarkState::Unreachable && isSoft();
}

bool ResultRow::isConfirmedProblem() const
{
    return isProblemState(markState()) && !isBeingConfirmed();
}

bool ResultRow::canBeAcknowledged() const
{
    return last && !target->paused && (last->outcome != Outcome::Up) == last->hard;
}

int ResultRow::consecutiveCount() const
{
    return last && last->outcome == Outcome::Up ? target->schedule.successes : target->schedule.attempts;
}

QString ResultRow::unreachableText() const
{
    if (!isUnreachable())
        return {};
    return ResultRowText::tr("%1: %2 is down", "Unreachable: Office router is down")
        .arg(stateLabel(MarkState::Unreachable), displayLine(downDependency));
}

QString ResultRow::acknowledgementTexts() const
{
    QStringList sentences;
    if (isAcknowledged())
        sentences.append(acknowledgementText(*state.acknowledged));
    if (isSnoozed())
        sentences.append(snoozeText(state.snoozedUntil));
    return sentences.join(u'\n');
}

QString ResultRow::unobservedText() const
{
    if (moment || target->paused || unobservedSince.isNull())
        return {};
    const QString from = clockText(unobservedSince, now());
    return isConnectivityLost ? ResultRowText::tr("%1: this computer has been offline since %2", "Not observed: …")
                                    .arg(stateLabel(MarkState::Unobserved), from)
                              : ResultRowText::tr("%1: this computer was suspended at %2", "Not observed: …")
                                    .arg(stateLabel(MarkState::Unobserved), from);
}

QString ResultRow::maintenanceText() const
{
    if (!isInMaintenance())
        return {};
    return ResultRowText::tr("%1 until %2: %3", "Maintenance until 13:00: New disk")
        .arg(stateLabel(MarkState::Maintenance), clockText(maintenanceUntil, now()), displayLine(maintenance));
}

QString ResultRow::exemptionText() const
{
    for (const QString &exemption : {maintenanceText(), unobservedText()}) {
        if (!exemption.isEmpty())
            return exemption;
    }
    return unreachableText();
}

QString ResultRow::summary() const
{
    const QString exemption = exemptionText();
    return exemption.isEmpty() ? observationText() : exemption;
}

QString ResultRow::observationText() const
{
    if (!last)
        return {};
    // add() has already made the summary safe to display.
    return isDecidedByConditions(*last) ? displayLine(resultLine(*last)) : resultLine(*last);
}

QString ResultRow::message() const
{
    const QString reason = last ? failureReason(last->observation) : QString();
    const QString exemption = exemptionText();
    if (exemption.isEmpty() || reason.isEmpty())
        return exemption.isEmpty() ? reason : exemption;
    return ResultRowText::tr("%1.\n%2", "%1: why the result doesn't apply to the target, %2: the result")
        .arg(exemption, reason);
}

QString ResultRow::checkedText(const QDateTime &now) const
{
    if (running)
        return ResultRowText::tr("checking…");
    if (cancelled && unobservedSince.isNull())
        return ResultRowText::tr("cancelled", "the last check");
    return last ? timestampText(last->at, now) : QStringLiteral("–");
}

std::optional<double> ResultRow::flapping() const
{
    const bool isShown = !moment && !target->paused && last && exemptionText().isEmpty();
    return isShown && state.flapping ? std::optional(flapPercent(state.flaps, target->schedule.flapping)) : std::nullopt;
}

QString ResultRow::flappingText() const
{
    const std::optional<double> percent = flapping();
    if (!percent)
        return {};
    const QString now = QLocale().toString(*percent, 'f', 0);
    return ResultRowText::tr("The state changes too often (%1 % state changes). Flapping ends at %2 % or below.")
        .arg(now, QLocale().toString(target->schedule.flappingLow, 'g', 3));
}

QString ResultRow::stateText() const
{
    if (const QString exemption = exemptionText(); !exemption.isEmpty())
        return exemption;
    const std::optional<double> percent = flapping();
    if (!percent)
        return outcomeText();
    return ResultRowText::tr("%1, flapping (%2 %)", "state of a target")
        .arg(outcomeText(), QLocale().toString(*percent, 'f', 0));
}

QString ResultRow::outcomeText() const
{
    if (!isSoft())
        return stateLabel(markState());
    const QString wording = last->outcome == Outcome::Up
        ? ResultRowText::tr("%1, successful result %2 of %3", "state of a target")
        : ResultRowText::tr("%1, attempt %2 of %3", "state of a target");
    return wording.arg(stateLabel(markState())).arg(last->attempt).arg(consecutiveCount());
}

float ResultRow::tintStrength() const
{
    if (!changedAt)
        return 0;
    const std::chrono::duration<float> age = std::chrono::steady_clock::now() - *changedAt;
    return std::max(0.0F, 1 - age / std::chrono::duration<float>(kChangeTintDuration));
}

FilterSubject ResultRow::filterSubject() const
{
    if (!m_filterTexts)
        m_filterTexts = std::make_shared<FilterSearchTexts>(*target, address, host);
    else if (m_areTextsStale && m_filterTexts.use_count() > 1) // shared with a copy of this row, so they must not be changed
        m_filterTexts = std::make_shared<FilterSearchTexts>(*m_filterTexts);
    if (std::exchange(m_areTextsStale, false))
        m_filterTexts->setResultTexts(summary(), stateLabel(markState()));
    const bool isSeen = last && !(moment && isUnobserved());
    FilterSubject subject{*m_filterTexts, isPaused(), running, isSeen ? &*last : nullptr, since};
    subject.unreachable = !unreachableText().isEmpty();
    subject.acknowledged = isAcknowledged();
    subject.snoozed = isSnoozed();
    subject.flapping = flapping().has_value();
    subject.unobserved = !moment && isUnobserved();
    subject.inMaintenance = !maintenanceText().isEmpty();
    subject.marked = isMarked;
    return subject;
}

} // namespace watchkeeper

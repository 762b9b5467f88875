// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/BackTestPlayer.h"

#include "alerts/rules/AlertFilters.h"
#include "app/AlertTargets.h"

#include <algorithm>
#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace watchkeeper {

namespace {

constexpr qint64 kMaxLeadTime = std::chrono::milliseconds(24h * 7).count();
constexpr qint64 kMinLeadTime =
    std::chrono::milliseconds(1h).count(); // longer than the wait for a parent, which takes at most ten minutes
constexpr qsizetype kEventsPerCancelCheck = 4'096;

//! Marks only the targets in `idle` as paused. Targets with results weren't paused unless spans record it. For the other currently paused
//! targets, the start of the pause is unknown.
QList<Target> withInitialPauses(QList<Target> targets, const QSet<int> &idle)
{
    for (int place = 0; place < static_cast<int>(targets.size()); ++place)
        targets[place].paused = idle.contains(place);
    return targets;
}

QSet<int> idleTargets(const QList<Target> &targets, const QList<BackTestSeed> &seeds)
{
    QSet<int> idle;
    for (int place = 0; place < static_cast<int>(targets.size()); ++place) {
        if (targets[place].paused)
            idle.insert(place);
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
    std::optional<Outcome> look;
};

QList<int> requiredTargets(const BackTestQuery &question)
{
    const QList<AlertTarget> all = alertTargets(withInitialPauses(question.targets, {}));
    QHash<TargetId, int> places;
    QList<int> wanted;
    for (int place = 0; place < static_cast<int>(all.size()); ++place) {
        places.insert(all[place].id, place);
        const FilterSearchTexts texts = searchTexts(all[place]);
        const auto isApplicable = [&](const AlertRule &rule) { return takes(rule, all[place], texts, question.span.from); };
        if (std::any_of(question.rules.begin(), question.rules.end(), isApplicable))
            wanted.append(place);
    }
    QSet<int> known(wanted.begin(), wanted.end());
    for (qsizetype next = 0; next < wanted.size(); ++next) { // the list grows during the loop
        const QList<TargetId> parents = all[wanted[next]].parents;
        for (const TargetId &parent : parents) {
            const int place = places.value(parent);
            if (!known.contains(place))
                wanted.append(place);
            known.insert(place);
        }
    }
    std::sort(wanted.begin(), wanted.end());
    return wanted;
}

qint64 BackTestPlayer::startOf(const TimeSpan &span, const QList<BackTestSeed> &seeds)
{
    qint64 start = span.from - kMinLeadTime;
    for (const BackTestSeed &seed : seeds) {
        if (seed.isNews())
            start = std::min(start, seed.changed);
    }
    return std::max(start, span.from - kMaxLeadTime);
}

BackTestPlayer::BackTestPlayer(const BackTestQuery &question, const QList<int> &wanted, const QList<BackTestSeed> &seeds,
                               qint64 start)
    : m_question(question)
    , m_wanted(wanted)
    , m_idle(idleTargets(question.targets, seeds))
    , m_core(withInitialPauses(question.targets, m_idle), question.rules, start, question.zone)
    , m_now(start)
{
    m_core.setMaintenance(question.maintenance, start);
}

template<typename Things, typename Play>
void BackTestPlayer::inOrder(const Things &things, const Events &events, const Play &playOne)
{
    auto event = events.begin();
    for (const auto &thing : things) {
        const auto isBefore = [&thing](const BackTestEvent &each) {
            return each.at < thing.at || (each.at == thing.at && each.isBeforeResults());
        };
        for (; event != events.end() && isBefore(*event); ++event)
            apply(*event);
        if (!playOne(thing))
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
        for (const BackTestSeed::Look &look : seed.looks) {
            if (look.at >= known)
                steps.push_back({look.at, &seed, look.outcome});
        }
    }
    // If steps have the same time, play states before checks.
    std::stable_sort(steps.begin(), steps.end(), [](const Step &a, const Step &b) {
        return std::pair(a.at, a.look.has_value()) < std::pair(b.at, b.look.has_value());
    });
    inOrder(steps, events, [this](const Step &step) {
        if (step.look)
            m_core.look(step.seed->target, *step.look, clock(step.at));
        else
            m_core.begin(step.seed->target, step.seed->standing, clock(step.at), step.seed->summary, step.seed->message);
        return true;
    });
    m_core.advanceTo(m_question.span.from);
    collect(&m_initialAlerts);
    const auto isEarlier = [this](const ReplayedAlert &replayed) { return replayed.at < m_question.span.from; };
    m_initialAlerts.erase(std::remove_if(m_initialAlerts.begin(), m_initialAlerts.end(), isEarlier), m_initialAlerts.end());
}

BackTestPlayer::Alerts BackTestPlayer::play(const BackTestSlice &slice, const Events &events, qint64 until,
                                            const std::function<bool()> &isPointless)
{
    wake(slice);
    Alerts alerts = std::exchange(m_initialAlerts, {});
    qsizetype played = 0;
    inOrder(slice.results, events, [&](const SliceResult &result) {
        static const SliceText none;
        const SliceText &text = result.text == SliceResult::kNoText ? none : slice.texts[static_cast<size_t>(result.text)];
        m_core.result(result.target, result.outcome, clock(result.at), text.summary, text.message);
        if (++played % kEventsPerCancelCheck != 0)
            return true;
        collect(&alerts);
        return !isPointless();
    });
    m_core.advanceTo(until);
    collect(&alerts);
    return alerts;
}

//! Resumes targets with results, because they weren't paused.
void BackTestPlayer::wake(const BackTestSlice &slice)
{
    if (m_idle.isEmpty())
        return;
    QSet<int> awake;
    for (const SliceResult &result : slice.results) {
        if (m_idle.contains(result.target))
            awake.insert(result.target);
    }
    if (!awake.isEmpty())
        setPaused(awake.values(), false);
}

void BackTestPlayer::setPaused(const QList<int> &targets, bool isPaused)
{
    for (const int place : targets)
        m_idle.remove(place);
    m_core.setPaused(targets, isPaused, m_now);
}

void BackTestPlayer::apply(const BackTestEvent &event)
{
    clock(event.at);
    const QList<int> &targets = event.affectsAllTargets ? m_wanted : event.targets;
    switch (event.what) {
    case BackTestEvent::What::EngineInterruption:
        return applyInterruption(event);
    case BackTestEvent::What::StartMaintenance:
    case BackTestEvent::What::EndMaintenance:
        for (const int place : targets)
            m_core.setMaintained(place, event.what == BackTestEvent::What::StartMaintenance, m_now);
        return;
    case BackTestEvent::What::Pause:
    case BackTestEvent::What::Resume:
        return setPaused(targets, event.what == BackTestEvent::What::Pause);
    case BackTestEvent::What::ConnectivityLoss:
        return cutOff(event);
    case BackTestEvent::What::Observed:
        m_cutOff -= targets.size();
        if (m_cutOff == 0)
            m_core.setOffline(false, m_now);
        return;
    case BackTestEvent::What::Acknowledgement:
        return acknowledge(event);
    }
}

//! If a target missed a check while the computer slept, its state is unknown until the next check.
void BackTestPlayer::applyInterruption(const BackTestEvent &event)
{
    const qint64 until = std::min(event.until, m_question.span.to);
    const qint64 away = until - m_now;
    if (away <= 0)
        return;
    m_core.applyInterruption(m_now, until);
    for (const int place : m_wanted) {
        if (event.isSleep && m_question.targets[place].schedule.every.count() <= away)
            m_core.cutOff(place, m_now);
    }
    clock(until);
}

void BackTestPlayer::cutOff(const BackTestEvent &event)
{
    if (m_cutOff == 0)
        m_core.setOffline(true, m_now);
    m_cutOff += event.targets.size();
    for (const int place : event.targets)
        m_core.cutOff(place, m_now);
}

void BackTestPlayer::acknowledge(const BackTestEvent &event)
{
    ReplayAction order = event.order;
    if (event.until != 0 && event.until <= m_now)
        return; // already over at that time
    order.lasts = event.until == 0 ? 0 : event.until - m_now;
    m_core.order(event.targets.first(), order, m_now); // has no effect on a target without a problem
}

void BackTestPlayer::collect(Alerts *alerts)
{
    const auto isAsked = [this](const ReplayedAlert &replayed) {
        const QList<TargetId> &targets = replayed.decision.targets;
        return !m_question.about || std::any_of(targets.begin(), targets.end(), [this](const TargetId &id) {
            return m_question.about->contains(id);
        });
    };
    for (ReplayUpdate &news : m_core.take()) {
        if (auto *const replayed = std::get_if<ReplayedAlert>(&news); replayed && isAsked(*replayed))
            alerts->push_back(std::move(*replayed));
    }
}

} // namespace watchkeeper

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/rules/RouterPlay.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

// 2026-01-15 12:00 UTC, a Thursday.
constexpr qint64 kStart = 1'768'478'400'000;
constexpr qint64 kPatience = 120'000;

TargetId idOf(const QString &name)
{
    return QUuid::createUuidV5(QUuid(), name);
}

AlertTarget targetNamed(const QString &name)
{
    Target target;
    target.id = idOf(name);
    target.name = name;
    target.kind = u"tcp"_s;
    target.tags = {u"all"_s};
    AlertTarget known;
    known.id = target.id;
    known.name = name;
    known.kind = target.kind;
    known.tags = target.tags;
    known.maxWaitMs = kPatience;
    if (name.startsWith(u'C'))
        known.parents = {idOf(u"P"_s)};
    return known;
}

Milliseconds durationOf(const QString &text)
{
    const auto duration = parseDuration(text);
    if (!duration)
        qFatal("%s: %s", qPrintable(text), qPrintable(duration.error()));
    return *duration;
}

QDateTime timeAt(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(kStart + ms, Qt::UTC);
}

} // namespace

AlertRule ruleOf(const QByteArray &json)
{
    QList<FieldProblem> problems;
    const AlertRule rule = readAlertRule(QJsonDocument::fromJson(json).object(), &problems);
    if (!problems.isEmpty())
        qFatal("%s: %s", json.constData(), qPrintable(problems.first().text));
    return rule;
}

RouterPlay::RouterPlay(const QList<AlertRule> &rules, int children)
    : m_rules(rules)
    , m_router(QTimeZone::utc())
{
    QStringList names{u"A"_s, u"B"_s, u"P"_s, u"C"_s};
    for (int i = 1; i < children; ++i)
        names.append(u"C%1"_s.arg(i));
    for (const QString &name : std::as_const(names))
        m_targets.append(targetNamed(name));
    m_router.setRules(m_rules, kStart);
    m_router.setTargets(m_targets, kStart);
}

QStringList RouterPlay::play(const QString &script)
{
    for (const QString &line : script.split(u'\n', Qt::SkipEmptyParts))
        runLine(line.trimmed());
    return m_lines;
}

void RouterPlay::setRules(const QList<AlertRule> &rules)
{
    m_rules = rules;
    if (!m_isRunning)
        return;
    m_router.setRules(rules, kStart + m_now);
    store(m_router.takeUrgentChanges());
}

void RouterPlay::runLine(const QString &line)
{
    const QStringList words = line.split(u' ');
    const qint64 time = words[0] == "0"_L1 ? 0 : durationOf(words[0]).count();
    const QString verb = words.value(1);
    const QString name = words.value(2);
    advanceTo(time);
    TargetState &state = m_states[name];
    if (const auto outcome = outcomeFromKey(verb)) {
        result(name, *outcome);
    } else if (verb == "look"_L1) {
        const bool isBad = *outcomeFromKey(words[3]) != Outcome::Up;
        if (words[4] == "soft"_L1 && isBad != (state.outcome != Outcome::Up))
            m_unchecked.insert(name); // the next check of the script confirms the state of this target
        else
            m_unchecked.remove(name);
        take(m_router.handleFinishedCheck(idOf(name), kStart + m_now, *outcomeFromKey(words[3]), words[4] == "hard"_L1,
                                          kStart + m_now),
             m_now);
    } else if (verb == "offline"_L1 || verb == "online"_L1) {
        take(m_router.applyConnectivityChange(verb == "offline"_L1, kStart + m_now), m_now);
    } else if (verb == "acknowledge"_L1) {
        state.acknowledged = Acknowledgement{u"Ann"_s, u"on it"_s, timeAt(m_now), std::nullopt, false};
        if (words.size() > 3)
            state.acknowledged->until = timeAt(m_now + durationOf(words[4]).count());
        change(name, StateAspect::Acknowledgement);
    } else if (verb == "forget"_L1) {
        state.acknowledged.reset();
        change(name, StateAspect::Acknowledgement);
    } else if (verb == "snooze"_L1) {
        state.snoozedUntil = timeAt(m_now + durationOf(words[3]).count());
        change(name, StateAspect::Acknowledgement);
    } else if (verb == "unreachable"_L1 || verb == "reachable"_L1) {
        state.unreachable = verb == "unreachable"_L1;
        m_unchecked.insert(name);
        change(name, StateAspect::Reach);
    } else if (verb == "unobserved"_L1 || verb == "observed"_L1) {
        state.unobserved = verb == "unobserved"_L1;
        m_unchecked.insert(name);
        change(name, StateAspect::Observation);
    } else if (verb == "maintained"_L1 || verb == "worked"_L1) {
        state.inMaintenance = verb == "maintained"_L1;
        change(name, StateAspect::Maintenance);
    } else if (verb == "flapping"_L1 || verb == "steady"_L1) {
        state.flapping = verb == "flapping"_L1;
        change(name, StateAspect::Flapping);
    } else if (verb == "kill"_L1) {
        m_isRunning = false;
    } else if (verb == "start"_L1) {
        start();
    } else if (verb == "back"_L1) {
        m_now -= durationOf(name).count();
        m_router.handleClockSetBack(kStart + m_now);
    } else if (verb == "restart"_L1) {
        start();
        checkFailingTargets();
    } else if (verb != "wait"_L1) {
        qFatal("%s?", qPrintable(line));
    }
    store(m_router.takeUrgentChanges());
}

void RouterPlay::advanceTo(qint64 time)
{
    constexpr int kMaxRounds = 10'000; // an alert that is always due again would wake the program every millisecond
    int rounds = 0;
    while (m_isRunning && m_router.nextDueTime().value_or(kStart + time) < kStart + time) {
        if (++rounds > kMaxRounds)
            qFatal("it does not come to rest before %lld ms", static_cast<long long>(time));
        m_now = std::max(m_now, *m_router.nextDueTime() - kStart);
        take(m_router.advance(kStart + m_now), m_now);
        store(m_router.takeUrgentChanges());
    }
    m_now = time;
}

void RouterPlay::result(const QString &name, Outcome outcome)
{
    TargetState &state = m_states[name];
    m_unchecked.remove(name);
    Transition transition;
    transition.targetId = idOf(name);
    transition.targetName = name;
    transition.before = state;
    state.known = true;
    state.outcome = outcome;
    state.hardOutcome = outcome;
    state.since = state.hardSince = timeAt(m_now);
    if (outcome == Outcome::Up)
        state.acknowledged.reset();
    transition.after = state;
    transition.result.at = timeAt(m_now);
    transition.result.outcome = outcome;
    transition.result.observation.summary = outcomeKey(outcome);
    take(m_router.transition(transition, kStart + m_now), m_now);
    take(m_router.handleFinishedCheck(transition.targetId, kStart + m_now, outcome, true, kStart + m_now), m_now);
}

void RouterPlay::change(const QString &name, StateAspect part)
{
    take(m_router.applyStateChange({idOf(name), name, timeAt(m_now), m_states.value(name), part}, kStart + m_now), m_now);
}

void RouterPlay::take(const QList<AlertDecision> &decisions, qint64 at)
{
    m_decisions += decisions;
    for (const AlertDecision &decision : decisions) {
        const Alert &alert = decision.alert;
        QStringList words{at == 0 ? u"0"_s : formatDuration(Milliseconds(at)), alertKindKey(alert.kind)};
        if (!alert.targetName.isEmpty())
            words.append(alert.targetName);
        const QString before = alert.before && !decision.suppressedBy ? outcomeKey(*alert.before) + u'>' : QString();
        words.append(before + outcomeKey(alert.after));
        if (!alert.others.isEmpty())
            words.append(u"+%1"_s.arg(alert.others.size()));
        if (decision.suppressedBy)
            words.append(u'[' + suppressionKey(*decision.suppressedBy) + u']');
        else if (decision.channels != QStringList{u"x"_s})
            words.append(u"to "_s + decision.channels.join(u','));
        m_lines.append(words.join(u' '));
    }
}

void RouterPlay::setTargets(const QStringList &names, bool isComplete)
{
    chooseTargets(names, isComplete);
    m_router.setTargets(m_targets, kStart + m_now, m_isComplete);
    store(m_router.takeUrgentChanges());
}

void RouterPlay::restartWithTargets(const QStringList &names, bool isComplete)
{
    chooseTargets(names, isComplete);
    start();
    store(m_router.takeUrgentChanges());
}

void RouterPlay::chooseTargets(const QStringList &names, bool isComplete)
{
    m_isComplete = isComplete;
    m_targets.clear();
    for (const QString &name : names)
        m_targets.append(targetNamed(name));
}

QByteArray RouterPlay::stored(const QString &key)
{
    store(m_router.takeChanges());
    return m_stored.value(key);
}

void RouterPlay::store(const QList<RouterStateEntry> &parts)
{
    for (const RouterStateEntry &part : parts) {
        if (part.json.isEmpty())
            m_stored.remove(part.key);
        else
            m_stored.insert(part.key, part.json);
    }
}

//! Starts a new run as if the previous one had been killed: only the saved data remains.
void RouterPlay::start()
{
    store(m_router.takeChanges());
    QList<RouterStateEntry> parts;
    for (auto it = m_stored.begin(); it != m_stored.end(); ++it)
        parts.append({it.key(), it.value()});
    m_isRunning = true;
    m_router = AlertRouter(QTimeZone::utc());
    m_router.setRules(m_rules, kStart + m_now);
    m_router.setTargets(m_targets, kStart + m_now, m_isComplete);
    m_router.restore(parts, kStart + m_now);
}

//! Reports the first checks of the failing targets in a new run, except those that the script delays.
void RouterPlay::checkFailingTargets()
{
    for (auto it = m_states.cbegin(); it != m_states.cend(); ++it) {
        if (it->known && it->outcome != Outcome::Up && !m_unchecked.contains(it.key()))
            take(m_router.handleFinishedCheck(idOf(it.key()), kStart + m_now, it->outcome, true, kStart + m_now), m_now);
    }
}

} // namespace watchkeeper

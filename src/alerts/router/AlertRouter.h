// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Decides which alerts are sent to which channels after a target event. Pure: doesn't read the clock or any files, and
//! its output depends only on its input.

#include "alerts/router/AlertComposition.h"
#include "alerts/router/AlertEvaluator.h"

#include <memory>

namespace watchkeeper {

//! \brief Sends the digest after quiet hours.
//!
//! For some problems, the digest is the first alert. Services that track incidents get a single incident for all of these
//! problems. It has the key of the digest and closes with the last problem. A problem that was reported in a separate alert
//! before has its own incident. Its alerts continue separately, and the digest omits it.
class DigestSender
{
public:
    //! \param zone  time zone of times in texts; the other parameters must outlive this object
    DigestSender(RouterState *state, ReadyAlerts *ready, AlertEvaluator *evaluator, ConnectivityAlerts *connectivity,
                 QTimeZone zone)
        : m_state(state)
        , m_ready(ready)
        , m_evaluator(evaluator)
        , m_connectivity(connectivity)
        , m_zone(zone)
    {
    }

    //! Sends the rule's digest and clears its lines.
    void send(int rule, qint64 now);

private:
    using Lines = QList<DigestLine>;

    void report(int rule, Lines digestLines, qint64 now);
    QStringList takeOmittedTargets(int rule, qint64 now, Lines *digestLines);
    Outcome markAsSentInDigest(int rule, const TargetId &id, const QString &problem, qint64 now, Lines *digestLines);
    void sendLines(int rule, const Lines &digestLines, const QStringList &omitted, Outcome worst, qint64 now);

    RouterState *m_state;
    ReadyAlerts *m_ready;
    AlertEvaluator *m_evaluator;
    ConnectivityAlerts *m_connectivity;
    QTimeZone m_zone;
};

//! \brief Applies all rules to all targets. If a target's state differs from its last alert, an alert is sent, unless a filter
//! (docs/alerts.md) suppresses it. A suppressed alert is evaluated again when the suppression ends.
//!
//! For this reason, no alert is sent twice, and no recovery is sent for a problem without an alert. Suppressed alerts are sent later if
//! they still apply. Each change caused by a result produces one decision for each rule that covers it. `now` is [ms] since 1970, UTC, and
//! doesn't decrease unless the clock is set back (see handleClockSetBack()). The state is stored as separate entries. Call takeChanges() after
//! each step and restore() once.
class AlertRouter
{
public:
    //! \param zone  time zone of times in texts
    explicit AlertRouter(QTimeZone zone = QTimeZone::systemTimeZone());
    AlertRouter(AlertRouter &&other) noexcept;
    AlertRouter &operator=(AlertRouter &&other) noexcept;
    ~AlertRouter();

    //! Sets the rules. A rule keeps its previous alerts if a rule with the same name existed before, or if it was only renamed.
    //! For new rules, the next advance() sends alerts about existing problems.
    void setRules(const QList<AlertRule> &rules, qint64 now);
    //! \brief Sets the targets. A target that was removed and returns gets back its state and its alerts. Unless it returns within a
    //! minute, advance() ends the problems that were reported for it, see AlertDecision::isForIncidentsOnly.
    //! \param isComplete  false if targets may be missing, for example while a backup of the list is used. The state of missing
    //!     targets is then kept until they reappear or the list is complete
    void setTargets(const QList<AlertTarget> &targets, qint64 now, bool isComplete = true);

    QList<AlertDecision> transition(const Transition &transition, qint64 now);
    QList<AlertDecision> applyStateChange(const StateChange &change, qint64 now);
    //! \brief Handles the end of a check of the target. Call it for every result, because the target's children may be waiting
    //! for it, and alerts are suppressed during a soft state.
    //! \param isHard  whether the outcome is confirmed; its transition may be passed after this call
    QList<AlertDecision> handleFinishedCheck(const TargetId &id, qint64 at, Outcome outcome, bool isHard, qint64 now);
    QList<AlertDecision> applyConnectivityChange(bool isLost, qint64 now);
    //! Handles everything that is due at `now`.
    QList<AlertDecision> advance(qint64 now);
    //! \brief Adjusts pending periods after the clock was set back to `now`, so that none lasts longer than its full length.
    //! advance() may be due immediately.
    void handleClockSetBack(qint64 now);
    //! Returns the time at which advance() is due, or nullopt if nothing is pending.
    std::optional<qint64> nextDueTime() const;

    //! Returns the changes since the last call. The caller must store them.
    QList<RouterStateEntry> takeChanges();
    //! \brief Returns the stored entry of a target with the target's current state, but with the sent alerts from the
    //! stored entry. Used while the router has no rules and therefore doesn't know these alerts. Returns other entries
    //! unchanged, including empty ones.
    QByteArray updatedStateJson(const QString &key, const QByteArray &stored) const;
    //! Like takeChanges(), but omits rules in which only the alerts suppressed by quiet hours have changed. Any result can
    //! cause such a change.
    QList<RouterStateEntry> takeUrgentChanges();
    //! Returns whether takeChanges() would return entries that takeUrgentChanges() omits.
    bool hasDeferrableChanges() const;
    //! Restores stored entries. Call it after setRules() and setTargets(), before any event. Targets that were removed while the
    //! program wasn't running count as removed now. Rules that were only renamed meanwhile keep their alerts.
    void restore(const QList<RouterStateEntry> &parts, qint64 now);
    //! Restores only the alerts of the rules. Call it if restore() was called before the rules were known and events have occurred since.
    void restoreAlerted(const QList<RouterStateEntry> &parts, qint64 now);

private:
    struct Parts;

    void recordSoftState(RoutedTarget *entry, qint64 at, Outcome outcome, bool isHard, qint64 now);
    void reevaluateChildren(const RoutedTarget &entry, qint64 now);

    std::unique_ptr<Parts> d;
};

} // namespace watchkeeper

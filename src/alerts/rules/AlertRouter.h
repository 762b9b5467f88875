// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Decides which alerts are sent to which channels after a target event. Pure: doesn't read the clock or any files, and
//! its output depends only on its input.

#include "alerts/rules/AlertFilters.h"

#include <QHash>
#include <QMap>
#include <QSet>
#include <QTimeZone>

#include <set>
#include <tuple>
#include <vector>

namespace watchkeeper {

//! \brief The decision on whether a rule sends an alert for an event that it covers.
class AlertDecision
{
public:
    AlertDecision() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    Alert alert; //!< title and text are set only if the alert is sent
    QStringList channels;
    QList<TargetId> targets;                 //!< all targets in the alert
    std::optional<Suppression> suppressedBy; //!< absent if the alert is sent now
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

    //! Sets the rules. A rule keeps its previous alerts if a rule with the same name existed before, or if it was only renamed.
    //! For new rules, the next advance() sends alerts about existing problems.
    void setRules(const QList<AlertRule> &rules, qint64 now);
    //! \param isComplete  false if targets may be missing, for example while a backup of the list is used. The state of missing
    //!     targets is then kept until they reappear or the list is complete
    //! \return alerts about the end of problems that were reported for removed targets
    QList<AlertDecision> setTargets(const QList<AlertTarget> &targets, qint64 now, bool isComplete = true);

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
    bool hasDeferrableChanges() const { return !m_deferrableChanges.isEmpty(); }
    //! Restores stored entries. Call it after setRules() and setTargets(), before any event. For targets that were removed
    //! while the program wasn't running, the next advance() ends reported problems. Rules that were only renamed meanwhile keep
    //! their alerts.
    void restore(const QList<RouterStateEntry> &parts, qint64 now);
    //! Restores only the alerts of the rules. Call it if restore() was called before the rules were known and events have occurred since.
    void restoreAlerted(const QList<RouterStateEntry> &parts, qint64 now);

private:
    struct Case
    {
        int rule = 0;
        AlertCase alerted;
        qint64 due = 0;
    };
    struct Entry
    {
        AlertTarget target;
        TargetAlertState seen;
        std::vector<Case> cases; //!< one for each rule that applies to the target
        std::vector<int> parents;
        std::vector<int> children;
        qint64 evaluatedAt = 0;
        bool isFailureSuspected = false; //!< whether the last check indicated a possible failure
    };
    struct ReadyAlert
    {
        int place;
        int rule;
        AlertDecision decision;
        bool isShared = false;        //!< see AlertCase
        bool isTargetRemoved = false; //!< whether the target was removed and its state is unknown
    };
    struct ConnectivityNotice
    {
        qint64 lostAt = 0;                   //!< time at which connectivity was lost; 0 if this computer is online
        QHash<QString, QStringList> alerted; //!< maps each rule to the channels it notified
        QHash<QString, QString> digests;     //!< maps each rule to the key of its digest, if the digest reported the loss
    };
    enum class EvaluationReason : quint8 {
        TimeReached,     //!< an evaluation is due at this time, or a suppression has ended
        FlappingChanged, //!< start or end of flapping
        Result
    };

    Entry *find(const TargetId &id);
    static Case *findCase(Entry *entry, int rule);
    void renameRule(const QString &from, const QString &to);
    void renameConnectivityRule(const QString &from, const QString &to);
    QList<RouterStateEntry> withCurrentRuleNames(const QList<RouterStateEntry> &parts, const QHash<QString, QString> &names);
    static void remapCases(Entry *entry, const std::vector<int> &successors);
    void rebuildCases(qint64 now);
    void linkParents();
    AlertContext contextFor(const Entry &entry, const Case &each, qint64 now) const;
    qint64 parentDeadline(const Entry &entry) const;
    void storeState(Entry *entry, const TargetState &state, qint64 at);
    void recordSoftState(Entry *entry, qint64 at, Outcome outcome, bool isHard, qint64 now);
    void evaluate(Entry *entry, qint64 now, EvaluationReason reason);
    void evaluate(Entry *entry, Case *each, qint64 now, EvaluationReason reason);
    bool evaluateOnce(Entry *entry, Case *each, qint64 now, EvaluationReason reason);
    void markAsAlerted(Entry *entry, Case *each, qint64 now);
    void recordBlock(Entry *entry, Case *each, const AlertCandidate &candidate, const AlertBlock &block, qint64 now,
                     EvaluationReason reason);
    void sendUnreportedRecoveryAlert(Entry *entry, Outcome before, qint64 now);
    void sendAcknowledgementAlert(Entry *entry, qint64 now);
    void sendAlert(Entry *entry, Case *each, const AlertCandidate &candidate, qint64 now);
    void recordAlert(const Entry &entry, Case *each, AlertKind kind, qint64 now);
    void open(const Entry &entry, Case *each, qint64 now) const;
    Alert compose(const Entry &entry, const Case &each, AlertKind kind, qint64 now) const;
    QStringList channelsFor(const Case &each, const AlertCandidate &candidate, qint64 now) const;
    void schedule(Entry *entry, Case *each, qint64 due);
    void addToDigest(const Entry &entry, Case *each, AlertKind kind, qint64 now, qint64 until);
    bool addDigestLine(int rule, const DigestLine &line, qint64 until);
    void addConnectivityToDigest(int rule, const AlertDecision &decision, qint64 until);
    DigestLine makeDigestLine(const Entry &entry, const Case &each, AlertKind kind, qint64 now) const;
    void addEndToDigest(const Entry &entry, Case *each, AlertKind kind, qint64 now);
    bool hasDigestLineFor(int rule, const TargetId &target) const;
    void completeDigest(int rule, qint64 now);
    void completeDigest(int rule, QList<DigestLine> digestLines, qint64 now);
    QStringList takeOmittedTargets(int rule, qint64 now, QList<DigestLine> *digestLines);
    qint64 digestDeadline(int rule, qint64 now) const;
    QString digestKey(int rule, qint64 now) const;
    std::optional<AlertCandidate> sendableCandidate(const Entry &entry, const Case &each, qint64 now,
                                                    bool includesUnconfirmed = false) const;
    std::optional<AlertCandidate> reportedProblem(const Entry &entry, const Case &each, qint64 now,
                                                  const QList<DigestLine> &digestLines) const;
    Outcome markAsSentInDigest(int rule, const TargetId &id, const QString &problem, qint64 now,
                               QList<DigestLine> *digestLines);
    Outcome markConnectivityAsSentInDigest(int rule, const QString &problem);
    void sendDigest(int rule, const QList<DigestLine> &digestLines, const QStringList &omittedTargets, Outcome worst,
                    qint64 now);
    void sendOnlineNotice(int rule, const SuppressedOnlineNotice &notice);
    void evaluateTarget(int rule, const TargetId &id, qint64 now);
    void assignSharedKey(Entry *entry, Case *each, const QString &problem);
    void sendRemovedTargetAlert(const Entry &entry, qint64 now);
    void completeGroup(int rule, qint64 now);
    void reevaluateChildren(const Entry &entry, qint64 now);
    Alert connectivityAlert(int rule, AlertKind kind, qint64 lostAt, qint64 at) const;
    bool reportConnectivity(int rule, AlertKind kind, const QStringList &channels, qint64 now);
    QList<AlertDecision> takeReadyAlerts(qint64 now);
    void merge(std::vector<ReadyAlert> *ready);
    bool isOpen(int rule, const QString &problem) const;
    void suppress(const Entry &entry, const Case &each, AlertKind kind, Suppression by, qint64 now);
    void markChanged(const Entry &entry);
    void markRuleChanged(int rule);
    QString ruleStateKey(int rule) const;
    QByteArray stateJson(const QString &key) const;
    QJsonObject stateJson(const Entry &entry) const;
    void restoreStateEntry(const RouterStateEntry &part, qint64 now);
    void restorePendingAlerts(const RouterStateEntry &part, qint64 now);
    void clampPendingAlerts(int rule, qint64 now);
    void restoreTarget(const QString &key, const QJsonObject &json, qint64 now);
    void restoreCases(Entry *entry, const QJsonObject &json, qint64 now);
    void restoreMissingTarget(const QString &key, const QJsonObject &json, qint64 now);

    QTimeZone m_zone;
    QList<AlertRule> m_rules;
    std::vector<PendingRuleAlerts> m_pendingAlerts; //!< one for each rule, in the order of m_rules
    std::vector<Entry> m_entries;
    QHash<TargetId, int> m_indexes;
    QMap<QString, QJsonObject> m_missingTargets;  //!< states of targets that are missing from an incomplete list, by key
    bool m_isComplete = false;                    //!< whether targets that are missing from the list were removed
    std::set<std::tuple<qint64, int, int>> m_due; //!< due time, entry index, case index
    ConnectivityNotice m_connectivity;
    std::vector<ReadyAlert> m_readyAlerts;
    QSet<QString> m_changed;
    QSet<QString> m_deferrableChanges; //!< keys of rules, see takeUrgentChanges()
    int m_completingRule = -1;         //!< index of the rule whose group is being sent, or -1
    int m_digestingRule = -1;          //!< index of the rule whose digest is being sent, or -1
};

} // namespace watchkeeper

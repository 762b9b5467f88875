// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The router's state: rules with pending alerts, targets with sent alerts, and connectivity. It is stored as separate
//! entries: one for each target that has any state other than up, one for each rule with pending alerts, one for connectivity,
//! and one for the rules' definitions.

#include "alerts/router/RouterTargets.h"

#include <QMap>
#include <QSet>

#include <chrono>

namespace watchkeeper {

//! \brief Records which entries have changed. All times are in [ms] since 1970, UTC.
class RouterState
{
public:
    int ruleCount() const { return static_cast<int>(m_rules.size()); }
    RoutedRule &rule(int index) { return m_rules[static_cast<size_t>(index)]; }
    const RoutedRule &rule(int index) const { return m_rules[static_cast<size_t>(index)]; }
    RouterTargets &targets() { return m_targets; }
    //! The loss of connectivity. Call markConnectivityChanged() after a change.
    ConnectivityNotice &connectivity() { return m_connectivity; }
    const ConnectivityNotice &connectivity() const { return m_connectivity; }

    void setRules(const QList<AlertRule> &rules, qint64 now);
    //! Time for which a removed target's open incidents stay open, because the removal may be undone.
    static constexpr std::chrono::milliseconds kUndoTime = std::chrono::minutes(1);

    //! \brief Targets that were removed and return get back their state and their sent alerts.
    //! \param isComplete  false if missing targets may not have been removed
    void setTargets(const QList<AlertTarget> &targets, qint64 now, bool isComplete);
    //! Returns the targets that were removed kUndoTime ago, whose reported problems end now. Returns each of them once.
    std::vector<RoutedTarget> takeEndedTargets(qint64 now);
    //! Returns the time at which takeEndedTargets() returns a target, or 0 if none is waiting.
    qint64 nextEndTime() const { return m_nextEndTime; }
    //! Returns whether the problem is open for a removed target that takeEndedTargets() hasn't returned yet.
    bool isOpenForRemovedTarget(int rule, const QString &problem) const;
    //! Adjusts all times after the clock was set back to `now`.
    void handleClockSetBack(qint64 now);

    //! Returns everything that the filters need to know about the rule and the target.
    AlertContext contextFor(const RoutedTarget &entry, const RoutedCase &each, qint64 now) const;
    //! Returns the end of the rule's quiet hours, or `now` outside quiet hours.
    qint64 digestDeadline(int rule, qint64 now) const;
    //! \brief Adds a line to the rule's digest, which is sent at `until`.
    //! \return whether the digest has room for the target
    bool addDigestLine(int rule, const DigestLine &line, qint64 until);

    void markChanged(const RoutedTarget &entry);
    void markRuleChanged(int rule);
    void markConnectivityChanged();
    QList<RouterStateEntry> takeChanges();
    QList<RouterStateEntry> takeUrgentChanges();
    bool hasDeferrableChanges() const { return !m_deferrableChanges.isEmpty(); }
    QByteArray updatedStateJson(const QString &key, const QByteArray &stored) const;

    //! Restores stored entries.
    void restore(const QList<RouterStateEntry> &parts, qint64 now);
    //! Like restore(), but restores only the alerts of the rules.
    void restoreAlerted(const QList<RouterStateEntry> &parts, qint64 now);

private:
    QList<AlertRule> definitions() const;
    int findRule(const QString &key) const;
    void renameRule(const QString &from, const QString &to);
    void renameConnectivityRule(const QString &from, const QString &to);
    QList<RouterStateEntry> withCurrentRuleNames(const QList<RouterStateEntry> &parts, const QHash<QString, QString> &names);
    QByteArray stateJson(const QString &key) const;
    QJsonObject stateJson(const RoutedTarget &entry) const;
    void restorePendingAlerts(int rule, const QJsonObject &json, qint64 now);
    void clampPendingAlerts(int rule, qint64 now);
    void restoreTarget(const QString &key, const QJsonObject &json, qint64 now);
    void restoreCases(RoutedTarget *entry, const QJsonObject &json, qint64 now);
    void keepMissingTarget(const QString &key, QJsonObject json, qint64 now);
    RoutedTarget missingTarget(const QString &key, const QJsonObject &json) const;
    void updateNextEndTime();

    std::vector<RoutedRule> m_rules;
    RouterTargets m_targets;
    QMap<QString, QJsonObject> m_missingTargets; //!< states of targets that are missing from the list, by key
    bool m_isComplete = false;                   //!< whether targets that are missing from the list were removed
    qint64 m_nextEndTime = 0;
    ConnectivityNotice m_connectivity;
    QSet<QString> m_changed;
    QSet<QString> m_deferrableChanges; //!< keys of rules, see AlertRouter::takeUrgentChanges()
};

} // namespace watchkeeper

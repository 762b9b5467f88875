// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The router's state: rules with pending alerts, targets with sent alerts, and connectivity. It is stored as separate
//! entries: one for each target that has any state other than up, one for each rule with pending alerts, one for connectivity,
//! and one for the rules' definitions.

#include "alerts/router/RouterTargets.h"

#include <QMap>
#include <QSet>

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
    //! \param isComplete  false to keep the state of missing targets until they reappear or the list is complete
    //! \return the removed targets, whose reported problems have ended
    std::vector<RoutedTarget> setTargets(const QList<AlertTarget> &targets, qint64 now, bool isComplete);
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

    //! Restores stored entries. \return the targets that were removed meanwhile, whose reported problems have ended
    std::vector<RoutedTarget> restore(const QList<RouterStateEntry> &parts, qint64 now);
    //! Like restore(), but restores only the alerts of the rules.
    std::vector<RoutedTarget> restoreAlerted(const QList<RouterStateEntry> &parts, qint64 now);

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
    std::optional<RoutedTarget> restoreTarget(const QString &key, const QJsonObject &json, qint64 now);
    void restoreCases(RoutedTarget *entry, const QJsonObject &json, qint64 now);
    std::optional<RoutedTarget> restoreMissingTarget(const QString &key, const QJsonObject &json);

    std::vector<RoutedRule> m_rules;
    RouterTargets m_targets;
    QMap<QString, QJsonObject> m_missingTargets; //!< states of targets that are missing from an incomplete list, by key
    bool m_isComplete = false;                   //!< whether targets that are missing from the list were removed
    ConnectivityNotice m_connectivity;
    QSet<QString> m_changed;
    QSet<QString> m_deferrableChanges; //!< keys of rules, see AlertRouter::takeUrgentChanges()
};

} // namespace watchkeeper

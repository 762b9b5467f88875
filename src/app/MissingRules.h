// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Finds missing alert rules that are named by targets. Pure.

#include "alerts/rules/AlertRule.h"
#include "model/Target.h"

namespace watchkeeper {

//! \brief A target and the name of one of its rules.
struct NamedRule
{
    QString target; //!< name of the target
    QString rule;
    friend bool operator==(const NamedRule &, const NamedRule &) = default;
};

//! The names of the rules, in the same order.
QStringList ruleNames(const QList<AlertRule> &rules);

//! All rules that are named by targets, in the same order.
QList<NamedRule> namedRules(const QList<Target> &targets);
//! The elements of `named` that aren't in `rules`, which contains the names of all rules in alerts.json.
QList<NamedRule> missingRules(const QList<NamedRule> &named, const QStringList &rules);

//! One or two user-visible sentences about a missing rule, which sends no alerts, with a suggestion for the intended rule.
QString missingRuleText(const QString &rule, const QStringList &rules);
//! The same for a rule that is named by a target.
QString missingRuleText(const NamedRule &missing, const QStringList &rules);

} // namespace watchkeeper

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Alert rules that targets name but that don't exist. Pure.

#include "alerts/rules/AlertRule.h"
#include "model/Target.h"

namespace watchkeeper {

//! \brief A target and a rule it names.
struct NamedRule
{
    QString target; //!< its name
    QString rule;
    friend bool operator==(const NamedRule &, const NamedRule &) = default;
};

//! Names of the rules, in order.
QStringList ruleNames(const QList<AlertRule> &rules);

//! All rules that targets name, in order.
QList<NamedRule> namedRules(const QList<Target> &targets);
//! Those that aren't among `rules`, the names of all rules in alerts.json.
QList<NamedRule> missingRules(const QList<NamedRule> &named, const QStringList &rules);

//! Says in one or two sentences that a missing rule alerts nobody, and which rule may have been meant.
QString missingRuleText(const QString &rule, const QStringList &rules);
//! The same for a single target.
QString missingRuleText(const NamedRule &missing, const QStringList &rules);

} // namespace watchkeeper

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Alert rules that targets name and that there are not. Pure.

#include "alerts/rules/AlertRule.h"
#include "model/Target.h"

namespace watchkeeper {

//! \brief A target and a rule that it names.
struct NamedRule
{
    QString target; //!< its name
    QString rule;
    friend bool operator==(const NamedRule &, const NamedRule &) = default;
};

//! Their names, in their order.
QStringList ruleNames(const QList<AlertRule> &rules);

//! All that targets name, in their order.
QList<NamedRule> namedRules(const QList<Target> &targets);
//! Those of them that are not among `rules`, which are all names of alerts.json.
QList<NamedRule> missingRules(const QList<NamedRule> &named, const QStringList &rules);

//! That nobody is told by a rule that there is not, and what may have been meant, as a sentence or two.
QString missingRuleText(const QString &rule, const QStringList &rules);
//! The same of a target.
QString missingRuleText(const NamedRule &missing, const QStringList &rules);

} // namespace watchkeeper

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file References to alert rules in targets, and to tags in the filters of alert rules. Finds missing rules, renames tags, and
//! converts targets to the type that alert rules use. Pure.

#include "alerts/rules/AlertCase.h"
#include "alerts/rules/AlertRule.h"
#include "model/target/Target.h"

#include <QHash>
#include <QList>

namespace watchkeeper {

//! \brief A target and the name of one of its rules.
struct RuleReference
{
    QString target; //!< name of the target
    QString rule;
    friend bool operator==(const RuleReference &, const RuleReference &) = default;
};

//! Returns the names of the rules, in the same order.
QStringList ruleNames(const QList<AlertRule> &rules);

//! Returns the references to rules in all targets, in the order of the targets.
QList<RuleReference> ruleReferences(const QList<Target> &targets);
//! Returns the references to rules that don't exist. \param rules  the names of all rules in alerts.json
QList<RuleReference> missingRules(const QList<RuleReference> &references, const QStringList &rules);

//! Returns one or two user-visible sentences about a missing rule, which sends no alerts. Suggests an existing rule with a
//! similar name.
QString missingRuleText(const QString &rule, const QStringList &rules);
//! Returns the same text for a rule that is named by a target.
QString missingRuleText(const RuleReference &missing, const QStringList &rules);

//! Maps the names of rules to their filters.
using RuleFilters = QHash<QString, Filter>;

//! Returns the names of the rules whose filters contain the tag.
QStringList rulesByTag(const QList<AlertRule> &rules, const QString &tag);

//! \return the previous filters of the changed rules
RuleFilters renameTagInRules(QList<AlertRule> *rules, const QString &from, const QString &to);

//! \brief Undoes the renaming in the rules whose filters haven't changed since.
//! \param previous  the value returned by renameTagInRules()
void undoTagRenameInRules(QList<AlertRule> *rules, const RuleFilters &previous, const QString &from, const QString &to);

//! Returns the targets in the same order, without paused or missing parents.
QList<AlertTarget> alertTargets(const QList<Target> &targets);

//! Returns the rule names of a target after rules were renamed. \param names  maps former names to new names
QStringList renamedRules(const QStringList &rules, const QHash<QString, QString> &names);

} // namespace watchkeeper

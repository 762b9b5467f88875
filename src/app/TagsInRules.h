// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Alert rules whose filters name a tag: which they are, and how they follow it to another name. Pure.

#include "alerts/rules/AlertRule.h"

#include <QHash>
#include <QList>

namespace watchkeeper {

//! By the names of their rules.
using RuleFilters = QHash<QString, Filter>;

//! Names of the rules.
QStringList rulesByTag(const QList<AlertRule> &rules, const QString &tag);

//! \return the filters that named it, as they were
RuleFilters renameTagInRules(QList<AlertRule> *rules, const QString &from, const QString &to);

//! \brief Takes that back, for rules whose filter is as it left them.
//! \param former  what it returned
void takeBackTagInRules(QList<AlertRule> *rules, const RuleFilters &former, const QString &from, const QString &to);

} // namespace watchkeeper

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Alert rules whose filters name a tag: finds them and renames the tag in them. Pure.

#include "alerts/rules/AlertRule.h"

#include <QHash>
#include <QList>

namespace watchkeeper {

//! By the names of their rules.
using RuleFilters = QHash<QString, Filter>;

//! Names of the rules.
QStringList rulesByTag(const QList<AlertRule> &rules, const QString &tag);

//! \return the former filters that named the tag
RuleFilters renameTagInRules(QList<AlertRule> *rules, const QString &from, const QString &to);

//! \brief Undoes the renaming in rules whose filter hasn't changed since.
//! \param former  what renameTagInRules() returned
void undoTagRenameInRules(QList<AlertRule> *rules, const RuleFilters &former, const QString &from, const QString &to);

} // namespace watchkeeper

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Finds alert rules whose filters name a tag, and renames the tag in them. Pure.

#include "alerts/rules/AlertRule.h"

#include <QHash>
#include <QList>

namespace watchkeeper {

//! Filters by the names of their rules.
using RuleFilters = QHash<QString, Filter>;

//! The names of the rules whose filters name the tag.
QStringList rulesByTag(const QList<AlertRule> &rules, const QString &tag);

//! \return the previous filters of the changed rules
RuleFilters renameTagInRules(QList<AlertRule> *rules, const QString &from, const QString &to);

//! \brief Undoes the renaming in the rules whose filters haven't changed since.
//! \param former  the value returned by renameTagInRules()
void undoTagRenameInRules(QList<AlertRule> *rules, const RuleFilters &former, const QString &from, const QString &to);

} // namespace watchkeeper

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts targets to the type that alert rules use. Pure.

#include "alerts/rules/AlertCase.h"
#include "model/target/Target.h"

#include <QHash>
#include <QList>

namespace watchkeeper {

//! Returns the targets in the same order, without paused or missing parents.
QList<AlertTarget> alertTargets(const QList<Target> &targets);

//! Returns the rule names of a target after rules were renamed. \param names  maps former names to new names
QStringList renamedRules(const QStringList &rules, const QHash<QString, QString> &names);

} // namespace watchkeeper

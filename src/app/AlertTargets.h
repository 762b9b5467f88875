// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Targets in the form that alert rules use. Pure.

#include "alerts/rules/AlertTarget.h"
#include "model/Target.h"

#include <QHash>
#include <QList>

namespace watchkeeper {

//! In the same order; parents that are paused or missing are left out.
QList<AlertTarget> alertTargets(const QList<Target> &targets);

//! The rules that a target names after these were renamed. \param names  new names by the old ones
QStringList renamedRules(const QStringList &rules, const QHash<QString, QString> &names);

} // namespace watchkeeper

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Targets as alert rules know them. Pure.

#include "alerts/rules/AlertTarget.h"
#include "model/Target.h"

#include <QHash>
#include <QList>

namespace watchkeeper {

//! In their order; parents that are paused or not there are left out.
QList<AlertTarget> alertTargets(const QList<Target> &targets);

//! Rules that a target names follow theirs. \param names  new ones by the former. \return whether one of them was among those
bool renameRules(Target &target, const QHash<QString, QString> &names);

} // namespace watchkeeper

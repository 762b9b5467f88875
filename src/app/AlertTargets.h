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

//! The rules that a target names once these are called otherwise. \param names  new ones by the former
QStringList renamedRules(const QStringList &rules, const QHash<QString, QString> &names);

} // namespace watchkeeper

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Targets as alert rules know them. Pure.

#include "alerts/rules/AlertTarget.h"
#include "model/Target.h"

#include <QList>

namespace watchkeeper {

//! In their order; parents that are paused or not there are left out.
QList<AlertTarget> alertTargets(const QList<Target> &targets);

} // namespace watchkeeper

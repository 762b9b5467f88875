// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Formats targets as a table, JSON or CSV, for `list` and for the targets that `add` has added. Secrets are shown as `***`. Pure.

#include "cli/Arguments.h"
#include "cli/Terminal.h"
#include "targets/document/TargetsDocument.h"

#include <QByteArray>

namespace watchkeeper {

QByteArray targetList(const QList<Target> &targets, const Schedule &defaults, Format format, const Terminal &terminal);

} // namespace watchkeeper

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The formats of `history changes`. Pure.

#include "cli/Arguments.h"
#include "cli/Terminal.h"
#include "history/database/TransitionTable.h"
#include "model/Target.h"

#include <QByteArray>

namespace watchkeeper {

//! \param targets  changes of other targets are left out
QByteArray changesText(const QList<StoredTransition> &changes, const QList<Target> &targets, Format format,
                       const Terminal &terminal);

//! One change as JSON, on one line without a line ending: the form of `watch --format ndjson`, without the result that caused it.
QByteArray changeJson(const StoredTransition &change, const Target &target);

} // namespace watchkeeper

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The output formats of `history changes`. Pure functions.

#include "cli/options/Format.h"
#include "cli/terminal/Terminal.h"
#include "history/tables/TransitionTable.h"
#include "model/target/Target.h"

#include <QByteArray>

namespace watchkeeper {

//! \param targets  the targets to include; changes of other targets are omitted
QByteArray changesText(const QList<StoredTransition> &changes, const QList<Target> &targets, Format format,
                       const Terminal &terminal);

//! Returns one change as a line of JSON, without a trailing newline. The form is the same as in `watch --format ndjson`, but
//! without the result that caused the change.
QByteArray changeJson(const StoredTransition &change, const Target &target);

} // namespace watchkeeper

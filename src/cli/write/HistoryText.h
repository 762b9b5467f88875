// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The output formats of `history changes` and `history evidence`. Pure functions.

#include "app/query/FailureComparison.h"
#include "cli/options/CommandDescription.h"
#include "cli/terminal/Console.h"
#include "history/tables/TransitionTable.h"
#include "model/target/Target.h"

#include <QByteArray>
#include <QJsonObject>

namespace watchkeeper {

//! \param targets  the targets to include; changes of other targets are omitted
QByteArray changesText(const QList<StoredTransition> &changes, const QList<Target> &targets, Format format,
                       const Terminal &terminal);

//! Returns one change as a line of JSON, without a trailing newline. The form is the same as in `watch --format ndjson`, but
//! without the result that caused the change.
QByteArray changeJson(const StoredTransition &change, const Target &target);

//! \brief Formats the evidence as text: the failure and its time, the differences from the last successful response, and the
//! received response. Returns a single line if there was no failure.
QString evidenceText(const Target &target, const FailurePair &pair, const Terminal &terminal);

//! \brief Returns the evidence as one line of JSON:
//! `{"target":…,"failure":{…},"before":{…},"differences":[…],"missing":[…],"same":[…]}`. `failure` and `before` have the form
//! of a result with `evidence`, or are null.
QByteArray evidenceJson(const Target &target, const FailurePair &pair);

} // namespace watchkeeper

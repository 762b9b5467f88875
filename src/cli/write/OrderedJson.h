// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Writes JSON with keys in the documented order, which QJsonObject doesn't keep. Pure functions that return one line without a line
//! ending.

#include "engine/connectivity/ConnectivityChange.h"
#include "engine/values/EngineUpdates.h"
#include "model/target/Result.h"

#include <QByteArray>

namespace watchkeeper {

QByteArray compactJson(const QJsonValue &value);

QJsonValue numberOrNull(std::optional<double> number);

//! The object with `keys` first, in that order, followed by the other keys, sorted.
QByteArray orderedJson(const QJsonObject &object, const QStringList &keys);

//! One result as a line of NDJSON, in the form documented for the command line. Cookies and tokens in headers are masked, because the line
//! may end up in a log.
QByteArray toNdjson(const Result &result);

//! One line of `watch --format ndjson`: the time, the target, the states before and after, the reason, and the result that caused the
//! change.
QByteArray toNdjson(const Transition &transition);

//! One line about this computer's connectivity: `{"at":…,"link":"offline","connected":true,"silent":[…],"why":…}`, or `online` with
//! `offlineSince`.
QByteArray toNdjson(const ConnectivityChange &change);

//! The line for a change of reachability, which has no result. Like a transition, it contains whether the target is unreachable, and
//! because of which target.
QByteArray toNdjson(const StandingChange &change);

//! The line for a target that has started or stopped flapping. \param percent  the percentage returned by flapPercent()
QByteArray flappingToNdjson(const StandingChange &change, double percent);

} // namespace watchkeeper

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file JSON with keys in the order of the documentation, which QJsonObject doesn't keep. Pure functions; one line, no line ending.

#include "engine/ConnectivityChange.h"
#include "engine/EngineUpdates.h"
#include "model/Result.h"

#include <QByteArray>

namespace watchkeeper {

QByteArray compactJson(const QJsonValue &value);

QJsonValue numberOrNull(std::optional<double> number);

//! `keys` first, in that order, then the others sorted.
QByteArray orderedJson(const QJsonObject &object, const QStringList &keys);

//! One NDJSON result as documented for the command line. Cookies and tokens in headers are masked: the line may end up in a log.
QByteArray toNdjson(const Result &result);

//! One line of `watch --format ndjson`: time, target, from, to, why, and the result that caused it.
QByteArray toNdjson(const Transition &transition);

//! One line about this computer's connectivity: `{"at":…,"link":"offline","connected":true,"silent":[…],"why":…}`, or `online` with
//! `offlineSince`.
QByteArray toNdjson(const ConnectivityChange &news);

//! The same for a change of reachability alone, which has no result; like a transition, it says whether the target is unreachable, and
//! because of which target.
QByteArray toNdjson(const StandingChange &change);

//! The same for a target that has started or stopped flapping. \param percent  see flapPercent()
QByteArray flappingToNdjson(const StandingChange &change, double percent);

} // namespace watchkeeper

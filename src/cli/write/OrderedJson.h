// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Writes JSON with keys in the documented order, which QJsonObject doesn't preserve. Pure functions. They return one
//! line without a trailing newline.

#include "engine/values/EngineUpdates.h"
#include "model/json/JsonText.h"
#include "model/target/Result.h"

#include <QByteArray>

namespace watchkeeper {

QJsonValue numberOrNull(std::optional<double> number);

//! Serialises an object. The keys in `keys` come first, in that order, followed by all other keys in alphabetical order.
QByteArray orderedJson(const QJsonObject &object, const QStringList &keys);

//! Returns an array of serialised items, one a line. The only function that returns several lines.
//! \param indent  [characters] indentation of the items
QByteArray jsonArray(const QByteArrayList &items, int indent = 0);

//! Returns a result as a line of NDJSON, in the form documented for the command line. Cookies and tokens in headers are masked,
//! because the line may end up in a log.
QByteArray toNdjson(const Result &result);

//! Returns a transition as a line of `watch --format ndjson`, with the time, the target, the old and new states, the reason,
//! and the result that caused it.
QByteArray toNdjson(const Transition &transition);

//! Returns a change in this computer's connectivity as one line:
//! `{"at":…,"link":"offline","connected":true,"silent":[…],"why":…}`, or `online` with `offlineSince`.
QByteArray toNdjson(const ConnectivityChange &change);

//! Returns the line for a change in reachability, which has no result. Like the line for a transition, it shows whether
//! the target is unreachable, and which target is the cause.
QByteArray toNdjson(const StateChange &change);

//! Returns the line for a target that has started or stopped flapping. \param percent  see flapPercent()
QByteArray flappingToNdjson(const StateChange &change, double percent);

} // namespace watchkeeper

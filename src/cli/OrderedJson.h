// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! JSON with keys in the order of the documentation, which QJsonObject does not keep. Pure functions; one line, no line ending.

#include "engine/ConnectivityNews.h"
#include "engine/EngineNews.h"
#include "model/Result.h"

#include <QByteArray>

namespace watchkeeper {

QByteArray compactJson(const QJsonValue &value);

QJsonValue numberOrNull(std::optional<double> number);

//! `keys` first, in that order, then the others sorted.
QByteArray orderedJson(const QJsonObject &object, const QStringList &keys);

//! One NDJSON result as the command-line contract writes it. Cookies and tokens in header fields are masked: it may go to a log.
QByteArray toNdjson(const Result &result);

//! One line of `watch --format ndjson`: time, target, from, to, why, and the result behind it.
QByteArray toNdjson(const Transition &transition);

//! One line of the own link: `{"at":…,"link":"offline","connected":true,"silent":[…],"why":…}`, or `online` with `offlineSince`.
QByteArray toNdjson(const ConnectivityNews &news);

//! The same of a change of its reach alone, which no result is behind; as a transition it says whether it is unreachable, and because of whom.
QByteArray toNdjson(const StandingChange &change);

//! The same of a target that has begun or ceased to flap. \param percent  see flapPercent()
QByteArray flappingToNdjson(const StandingChange &change, double percent);

} // namespace watchkeeper

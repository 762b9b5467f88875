// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads an observation from JSON: a stored result, or a hand-written object. Pure.

#include "conditions/Facts.h"
#include "model/base/Expected.h"

#include <QJsonObject>

namespace watchkeeper {

//! \brief Reads an observation.
//!
//! The object is either a result as printed by `check --format ndjson`, or has any of `status responseTimeMs ip body headers
//! connected certificateExpiresInMs domainExpiresInMs dnsRcode exitCode stdout stderr packetLoss jitterMs values phases`. If both
//! forms are combined, these keys take precedence. A missing key means that the value wasn't observed. A value can be `{"value":
//! 1.5, "unit": "seconds"}`; null is treated as missing.
//! \return the facts, or a sentence about a value of the wrong type
Expected<Facts, QString> factsFromJson(const QJsonObject &json);

//! \brief Reads only the numbers that can have a history: durations, values, packet loss and jitter.
//! \return an observation, whose duration is NaN if the object has none
Observation seriesFromJson(const QJsonObject &json);

//! Like factsFromJson(), but from text with one object. A byte order mark and surrounding white space are accepted.
Expected<Facts, QString> factsFromText(const QByteArray &text);

} // namespace watchkeeper

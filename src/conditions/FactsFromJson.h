// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file An observation read from JSON: a stored result, or an object written by hand. Pure.

#include "conditions/Facts.h"
#include "model/Expected.h"

#include <QJsonObject>

namespace watchkeeper {

//! \brief Reads an observation.
//!
//! Either a result as `check --format ndjson` prints it, or an object with any of `status responseTimeMs ip body headers connected
//! certificateExpiresInMs domainExpiresInMs dnsRcode exitCode stdout stderr packetLoss jitterMs values phases`; the latter take precedence
//! if both are present. Missing keys weren't observed. A value may be `{"value": 1.5, "unit": "seconds"}`; null counts as missing.
//! \return the facts, or a sentence about a value of the wrong type
Expected<Facts, QString> factsFromJson(const QJsonObject &json);

//! \brief The numbers of such an observation that can have a history: durations, values, packet loss and jitter.
//! \return its duration is NaN if the observation has none
Observation seriesFromJson(const QJsonObject &json);

//! factsFromJson() from text: one object. A byte order mark and surrounding white space are accepted.
Expected<Facts, QString> factsFromText(const QByteArray &text);

} // namespace watchkeeper

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What was seen, from JSON: a stored result, or an object written by hand. Pure.

#include "conditions/Facts.h"
#include "model/Expected.h"

#include <QJsonObject>

namespace watchkeeper {

//! \brief Reads an observation.
//!
//! Either a result as `check --format ndjson` prints it, or an object with any of `status responseTimeMs ip body headers connected
//! certificateExpiresInMs domainExpiresInMs dnsRcode exitCode stdout stderr packetLoss jitterMs values phases`; the latter go first where
//! both are there. What is not there was not seen. A value may be `{"value": 1.5, "unit": "seconds"}`; null is as if it were not there.
//! \return the facts, or a sentence about what is of the wrong type
Expected<Facts, QString> factsFromJson(const QJsonObject &json);

//! \brief The numbers of such an observation of which there can be a past: times, values, packet loss and jitter.
//! \return its time is not a number where none stands there
Observation seriesFromJson(const QJsonObject &json);

//! factsFromJson() from text: one object. A byte order mark and white space around it do no harm.
Expected<Facts, QString> factsFromText(const QByteArray &text);

} // namespace watchkeeper

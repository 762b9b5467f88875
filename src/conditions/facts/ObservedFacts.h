// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts the observation of a check to the facts that conditions use. Also converts JSON with a stored result or a
//! hand-written object. Pure.

#include "conditions/facts/Facts.h"
#include "model/base/Expected.h"

#include <QDateTime>
#include <QJsonObject>

#include <cmath>
#include <optional>
#include <type_traits>

namespace watchkeeper {

//! \brief Returns the facts of an observation. The placeholders have these values:
//!
//! | placeholder | value |
//! |---|---|
//! | STATUS | `status` |
//! | IP | `ip` |
//! | BODY | evidence, or `answers` for the reply of a name server |
//! | CONNECTED | false for the errors refused, timeout, dns, tls and network without a reply; true if there was a reply |
//! | CERTIFICATE_EXPIRATION, DOMAIN_EXPIRATION | `certificateEnds`, `domainEnds`: instants |
//! | DNS_RCODE | `dnsRcode` |
//! | HEADER | evidence, or `headers` if there is none |
//! | EXIT_CODE | `exitCode` |
//! | STDOUT, STDERR | evidence of a command, which has `outputBytes` |
//! | PACKET_LOSS | `packetLoss` [%] |
//! | JITTER | `jitter` [ms] |
//!
//! \param at    the time of the observation, from which the time until expiry is measured
//! \param uses  the placeholders in use; all others are omitted to save time
Facts factsOf(const Observation &seen, const QDateTime &at, PlaceholderSet uses);

//! The dimension of a unit and its factor to base units, for example time and 1000 for seconds.
struct UnitScale
{
    Dimension dimension = Dimension::None;
    double factor = 1;
};
UnitScale unitScale(Unit unit);

//! Converts a number to the type of a fact. Returns nullopt if an integer is expected, but the number isn't an integer or is
//! too large to be exact.
template<typename Number>
std::optional<Number> numberFrom(double number)
{
    if constexpr (std::is_integral_v<Number>) {
        // 2^53; integers up to this number are exact in a double
        constexpr double kUpperLimit = 9'007'199'254'740'992;
        if (!(std::abs(number) <= kUpperLimit) || number != std::trunc(number))
            return std::nullopt;
    }
    return static_cast<Number>(number);
}

//! Returns whether there was a response, or nullopt if the check doesn't connect to a host, for example because it runs a
//! command.
std::optional<bool> wasConnected(const Observation &seen);

//! Returns whether the error is refused, timeout, dns, tls or network. If a condition uses [CONNECTED], the conditions decide
//! which outcome these errors cause.
bool isConnectionError(ErrorType type);

//! \brief Reads an observation.
//!
//! The object is either a result as printed by `check --format ndjson`, or has any of the keys `status responseTimeMs ip body
//! headers connected certificateExpiresInMs domainExpiresInMs dnsRcode exitCode stdout stderr packetLoss jitterMs values
//! phases`. If both forms are combined, these keys take precedence. A missing key means that the value wasn't observed. A value
//! can be `{"value": 1.5, "unit": "seconds"}`. null is treated as missing.
//! \return the facts, or an error message about a value of the wrong type
Expected<Facts, QString> factsFromJson(const QJsonObject &json);

//! \brief Reads only numbers that can have a history: durations, values, packet loss and jitter.
//! \return an observation; its duration is NaN if the object has none
Observation seriesFromJson(const QJsonObject &json);

//! Like factsFromJson(), but parses text that contains one object. Accepts a byte order mark and surrounding white space.
Expected<Facts, QString> factsFromText(const QByteArray &text);

} // namespace watchkeeper

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Packets of the Network Time Protocol and what they show about two clocks (RFC 5905). Pure, except for ntpNow().

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>

namespace watchkeeper {

//! Seconds since 1900 in the upper half, their fraction in the lower one; starts again from 0 in 2036 (RFC 5905, 6).
using NtpTime = quint64;

//! The time of this computer's clock.
NtpTime ntpNow();
//! \param since1970  as in system clocks
NtpTime ntpTime(std::chrono::nanoseconds since1970);
//! \param milliseconds  [ms] may be negative
NtpTime ntpAfter(NtpTime time, double milliseconds);

//! What a server announces about the next leap second.
enum class NtpLeap : quint8 { None, Insert, Delete, Unsynchronised };

//! \brief A packet from a server, with its numbers as received.
class NtpPacket
{
public:
    NtpPacket() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    NtpLeap leap = NtpLeap::None;
    int version = 0;
    int mode = 0;              //!< 4: a server's
    int stratum = 0;           //!< 1: has a reference clock; 0: a kiss code; 16: not synchronised
    int precision = 0;         //!< log2 of seconds
    double rootDelay = 0;      //!< [ms] round trip to the primary reference clock
    double rootDispersion = 0; //!< [ms] accumulated error on the path from that clock
    QByteArray reference;      //!< 4 bytes: type of clock, address of the upstream server, or kiss code
    NtpTime originate = 0;     //!< the time that we sent
    NtpTime receive = 0;
    NtpTime transmit = 0;

    //! [ms] the maximum error of its time, apart from the path to us (RFC 5905, appendix A.5.5.2).
    double rootDistance() const { return rootDelay / 2 + rootDispersion; }
    //! `GPS`, `192.0.2.1`, or hexadecimal; for IPv6 servers it is a hash.
    QString referenceText() const;
    //! The four letters if stratum is 0 (RFC 5905, 7.4): `RATE`, `DENY`, `INIT`; otherwise empty.
    QString kissCode() const;
};

//! Nothing if it is shorter than 48 bytes. Anything after the first 48 is ignored.
std::optional<NtpPacket> parseNtpPacket(const QByteArray &bytes);

//! \brief A query: all zero except version, mode and `cookie` as the transmit time, which the server sends back. A random one reveals
//! nothing about our clock, and a stranger can't guess it.
QByteArray ntpRequest(quint64 cookie);

//! \brief The result of a query and its answer.
class NtpMeasurement
{
public:
    NtpMeasurement() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    double offset = 0; //!< [ms] server minus our clock; wrong by half the delay at most
    double delay = 0;  //!< [ms] round trip on the network
};

//! \param sentAt,receivedAt  by our clock
NtpMeasurement ntpMeasurement(const NtpPacket &packet, NtpTime sentAt, NtpTime receivedAt);

} // namespace watchkeeper

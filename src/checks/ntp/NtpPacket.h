// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Packets of the Network Time Protocol, and the clock offset computed from them (RFC 5905). Pure functions, except for ntpNow().

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>

namespace watchkeeper {

//! An NTP time, with the seconds since 1900 in the upper half and their fraction in the lower half. It restarts from 0 in 2036 (RFC 5905,
//! 6).
using NtpTime = quint64;

//! The current time of this computer's clock.
NtpTime ntpNow();
//! \param since1970  the time since 1970, as in system clocks
NtpTime ntpTime(std::chrono::nanoseconds since1970);
//! \param milliseconds  [ms] time to add; can be negative
NtpTime ntpAfter(NtpTime time, double milliseconds);

//! A server's announcement about the next leap second.
enum class NtpLeap : quint8 { None, Insert, Delete, Unsynchronised };

//! \brief A packet from a server, with its numbers as received.
class NtpPacket
{
public:
    NtpPacket() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    NtpLeap leap = NtpLeap::None;
    int version = 0;
    int mode = 0;              //!< 4 for a server
    int stratum = 0;           //!< 1 for a server with a reference clock, 0 for a kiss code, 16 for an unsynchronised server
    int precision = 0;         //!< binary logarithm of the clock's precision in seconds
    double rootDelay = 0;      //!< [ms] round-trip time to the primary reference clock
    double rootDispersion = 0; //!< [ms] accumulated error on the path from the reference clock
    QByteArray reference;      //!< 4 bytes: type of the clock, address of the upstream server, or kiss code
    NtpTime originate = 0;     //!< the transmit time of our query
    NtpTime receive = 0;
    NtpTime transmit = 0;

    //! [ms] The maximum error of the server's time, without the path from the server to us (RFC 5905, appendix A.5.5.2).
    double rootDistance() const { return rootDelay / 2 + rootDispersion; }
    //! The reference as text, such as `GPS` or `192.0.2.1`, or in hexadecimal. For IPv6 servers it is a hash.
    QString referenceText() const;
    //! The four letters of the kiss code if the stratum is 0 (RFC 5905, 7.4), such as `RATE`, `DENY` or `INIT`. Otherwise empty.
    QString kissCode() const;
};

//! The packet; nullopt if there are fewer than 48 bytes. Bytes after the first 48 are ignored.
std::optional<NtpPacket> parseNtpPacket(const QByteArray &bytes);

//! \brief Creates a query. All fields are zero except version, mode and the transmit time, which contains `cookie`. The server returns the
//! cookie. A random cookie doesn't reveal our clock, and others can't guess it.
QByteArray ntpRequest(quint64 cookie);

//! \brief The clock offset and delay computed from a query and its answer.
class NtpMeasurement
{
public:
    NtpMeasurement() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    double offset = 0; //!< [ms] server's clock minus our clock, with an error of at most half the delay
    double delay = 0;  //!< [ms] round-trip time on the network
};

//! \param sentAt,receivedAt  times by our clock
NtpMeasurement ntpMeasurement(const NtpPacket &packet, NtpTime sentAt, NtpTime receivedAt);

} // namespace watchkeeper

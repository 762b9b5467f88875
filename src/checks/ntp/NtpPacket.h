// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Packets of the Network Time Protocol and what they say about two clocks (RFC 5905). Pure, but for ntpNow().

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>

namespace watchkeeper {

//! Seconds since 1900 in the upper half, their fraction in the lower one; begins anew in 2036 (RFC 5905, 6).
using NtpTime = quint64;

//! The own clock.
NtpTime ntpNow();
//! \param since1970  as system clocks count
NtpTime ntpTime(std::chrono::nanoseconds since1970);
//! \param milliseconds  [ms] may be negative
NtpTime ntpAfter(NtpTime time, double milliseconds);

//! What a server says of the next leap second.
enum class NtpLeap : quint8 { None, Insert, Delete, Unsynchronised };

//! \brief A packet of a server, its numbers as they came.
class NtpPacket
{
public:
    NtpPacket() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    NtpLeap leap = NtpLeap::None;
    int version = 0;
    int mode = 0;              //!< 4: a server's
    int stratum = 0;           //!< 1: has a clock of its own; 0: a kiss code; 16: not synchronised
    int precision = 0;         //!< log2 of seconds
    double rootDelay = 0;      //!< [ms] to the clock at the top, there and back
    double rootDispersion = 0; //!< [ms] how wrong that may have become on the way
    QByteArray reference;      //!< 4 bytes: kind of clock, address of the next server, or kiss code
    NtpTime originate = 0;     //!< what we sent as our time
    NtpTime receive = 0;
    NtpTime transmit = 0;

    //! [ms] the most by which its time can be wrong, but for the way to us (RFC 5905, appendix A.5.5.2).
    double rootDistance() const { return rootDelay / 2 + rootDispersion; }
    //! `GPS`, `192.0.2.1`, or hexadecimal; of IPv6 servers it is a hash.
    QString referenceText() const;
    //! The four letters where stratum is 0 (RFC 5905, 7.4): `RATE`, `DENY`, `INIT`; else empty.
    QString kissCode() const;
};

//! Nothing when it is shorter than 48 bytes. What follows the first 48 is not looked at.
std::optional<NtpPacket> parseNtpPacket(const QByteArray &bytes);

//! \brief A question: all zero but version, mode and `cookie` as the time of sending, which the server sends back.
//! A random one tells nothing about our clock, and a stranger can't guess it.
QByteArray ntpRequest(quint64 cookie);

//! \brief What a question and its answer say.
class NtpReading
{
public:
    NtpReading() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    double offset = 0; //!< [ms] server minus own clock; wrong by half the delay at most
    double delay = 0;  //!< [ms] on the way, there and back
};

//! \param sentAt,receivedAt  by the own clock
NtpReading ntpReading(const NtpPacket &packet, NtpTime sentAt, NtpTime receivedAt);

} // namespace watchkeeper

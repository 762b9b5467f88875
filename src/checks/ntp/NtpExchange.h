// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Sends a query to time servers (RFC 5905), repeats it if packets are lost, and returns the first valid answer.

#include <QByteArray>
#include <QElapsedTimer>
#include <QHostAddress>
#include <QList>
#include <QString>
#include <QTimer>
#include <QUdpSocket>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace watchkeeper {

// Packets of the Network Time Protocol, and the clock offset computed from them (RFC 5905). Pure functions, except for ntpNow().

//! An NTP time, with the seconds since 1900 in the upper half and their fraction in the lower half. It restarts from 0 in 2036 (RFC 5905,
//! 6).
using NtpTime = quint64;

//! The current time of this computer's clock.
NtpTime ntpNow();
//! \param since1970  the time since 1970, as in system clocks
NtpTime ntpTime(std::chrono::nanoseconds since1970);
//! Whether `time` is later than `other`, even across the restart from 0. The times must be less than 68 years apart.
bool isLater(NtpTime time, NtpTime other);
//! \param milliseconds  [ms] time to add; can be negative
NtpTime ntpTimeAfter(NtpTime time, double milliseconds);

//! A server's announcement of the next leap second.
enum class NtpLeap : quint8 { None, Insert, Delete, Unsynchronised };

//! \brief A packet from a server, with its numbers as received.
class NtpPacket
{
public:
    NtpPacket() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    NtpLeap leap = NtpLeap::None;
    int version = 0;
    int mode = 0;              //!< packet mode; 4 for a reply from a server
    int stratum = 0;           //!< 1 for a server with a reference clock, 0 for a kiss code, 16 for an unsynchronised server
    int precision = 0;         //!< binary logarithm of the clock's precision in seconds
    double rootDelay = 0;      //!< [ms] round-trip time to the primary reference clock
    double rootDispersion = 0; //!< [ms] accumulated error on the path from the reference clock
    QByteArray reference;      //!< 4 bytes: type of the clock, address of the upstream server, or kiss code
    NtpTime updated = 0;       //!< reference timestamp: when the server's clock was last corrected; 0 if unknown
    NtpTime originate = 0;     //!< the transmit time of our query
    NtpTime receive = 0;
    NtpTime transmit = 0;

    //! [ms] The maximum error of the server's time, without the path from the server to us (RFC 5905, appendix A.5.5.2).
    double rootDistance() const { return rootDelay / 2 + rootDispersion; }
    //! Whether the packet contains the times needed to compute an offset.
    bool hasTime() const { return receive != 0 && transmit != 0; }
    //! The reference as text, such as `GPS` or `192.0.2.1`, or in hexadecimal. For IPv6 servers it is a hash.
    QString referenceText() const;
    //! The four letters of the kiss code if the stratum is 0 (RFC 5905, 7.4), such as `RATE`, `DENY` or `INIT`. Otherwise empty.
    QString kissCode() const;
};

//! Parses a packet; nullopt if there are fewer than 48 bytes. Bytes after the first 48 are ignored.
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

//! \brief Queries the addresses in turn. Tries the next address when a server refuses the query or doesn't answer within 1 s
//! (then 2 s, 4 s and so on).
//!
//! An answer is accepted only if it comes from the queried server and contains the cookie sent to that server. Lives in a
//! coroutine's frame.
class NtpExchange : public QObject
{
    Q_OBJECT

public:
    enum class End : quint8 {
        None,          //!< in progress
        Answered,      //!< packet() and reading() are valid
        Refused,       //!< nothing is listening on the port at any address
        Failed,        //!< there is no route to any address; errorText() returns the system's error text
        InvalidPackets //!< packets arrived, but none was an answer to our query, even after a short wait
    };

    NtpExchange(QList<QHostAddress> addresses, quint16 port);

    //! Starts the exchange and calls `done` once when it has ended.
    void start(std::function<void()> done);

    End end() const { return m_end; }
    const NtpPacket &packet() const { return m_packet; }
    const NtpMeasurement &reading() const { return m_measurement; }
    //! The server that answered, otherwise the server queried last.
    const QHostAddress &peer() const { return m_peer; }
    const QString &errorText() const { return m_errorText; }
    //! The number of packets sent so far.
    int sentCount() const { return static_cast<int>(m_attempts.size()); }

private:
    struct Attempt
    {
        QHostAddress address;
        std::unique_ptr<QUdpSocket> socket;
        quint64 cookie = 0;
        NtpTime sentAt = 0;
        QElapsedTimer clock; // measures the elapsed time, because the system clock can be set during the wait
        bool isOver = false;
    };
    void sendQuery();
    void onReadable(Attempt *attempt);
    void onError(Attempt *attempt);
    bool acceptAnswer(const QByteArray &bytes, const Attempt &attempt);
    void conclude(End end);

    QList<QHostAddress> m_addresses; //!< addresses that haven't refused the query
    quint16 m_port;
    std::vector<std::unique_ptr<Attempt>> m_attempts;
    QTimer m_waitTimer;
    std::chrono::milliseconds m_nextTimeout;
    int m_invalidPackets = 0;
    bool m_wasRefused = false;
    End m_end = End::None;
    NtpPacket m_packet;
    NtpMeasurement m_measurement;
    QHostAddress m_peer;
    QString m_errorText;
    std::function<void()> m_done;
};

} // namespace watchkeeper

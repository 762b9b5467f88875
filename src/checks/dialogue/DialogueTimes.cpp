// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/dialogue/DialogueTimes.h"

#include <QDateTime>
#include <QLocale>
#include <QtEndian>

#include <algorithm>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr double kSecond = 1000;
constexpr qsizetype kNtpSize = 48;
constexpr int kNtpReceivedAt = 32;    // offset of the receive timestamp in an NTP message (RFC 5905, 7.3)
constexpr int kNtpTransmittedAt = 40; // offset of the transmit timestamp in an NTP message

CallResult millisecondsText(double milliseconds)
{
    return QByteArray::number(milliseconds, 'f', 3);
}

//! [ms since 1970] Converts a 64-bit NTP timestamp: seconds since 1900 and a fraction of a second. The seconds wrap around in 2036
//! (RFC 5905, 6), so the result is the possible time nearest to now.
double ntpToMilliseconds(const QByteArray &message, int at, double now)
{
    constexpr double kFrom1900 = 2'208'988'800.0;
    constexpr double kEra = 4'294'967'296.0;
    double seconds = static_cast<double>(qFromBigEndian<quint32>(message.constData() + at)) - kFrom1900;
    seconds += static_cast<double>(qFromBigEndian<quint32>(message.constData() + at + 4)) / kEra;
    while (now / kSecond - seconds > kEra / 2)
        seconds += kEra;
    return seconds * kSecond;
}

//! The four timestamps of an NTP request and its reply, in milliseconds.
struct NtpTimes
{
    double sent = 0;
    double received = 0;
    double transmitted = 0;
    double arrived = 0;
};

std::optional<NtpTimes> ntpTimes(const CallArguments &arguments)
{
    bool isSent = false;
    bool isArrived = false;
    NtpTimes times;
    times.sent = arguments[1].toDouble(&isSent);
    times.arrived = arguments[2].toDouble(&isArrived);
    if (arguments[0].size() < kNtpSize || !isSent || !isArrived)
        return std::nullopt;
    times.received = ntpToMilliseconds(arguments[0], kNtpReceivedAt, times.arrived);
    times.transmitted = ntpToMilliseconds(arguments[0], kNtpTransmittedAt, times.arrived);
    return times;
}

//! How far the server's clock is ahead of this computer's clock (RFC 5905, 8).
CallResult ntpOffset(const CallArguments &arguments)
{
    const auto times = ntpTimes(arguments);
    return times ? millisecondsText(((times->received - times->sent) + (times->transmitted - times->arrived)) / 2)
                 : std::nullopt;
}

CallResult ntpDelay(const CallArguments &arguments)
{
    const auto times = ntpTimes(arguments);
    return times ? millisecondsText((times->arrived - times->sent) - (times->transmitted - times->received)) : std::nullopt;
}

//! Converts a Windows FILETIME, which counts 100 ns since 1601, little-endian (MS-DTYP, 2.3.3).
CallResult fileTime(const CallArguments &arguments)
{
    constexpr double kFrom1601 = 11'644'473'600'000.0;
    constexpr double kTicks = 10'000; // ticks per millisecond
    if (arguments[0].size() != sizeof(quint64))
        return std::nullopt;
    return millisecondsText(static_cast<double>(qFromLittleEndian<quint64>(arguments[0].constData())) / kTicks - kFrom1601);
}

//! Whether the format contains a `t` outside quotes.
bool hasTimeZone(const QString &format)
{
    bool isQuoted = false;
    return std::any_of(format.begin(), format.end(), [&isQuoted](QChar character) {
        if (character == u'\'')
            isQuoted = !isQuoted;
        return character == u't' && !isQuoted;
    });
}

CallResult dateTime(const CallArguments &arguments)
{
    constexpr qsizetype kMaxLength = 100;
    if (arguments[0].size() > kMaxLength)
        return std::nullopt;
    QString text = QString::fromUtf8(arguments[0]);
    QString format = QString::fromUtf8(arguments[1]);
    if (!hasTimeZone(format)) { // Qt would treat it as local time, which may not exist when the clocks change
        text += " UTC"_L1;
        format += " t"_L1;
    }
    const QDateTime time = QLocale::c().toDateTime(text, format);
    return time.isValid() ? CallResult(QByteArray::number(time.toMSecsSinceEpoch())) : std::nullopt;
}

} // namespace

QList<DialogueFunction> dialogueTimeFunctions()
{
    return {
        {u"dateTime"_s, 2, 2, false, dateTime,
         u"dateTime(text, format): milliseconds since 1970; format as in Qt, such as yyyyMMddhhmmss; UTC unless it names a zone"_s},
        {u"fileTime"_s, 1, 1, false, fileTime, u"fileTime(bytes): milliseconds since 1970 of a Windows file time (8 bytes)"_s},
        {u"ntpDelay"_s, 3, 3, false, ntpDelay,
         u"ntpDelay(message, sentAt, receivedAt): the round-trip time in milliseconds (RFC 5905, 8)"_s},
        {u"ntpOffset"_s, 3, 3, false, ntpOffset,
         u"ntpOffset(message, sentAt, receivedAt): milliseconds that the server is ahead of this computer"_s},
    };
}

} // namespace watchkeeper

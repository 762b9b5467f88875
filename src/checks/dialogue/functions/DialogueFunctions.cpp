// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/dialogue/functions/DialogueFunctions.h"

#include <QDateTime>
#include <QLocale>
#include <QtEndian>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

QList<DialogueFunction> dialogueArithmetic();

QList<DialogueFunction> dialogueTimeFunctions();

constexpr qsizetype kMaxNumberLength = 32;

QList<DialogueFunction> sortedFunctions()
{
    QList<DialogueFunction> functions = dialogueArithmetic() + dialogueCryptoFunctions() + dialogueFormatFunctions()
        + dialogueStructureFunctions() + dialogueTimeFunctions();
    std::sort(functions.begin(), functions.end(), [](const auto &a, const auto &b) { return a.name < b.name; });
    return functions;
}

} // namespace

const QList<DialogueFunction> &dialogueFunctions()
{
    static const QList<DialogueFunction> all = sortedFunctions();
    return all;
}

const DialogueFunction *findDialogueFunction(const QString &name)
{
    const QList<DialogueFunction> &all = dialogueFunctions();
    const auto found = std::find_if(all.begin(), all.end(), [&name](const auto &function) { return function.name == name; });
    return found == all.end() ? nullptr : &*found;
}

std::optional<double> dialogueNumber(const QByteArray &text)
{
    bool isNumber = false;
    const double number = text.size() > kMaxNumberLength ? 0 : text.trimmed().toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

namespace {

constexpr int kSignificantDigits = 15;

CallResult roundedText(double value)
{
    if (!std::isfinite(value))
        return std::nullopt;
    const double whole = std::round(value);
    constexpr double kMaxExactInteger = 9e15; // doubles can't represent every integer beyond this
    if (whole == value && std::abs(value) < kMaxExactInteger)
        return QByteArray::number(static_cast<qint64>(value));
    return QByteArray::number(value, 'g', kSignificantDigits);
}

template<typename Operation>
CallResult applyToNumbers(const CallArguments &arguments, Operation operation)
{
    const auto a = dialogueNumber(arguments[0]);
    const auto b = dialogueNumber(arguments[1]);
    return a && b ? roundedText(operation(*a, *b)) : std::nullopt;
}

CallResult add(const CallArguments &arguments)
{
    return applyToNumbers(arguments, [](double a, double b) { return a + b; });
}

CallResult subtract(const CallArguments &arguments)
{
    return applyToNumbers(arguments, [](double a, double b) { return a - b; });
}

CallResult multiply(const CallArguments &arguments)
{
    return applyToNumbers(arguments, [](double a, double b) { return a * b; });
}

CallResult divide(const CallArguments &arguments)
{
    return applyToNumbers(arguments, [](double a, double b) { return a / b; });
}

CallResult absolute(const CallArguments &arguments)
{
    const auto value = dialogueNumber(arguments[0]);
    return value ? roundedText(std::abs(*value)) : std::nullopt;
}

CallResult roundTo(const CallArguments &arguments)
{
    constexpr double kDecimalBase = 10;
    return applyToNumbers(arguments, [](double value, double places) {
        const double factor = std::pow(kDecimalBase, places);
        return std::round(value * factor) / factor;
    });
}

//! Interprets an unsigned number as a signed number in two's complement.
CallResult asSigned(const CallArguments &arguments)
{
    constexpr int kMaxBits = 63;
    bool isNumber = false;
    const int bits = arguments[1].toInt(&isNumber);
    const qint64 value = isNumber ? arguments[0].toLongLong(&isNumber) : 0;
    if (!isNumber || bits < 1 || bits > kMaxBits || value < 0 || value >> bits != 0)
        return std::nullopt;
    const bool isNegative = (value >> (bits - 1)) != 0;
    return QByteArray::number(isNegative ? value - (Q_INT64_C(1) << bits) : value);
}

CallResult size(const CallArguments &arguments)
{
    return QByteArray::number(arguments[0].size());
}

QList<DialogueFunction> dialogueArithmetic()
{
    return {
        {u"absolute"_s, 1, 1, false, absolute, u"absolute(number): the number without its sign"_s},
        {u"add"_s, 2, 2, false, add, u"add(a, b)"_s},
        {u"divide"_s, 2, 2, false, divide, u"divide(a, b)"_s},
        {u"multiply"_s, 2, 2, false, multiply, u"multiply(a, b)"_s},
        {u"round"_s, 2, 2, false, roundTo,
         u"round(number, places): the number rounded to this many decimal places; 0 for a whole number"_s},
        {u"signed"_s, 2, 2, false, asSigned,
         u"signed(number, bits): the number read as signed; with 16 bits, 65535 becomes -1"_s},
        {u"size"_s, 1, 1, true, size, u"size(bytes): the number of bytes"_s},
        {u"subtract"_s, 2, 2, false, subtract, u"subtract(a, b)"_s},
    };
}

constexpr double kMillisecondsPerNtpSecond = 1000;
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
    constexpr double kSecondsFrom1900To1970 = 2'208'988'800.0;
    constexpr double kNtpEraSeconds = 4'294'967'296.0;
    double seconds = static_cast<double>(qFromBigEndian<quint32>(message.constData() + at)) - kSecondsFrom1900To1970;
    seconds += static_cast<double>(qFromBigEndian<quint32>(message.constData() + at + 4)) / kNtpEraSeconds;
    while (now / kMillisecondsPerNtpSecond - seconds > kNtpEraSeconds / 2)
        seconds += kNtpEraSeconds;
    return seconds * kMillisecondsPerNtpSecond;
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

//! Returns by how much the server's clock is ahead of this computer's clock (RFC 5905, 8).
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

//! Converts a Windows FILETIME, which counts intervals of 100 ns since 1601, little-endian (MS-DTYP, 2.3.3).
CallResult fileTime(const CallArguments &arguments)
{
    constexpr double kMillisecondsFrom1601To1970 = 11'644'473'600'000.0;
    constexpr double kTicksPerMillisecond = 10'000; // ticks per millisecond
    if (arguments[0].size() != sizeof(quint64))
        return std::nullopt;
    return millisecondsText(static_cast<double>(qFromLittleEndian<quint64>(arguments[0].constData())) / kTicksPerMillisecond
                            - kMillisecondsFrom1601To1970);
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

QList<DialogueFunction> dialogueTimeFunctions()
{
    return {
        {u"dateTime"_s, 2, 2, false, dateTime,
         u"dateTime(text, format): milliseconds since 1970; a Qt date format such as yyyyMMddhhmmss; UTC unless the format "
         "contains a time zone"_s},
        {u"fileTime"_s, 1, 1, false, fileTime, u"fileTime(bytes): a Windows file time (8 bytes) as milliseconds since 1970"_s},
        {u"ntpDelay"_s, 3, 3, false, ntpDelay,
         u"ntpDelay(message, sentAt, receivedAt): the round-trip time in milliseconds (RFC 5905, 8)"_s},
        {u"ntpOffset"_s, 3, 3, false, ntpOffset,
         u"ntpOffset(message, sentAt, receivedAt): how many milliseconds the server is ahead of this computer"_s},
    };
}

} // namespace

} // namespace watchkeeper

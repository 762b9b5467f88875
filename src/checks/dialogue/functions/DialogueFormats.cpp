// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/dialogue/functions/DialogueFunctions.h"

#include <QHostAddress>
#include <QRegularExpression>
#include <QStringConverter>
#include <QtEndian>

#include <algorithm>
#include <cmath>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

CallResult hexDigits(const CallArguments &arguments)
{
    return arguments[0].toHex();
}

CallResult fromHex(const CallArguments &arguments)
{
    return QByteArray::fromHex(arguments[0]);
}

CallResult base64(const CallArguments &arguments)
{
    return arguments[0].toBase64();
}

CallResult fromBase64(const CallArguments &arguments)
{
    const auto decoded = QByteArray::fromBase64Encoding(arguments[0], QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? CallResult(*decoded) : std::nullopt;
}

CallResult upper(const CallArguments &arguments)
{
    return arguments[0].toUpper();
}

CallResult lower(const CallArguments &arguments)
{
    return arguments[0].toLower();
}

CallResult trim(const CallArguments &arguments)
{
    return arguments[0].trimmed();
}

} // namespace

std::optional<QByteArray> dialogueAddress(const QByteArray &bytes)
{
    constexpr qsizetype kIpv4Size = 4;
    constexpr qsizetype kIpv6Size = 16;
    if (bytes.size() == kIpv4Size)
        return QHostAddress(qFromBigEndian<quint32>(bytes.constData())).toString().toLatin1();
    if (bytes.size() != kIpv6Size)
        return std::nullopt;
    Q_IPV6ADDR version6;
    std::copy(bytes.begin(), bytes.end(), version6.c);
    return QHostAddress(version6).toString().toLatin1();
}

namespace {

CallResult ipAddressText(const CallArguments &arguments)
{
    return dialogueAddress(arguments[0]);
}

CallResult split(const CallArguments &arguments)
{
    bool isNumber = false;
    const qsizetype index = arguments[2].toInt(&isNumber);
    if (!isNumber || arguments[1].isEmpty())
        return std::nullopt;
    QList<QByteArrayView> parts;
    qsizetype at = 0;
    for (qsizetype end = 0; end >= 0; at = end + arguments[1].size()) {
        end = arguments[0].indexOf(arguments[1], at);
        parts.append(QByteArrayView(arguments[0]).sliced(at, (end < 0 ? arguments[0].size() : end) - at));
        if (end < 0)
            break;
    }
    const qsizetype wanted = index < 0 ? parts.size() + index : index;
    return wanted < 0 || wanted >= parts.size() ? std::nullopt : CallResult(parts[wanted].toByteArray());
}

//! Escapes characters for protocols in which a space ends a word.
CallResult escape(const CallArguments &arguments)
{
    if (arguments[1].size() != arguments[2].size())
        return std::nullopt;
    QByteArray escaped;
    for (const char character : arguments[0]) {
        const qsizetype position = arguments[1].indexOf(character);
        if (position >= 0)
            escaped += '\\';
        escaped += position < 0 ? character : arguments[2].at(position);
    }
    return escaped;
}

CallResult count(const CallArguments &arguments)
{
    return arguments[1].isEmpty() ? std::nullopt : CallResult(QByteArray::number(arguments[0].count(arguments[1])));
}

//! Returns the lines that begin with a prefix, each with its newline.
CallResult lines(const CallArguments &arguments)
{
    const QByteArrayView text(arguments[0]);
    QByteArray found;
    for (qsizetype at = 0, end = 0; at < text.size(); at = end) {
        const qsizetype feed = text.indexOf('\n', at);
        end = feed < 0 ? text.size() : feed + 1;
        const QByteArrayView line = text.sliced(at, end - at);
        if (line.startsWith(arguments[1]))
            found.append(line);
    }
    return found;
}

CallResult reverse(const CallArguments &arguments)
{
    QByteArray bytes = arguments[0];
    std::reverse(bytes.begin(), bytes.end());
    return bytes;
}

CallResult toUtf16(const CallArguments &arguments)
{
    return QStringEncoder(QStringConverter::Utf16LE).encode(QString::fromUtf8(arguments[0]));
}

CallResult fromUtf16(const CallArguments &arguments)
{
    const QString text = QStringDecoder(QStringConverter::Utf16LE).decode(arguments[0]);
    return text.toUtf8();
}

bool isDirectlyEncoded(QChar character)
{
    return character >= u' ' && character <= u'~';
}

//! Encodes a run of characters outside printable ASCII: base64 of UTF-16, big-endian, with a comma instead of the slash and no padding.
QByteArray encodedRun(QStringView text)
{
    const QByteArray bytes = QStringEncoder(QStringConverter::Utf16BE).encode(text);
    return '&' + bytes.toBase64(QByteArray::OmitTrailingEquals).replace('/', ',') + '-';
}

//! Whether the text is already encoded, for example because the user entered it in this form.
bool isModifiedUtf7(const QByteArray &text)
{
    static const QRegularExpression form(u"\\A(?:[ -%'-~]|&[A-Za-z0-9+,]*-)*\\z"_s);
    return form.match(QString::fromUtf8(text)).hasMatch();
}

//! Encodes a mailbox name in modified UTF-7 (RFC 3501, 5.1.3).
CallResult mailboxName(const CallArguments &arguments)
{
    if (isModifiedUtf7(arguments[0]))
        return arguments[0];
    const QString text = QString::fromUtf8(arguments[0]);
    QByteArray name;
    for (auto begin = text.cbegin(); begin != text.cend();) {
        const bool isPlain = isDirectlyEncoded(*begin);
        const auto end = std::find_if(begin, text.cend(), [isPlain](QChar next) { return isDirectlyEncoded(next) != isPlain; });
        const QStringView run(begin, end);
        name += isPlain ? run.toLatin1().replace('&', "&-") : encodedRun(run);
        begin = end;
    }
    return name;
}

//! Decodes IEEE 754 numbers in big-endian order.
CallResult floatingPoint(const CallArguments &arguments)
{
    const QByteArray &bytes = arguments[0];
    double value = 0;
    if (bytes.size() == sizeof(float))
        value = static_cast<double>(qFromBigEndian<float>(bytes.constData()));
    else if (bytes.size() == sizeof(double))
        value = qFromBigEndian<double>(bytes.constData());
    else
        return std::nullopt;
    return std::isfinite(value) ? CallResult(QByteArray::number(value, 'g', bytes.size() == sizeof(float) ? 7 : 15))
                                : std::nullopt;
}

} // namespace

QList<DialogueFunction> dialogueFormatFunctions()
{
    return {
        {u"address"_s, 1, 1, false, ipAddressText, u"address(bytes): 4 or 16 bytes as an IP address"_s},
        {u"base64"_s, 1, 1, false, base64, u"base64(bytes)"_s},
        {u"count"_s, 2, 2, false, count, u"count(bytes, part): how many times the part occurs"_s},
        {u"escape"_s, 3, 3, false, escape,
         u"escape(text, characters, letters): the text, with each of these characters replaced by a backslash and the "
         "letter at the same position"_s},
        {u"float"_s, 1, 1, false, floatingPoint, u"float(bytes): 4 or 8 bytes of IEEE 754, big-endian, as a number"_s},
        {u"fromBase64"_s, 1, 1, false, fromBase64, u"fromBase64(text)"_s},
        {u"fromHex"_s, 1, 1, false, fromHex, u"fromHex(text)"_s},
        {u"fromUtf16"_s, 1, 1, false, fromUtf16, u"fromUtf16(bytes): the text decoded from little-endian UTF-16"_s},
        {u"hex"_s, 1, 1, false, hexDigits, u"hex(bytes): two lowercase hexadecimal digits for each byte"_s},
        {u"lines"_s, 2, 2, false, lines, u"lines(text, begin): the lines that begin with the second argument"_s},
        {u"lower"_s, 1, 1, false, lower, u"lower(text)"_s},
        {u"mailboxName"_s, 1, 1, false, mailboxName,
         u"mailboxName(text): the name in IMAP's modified UTF-7 (RFC 3501, 5.1.3)"_s},
        {u"reverse"_s, 1, 1, false, reverse, u"reverse(bytes): the bytes in reverse order"_s},
        {u"split"_s, 3, 3, false, split,
         u"split(bytes, separator, index): the part at this index; 0 is the first, -1 the last"_s},
        {u"toUtf16"_s, 1, 1, false, toUtf16, u"toUtf16(text): the text encoded as little-endian UTF-16"_s},
        {u"trim"_s, 1, 1, false, trim, u"trim(text): the text without leading and trailing spaces"_s},
        {u"upper"_s, 1, 1, false, upper, u"upper(text)"_s},
    };
}

} // namespace watchkeeper

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/dialogue/DialogueFormats.h"

#include <QHostAddress>
#include <QtEndian>

#include <algorithm>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

using Arguments = QList<QByteArray>;
using Made = std::optional<QByteArray>;

Made hex(const Arguments &arguments)
{
    return arguments[0].toHex();
}

Made fromHex(const Arguments &arguments)
{
    return QByteArray::fromHex(arguments[0]);
}

Made base64(const Arguments &arguments)
{
    return arguments[0].toBase64();
}

Made fromBase64(const Arguments &arguments)
{
    const auto decoded = QByteArray::fromBase64Encoding(arguments[0], QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? Made(*decoded) : std::nullopt;
}

Made upper(const Arguments &arguments)
{
    return arguments[0].toUpper();
}

Made lower(const Arguments &arguments)
{
    return arguments[0].toLower();
}

Made trim(const Arguments &arguments)
{
    return arguments[0].trimmed();
}

//! An address of 4 or 16 bytes, as text.
Made addressText(const QByteArray &bytes)
{
    constexpr qsizetype kVersion4 = 4;
    constexpr qsizetype kVersion6 = 16;
    if (bytes.size() == kVersion4)
        return QHostAddress(qFromBigEndian<quint32>(bytes.constData())).toString().toLatin1();
    if (bytes.size() != kVersion6)
        return std::nullopt;
    Q_IPV6ADDR address;
    std::copy(bytes.begin(), bytes.end(), address.c);
    return QHostAddress(address).toString().toLatin1();
}

Made address(const Arguments &arguments)
{
    return addressText(arguments[0]);
}

//! The bytes of an attribute: type(2), length(2), value, padded to a multiple of four (RFC 8489, 14).
Made stunAttribute(const Arguments &arguments)
{
    constexpr qsizetype kHeader = 20;
    constexpr qsizetype kAttributeHead = 4;
    const QByteArray &message = arguments[0];
    const QByteArray type = QByteArray::fromHex(arguments[1]);
    for (qsizetype at = kHeader; at + kAttributeHead <= message.size();) {
        const auto size = qFromBigEndian<quint16>(message.constData() + at + 2);
        if (at + kAttributeHead + size > message.size())
            break;
        if (message.mid(at, 2) == type)
            return message.mid(at + kAttributeHead, size);
        at += kAttributeHead + (size + 3) / 4 * 4;
    }
    return std::nullopt;
}

//! XOR-MAPPED-ADDRESS: family, port and address mixed with the magic cookie and the transaction id (RFC 8489, 14.2).
Made stunAddress(const Arguments &arguments)
{
    constexpr qsizetype kHead = 4;
    const Made attribute = stunAttribute({arguments[0], "0020"});
    if (!attribute || attribute->size() <= kHead)
        return std::nullopt;
    QByteArray bytes = attribute->mid(kHead);
    const QByteArray mask = arguments[0].mid(kHead, bytes.size());
    for (qsizetype i = 0; i < bytes.size() && i < mask.size(); ++i)
        bytes[i] = static_cast<char>(bytes[i] ^ mask[i]);
    return addressText(bytes);
}

} // namespace

QList<DialogueFunction> dialogueFormats()
{
    return {
        {u"address"_s, 1, 1, false, address, u"address(bytes): 4 or 16 bytes as an IP address"_s},
        {u"base64"_s, 1, 1, false, base64, u"base64(bytes)"_s},
        {u"fromBase64"_s, 1, 1, false, fromBase64, u"fromBase64(text)"_s},
        {u"fromHex"_s, 1, 1, false, fromHex, u"fromHex(text)"_s},
        {u"hex"_s, 1, 1, false, hex, u"hex(bytes): two digits each, lower case"_s},
        {u"lower"_s, 1, 1, false, lower, u"lower(text)"_s},
        {u"stunAddress"_s, 1, 1, false, stunAddress, u"stunAddress(message): the address in XOR-MAPPED-ADDRESS"_s},
        {u"stunAttribute"_s, 2, 2, false, stunAttribute,
         u"stunAttribute(message, type): the value of an attribute, type in hex"_s},
        {u"trim"_s, 1, 1, false, trim, u"trim(text): without blanks at both ends"_s},
        {u"upper"_s, 1, 1, false, upper, u"upper(text)"_s},
    };
}

} // namespace watchkeeper

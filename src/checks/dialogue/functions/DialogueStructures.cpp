// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/dialogue/functions/DialogueFunctions.h"

#include "checks/network/message/BinaryEncoding.h"
#include "model/json/JsonText.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxJsonPathSteps = 32;

//! Finds the value of a STUN attribute. Each attribute has a type (2 bytes), a length (2 bytes) and a value padded to a multiple of
//! 4 bytes (RFC 8489, 14).
CallResult stunAttribute(const CallArguments &arguments)
{
    constexpr qsizetype kHeaderSize = 20;
    constexpr qsizetype kAttributeHeaderSize = 4;
    const QByteArray &message = arguments[0];
    const QByteArray type = QByteArray::fromHex(arguments[1]);
    for (qsizetype at = kHeaderSize; at + kAttributeHeaderSize <= message.size();) {
        const auto size = qFromBigEndian<quint16>(message.constData() + at + 2);
        if (at + kAttributeHeaderSize + size > message.size())
            break;
        if (message.mid(at, 2) == type)
            return message.mid(at + kAttributeHeaderSize, size);
        at += kAttributeHeaderSize + (size + 3) / 4 * 4;
    }
    return std::nullopt;
}

//! Decodes XOR-MAPPED-ADDRESS: family, port and address, XORed with the magic cookie and the transaction ID (RFC 8489, 14.2).
CallResult stunAddress(const CallArguments &arguments)
{
    constexpr qsizetype kHead = 4;
    const CallResult attribute = stunAttribute({arguments[0], "0020"});
    if (!attribute || attribute->size() <= kHead)
        return std::nullopt;
    QByteArray bytes = attribute->mid(kHead);
    const QByteArray mask = arguments[0].mid(kHead, bytes.size());
    for (qsizetype i = 0; i < bytes.size() && i < mask.size(); ++i)
        bytes[i] = static_cast<char>(bytes[i] ^ mask[i]);
    return dialogueAddress(bytes);
}

//! [bytes] Returns the size of a CoAP option. Its first byte contains two numbers. If a number is 13 or 14, the following bytes
//! extend it, and 15 is invalid. The second number is the length of the value (RFC 7252, 3.1).
std::optional<qsizetype> coapOptionSize(QByteArrayView option)
{
    constexpr int kOneByteExtension = 13; // indicates one extension byte, to which 13 is added
    constexpr int kTwoByteExtension = 269;
    const auto first = static_cast<quint8>(option[0]);
    const int delta = first >> 4;
    const int length = first & 0x0f;
    const auto more = [](int number) { return number < kOneByteExtension ? 0 : number - kOneByteExtension + 1; };
    const qsizetype at = 1 + more(delta);
    const qsizetype head = at + more(length);
    if (delta == 0x0f || length == 0x0f || head > option.size())
        return std::nullopt;
    if (more(length) == 0)
        return head + length;
    return more(length) == 1 ? head + kOneByteExtension + static_cast<quint8>(option[at])
                             : head + kTwoByteExtension + qFromBigEndian<quint16>(option.data() + at);
}

//! Returns the payload after the header, token and options. It begins after a byte 0xff where another option could begin (RFC
//! 7252, 3). The values of options can contain that byte too.
CallResult coapPayload(const CallArguments &arguments)
{
    constexpr qsizetype kHeaderSize = 4;
    constexpr quint8 kPayloadMarker = 0xff;
    const QByteArrayView message(arguments[0]);
    if (message.size() < kHeaderSize)
        return std::nullopt;
    qsizetype at = kHeaderSize + (message[0] & 0x0f);
    while (at < message.size() && static_cast<quint8>(message[at]) != kPayloadMarker) {
        const auto size = coapOptionSize(message.sliced(at));
        if (!size)
            return std::nullopt;
        at += *size;
    }
    return at + 1 < message.size() ? CallResult(message.sliced(at + 1).toByteArray()) : std::nullopt;
}

//! Splits `a.b[2].c` into `a`, `b`, `2`, `c`; skips a leading `$`.
QList<QByteArray> pathSteps(QByteArray path)
{
    path.replace('[', '.');
    path.replace(']', "");
    QList<QByteArray> steps = path.split('.');
    steps.removeIf([](const QByteArray &step) { return step.isEmpty() || step == "$"; });
    return steps.mid(0, kMaxJsonPathSteps);
}

CallResult jsonValueBytes(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString().toUtf8();
    case QJsonValue::Double:
        return QByteArray::number(value.toDouble(), 'g', 15);
    case QJsonValue::Bool:
        return value.toBool() ? "true" : "false";
    case QJsonValue::Array:
        return QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact);
    case QJsonValue::Object:
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    default:
        return std::nullopt;
    }
}

CallResult json(const CallArguments &arguments)
{
    const QJsonDocument document = QJsonDocument::fromJson(arguments[0]);
    if (document.isNull())
        return std::nullopt;
    QJsonValue value = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    for (const QByteArray &step : pathSteps(arguments[1]))
        value = value.isArray() ? value.toArray().at(step.toInt()) : value.toObject().value(QString::fromUtf8(step));
    return jsonValueBytes(value);
}

CallResult jsonString(const CallArguments &arguments)
{
    return compactJson(QString::fromUtf8(arguments[0]));
}

//! Returns the length of a BSON element's value (bsonspec.org 1.1); nullopt for an unknown type.
std::optional<qsizetype> bsonSize(char type, QByteArrayView rest)
{
    constexpr qsizetype kLength = 4;
    const auto length = rest.size() >= kLength ? qFromLittleEndian<qint32>(rest.data()) : -1;
    switch (type) {
    case 0x01: // double
    case 0x09: // time
    case 0x11: // timestamp
    case 0x12: // 64-bit integer
        return 8;
    case 0x10: // 32-bit integer
        return 4;
    case 0x08: // boolean
        return 1;
    case 0x0a: // null
        return 0;
    case 0x07: // object id
        return 12;
    case 0x02: // text
        return length < 1 ? std::nullopt : std::optional(kLength + length);
    case 0x03: // document
    case 0x04: // array
        return length < kLength + 1 ? std::nullopt : std::optional<qsizetype>(length);
    case 0x05: // binary
        return length < 0 ? std::nullopt : std::optional(kLength + 1 + length);
    default:
        return std::nullopt;
    }
}

CallResult bsonText(char type, QByteArrayView value)
{
    switch (type) {
    case 0x01:
        return QByteArray::number(qFromLittleEndian<double>(value.data()), 'g', 15);
    case 0x02:
        return value.sliced(4, value.size() - 5).toByteArray();
    case 0x08:
        return value.at(0) != 0 ? "true" : "false";
    case 0x10:
        return QByteArray::number(qFromLittleEndian<qint32>(value.data()));
    case 0x09:
    case 0x11:
    case 0x12:
        return QByteArray::number(qFromLittleEndian<qint64>(value.data()));
    default:
        return value.toByteArray();
    }
}

//! Returns the type and value of the named element in a document. Doesn't copy data, because a server may send a large number
//! of elements.
std::optional<std::pair<char, QByteArrayView>> bsonElement(QByteArrayView document, QByteArrayView wanted)
{
    constexpr qsizetype kHead = 4;
    for (qsizetype at = kHead; at < document.size() && document.at(at) != 0;) {
        const char type = document.at(at);
        const qsizetype nameEnd = document.indexOf('\0', at + 1);
        if (nameEnd < 0)
            break;
        const QByteArrayView rest = document.sliced(nameEnd + 1);
        const auto size = bsonSize(type, rest);
        if (!size || *size > rest.size())
            break;
        if (document.sliced(at + 1, nameEnd - at - 1) == wanted)
            return std::pair(type, rest.first(*size));
        at = nameEnd + 1 + *size;
    }
    return std::nullopt;
}

CallResult bson(const CallArguments &arguments)
{
    QByteArrayView document = arguments[0];
    const QList<QByteArray> steps = pathSteps(arguments[1]);
    char type = 0x03;
    for (const QByteArray &step : steps) {
        const auto element = type == 0x03 || type == 0x04 ? bsonElement(document, step) : std::nullopt;
        if (!element)
            return std::nullopt;
        type = element->first;
        document = element->second;
    }
    return bsonText(type, document);
}

//! Returns the element at a path of indexes such as `0.3.1`.
std::optional<Asn1Element> berElement(const QByteArray &bytes, const QByteArray &path)
{
    QList<int> steps;
    for (const QByteArray &step : pathSteps(path))
        steps.append(step.toInt());
    return asn1Element(bytes, steps);
}

CallResult ber(const CallArguments &arguments)
{
    const auto element = berElement(arguments[0], arguments[1]);
    return element ? CallResult(element->content.toByteArray()) : std::nullopt;
}

CallResult berTag(const CallArguments &arguments)
{
    const auto element = berElement(arguments[0], arguments[1]);
    return element ? CallResult(QByteArray::number(element->tag)) : std::nullopt;
}

//! Decodes the content of an INTEGER (X.690, 8.3). Supports the largest Counter64, which has a null byte before its eight bytes (X.690,
//! 8.3.3; RFC 2578, 7.1.10).
CallResult berInteger(const CallArguments &arguments)
{
    constexpr qsizetype kMaxLength = 8;
    const QByteArray &bytes = arguments[0];
    const bool isUnsigned = bytes.size() == kMaxLength + 1 && bytes[0] == '\0';
    if (bytes.isEmpty() || (bytes.size() > kMaxLength && !isUnsigned))
        return std::nullopt;
    quint64 value = bytes[0] < 0 ? ~quint64(0) : 0;
    for (const char byte : bytes)
        value = value << 8 | static_cast<quint8>(byte);
    return isUnsigned ? QByteArray::number(value) : QByteArray::number(static_cast<qint64>(value));
}

QByteArray base128(quint64 number)
{
    QByteArray bytes(1, static_cast<char>(number & 0x7f));
    for (number >>= 7; number > 0; number >>= 7)
        bytes.prepend(static_cast<char>(0x80 | (number & 0x7f)));
    return bytes;
}

//! Encodes the content of an OBJECT IDENTIFIER (X.690, 8.19).
CallResult berOid(const CallArguments &arguments)
{
    constexpr qsizetype kMaxLength = 128;
    QList<QByteArray> parts = arguments[0].split('.');
    if (parts.first().isEmpty())
        parts.removeFirst();
    if (parts.size() < 2 || parts.size() > kMaxLength)
        return std::nullopt;
    QByteArray bytes;
    quint64 first = 0;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        bool isNumber = false;
        const quint64 number = parts[i].toUInt(&isNumber);
        if (!isNumber || (i == 0 && number > 2))
            return std::nullopt;
        if (i == 0)
            first = number * 40;
        else
            bytes += base128(i == 1 ? first + number : number);
    }
    return bytes;
}

//! Finds a field in a list of fields with type, length and value, as in RADIUS, PPP and TLS extensions.
CallResult tlv(const CallArguments &arguments)
{
    const auto typeForm = NumberEncoding::parse(QString::fromLatin1(arguments[1]));
    const auto lengthForm = NumberEncoding::parse(QString::fromLatin1(arguments[2]));
    bool isWantedNumber = false;
    bool isAddsNumber = false;
    const qint64 adds = arguments[3].toLongLong(&isAddsNumber);
    const qint64 wanted = arguments[4].toLongLong(&isWantedNumber);
    QByteArrayView rest(arguments[0]);
    while (typeForm && lengthForm && isAddsNumber && isWantedNumber && !rest.isEmpty()) {
        const NumberEncoding::ReadResult type = typeForm->read(rest);
        if (type.found != NumberEncoding::Found::Number)
            break;
        const NumberEncoding::ReadResult length = lengthForm->read(rest.sliced(type.size));
        const qsizetype head = type.size + length.size;
        const qint64 size = length.number + adds;
        if (length.found != NumberEncoding::Found::Number || size < 0 || size > rest.size() - head)
            break;
        if (type.number == wanted)
            return rest.sliced(head, size).toByteArray();
        rest = rest.sliced(head + size);
    }
    return std::nullopt;
}

} // namespace

QList<DialogueFunction> dialogueStructureFunctions()
{
    return {
        {u"ber"_s, 2, 2, false, ber,
         u"ber(bytes, path): the content of an ASN.1 element; path 1.0 is the first child of the second child, an empty "
         "path the outermost element"_s},
        {u"berInteger"_s, 1, 1, false, berInteger, u"berInteger(content): an INTEGER as decimal text"_s},
        {u"berOid"_s, 1, 1, false, berOid,
         u"berOid(text): an OID such as 1.3.6.1.2.1 as the content of an OBJECT IDENTIFIER"_s},
        {u"berTag"_s, 2, 2, false, berTag, u"berTag(bytes, path): the first byte of the element at this path, as a number"_s},
        {u"bson"_s, 2, 2, false, bson, u"bson(document, path): the value at a path such as a.b.0"_s},
        {u"coapPayload"_s, 1, 1, false, coapPayload, u"coapPayload(message): the payload after the options (RFC 7252, 3)"_s},
        {u"json"_s, 2, 2, false, json, u"json(text, path): the value at a path such as a.b[0]"_s},
        {u"jsonText"_s, 1, 1, false, jsonString, u"jsonText(text): the text as a JSON string, including its quotes"_s},
        {u"stunAddress"_s, 1, 1, false, stunAddress,
         u"stunAddress(message): the address in XOR-MAPPED-ADDRESS (RFC 8489, 14.2)"_s},
        {u"stunAttribute"_s, 2, 2, false, stunAttribute,
         u"stunAttribute(message, type): the value of the attribute of this type, given in hexadecimal"_s},
        {u"tlv"_s, 5, 5, false, tlv,
         u"tlv(bytes, typeForm, lengthForm, adds, type): the value of the first field of that type; adds is added to the "
         "length in the field (-2 for RADIUS: u8, u8)"_s},
    };
}

} // namespace watchkeeper

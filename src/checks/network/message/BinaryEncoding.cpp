// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/network/message/BinaryEncoding.h"

#include <limits>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr int kByteBits = 8;
constexpr int kVarintBits = 7;
constexpr qsizetype kMaxVarintBytes = 9; // enough for 63 bits
constexpr qsizetype kMaxBerBytes = 7;
constexpr quint8 kHighBit = 0x80;
constexpr qsizetype kMaxDigits = 18;

QByteArray writeFixed(qint64 number, int bytes, bool isLittleEndian)
{
    QByteArray written(bytes, '\0');
    for (int i = 0; i < bytes; ++i) {
        const int place = isLittleEndian ? i : bytes - 1 - i;
        written[place] = static_cast<char>(number >> (kByteBits * i));
    }
    return written;
}

QByteArray writeVarint(qint64 number)
{
    QByteArray written;
    for (; number >= kHighBit; number >>= kVarintBits)
        written += static_cast<char>(number | kHighBit);
    written += static_cast<char>(number);
    return written;
}

int bytesNeeded(qint64 number)
{
    int bytes = 1;
    while (bytes < kByteBits && (number >> (kByteBits * bytes)) > 0)
        ++bytes;
    return bytes;
}

QByteArray writeBer(qint64 number)
{
    if (number < kHighBit)
        return {1, static_cast<char>(number)};
    const int bytes = bytesNeeded(number);
    return QByteArray(1, static_cast<char>(kHighBit | bytes)) + writeFixed(number, bytes, false);
}

NumberEncoding::ReadResult incompleteRead()
{
    return {NumberEncoding::Found::Incomplete, 0, 0};
}

NumberEncoding::ReadResult readVarint(QByteArrayView bytes)
{
    NumberEncoding::ReadResult read;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (i == kMaxVarintBytes)
            return {};
        const auto byte = static_cast<quint8>(bytes[i]);
        read.number |= static_cast<qint64>(byte & ~kHighBit) << (kVarintBits * i);
        if ((byte & kHighBit) == 0)
            return {NumberEncoding::Found::Number, read.number, i + 1};
    }
    return bytes.size() < kMaxVarintBytes ? incompleteRead() : NumberEncoding::ReadResult();
}

} // namespace

std::optional<NumberEncoding> NumberEncoding::parse(const QString &name)
{
    if (name == "varint"_L1)
        return NumberEncoding(Type::Varint, 0, false);
    if (name == "ber"_L1)
        return NumberEncoding(Type::Ber, 0, false);
    if (name == "decimal"_L1)
        return NumberEncoding(Type::Decimal, 0, false);
    if (name == "hex4"_L1)
        return NumberEncoding(Type::Hex, 4, false);
    for (const int bytes : {1, 2, 3, 4, 8}) {
        const QString big = u"u%1"_s.arg(bytes * kByteBits);
        if (name == big)
            return NumberEncoding(Type::Fixed, bytes, false);
        if (bytes > 1 && name == big + "le"_L1)
            return NumberEncoding(Type::Fixed, bytes, true);
    }
    return std::nullopt;
}

QString NumberEncoding::names()
{
    return u"u8, u16, u24, u32, u64, u16le, u24le, u32le, u64le, varint, ber, decimal, hex4"_s;
}

std::optional<QByteArray> NumberEncoding::write(qint64 number) const
{
    if (number < 0)
        return std::nullopt;
    switch (m_type) {
    case Type::Fixed:
        if (m_width < kByteBits && number >> (kByteBits * m_width) != 0)
            return std::nullopt;
        return writeFixed(number, m_width, m_isLittleEndian);
    case Type::Varint:
        return writeVarint(number);
    case Type::Ber:
        return writeBer(number);
    case Type::Decimal:
        return QByteArray::number(number);
    case Type::Hex:
        break;
    }
    const QByteArray digits = QByteArray::number(number, 16).rightJustified(m_width, '0');
    return digits.size() > m_width ? std::nullopt : std::optional(digits);
}

NumberEncoding::ReadResult NumberEncoding::readFixed(QByteArrayView bytes) const
{
    if (bytes.size() < m_width)
        return incompleteRead();
    quint64 number = 0;
    for (int i = 0; i < m_width; ++i) {
        const int place = m_isLittleEndian ? m_width - 1 - i : i;
        number = number << kByteBits | static_cast<quint8>(bytes[place]);
    }
    if (number > static_cast<quint64>(std::numeric_limits<qint64>::max()))
        return {};
    return {Found::Number, static_cast<qint64>(number), m_width};
}

NumberEncoding::ReadResult NumberEncoding::readDigits(QByteArrayView bytes, int base) const
{
    const bool isFixed = m_width > 0;
    qsizetype size = 0;
    while (size < bytes.size() && (!isFixed || size < m_width) && size <= kMaxDigits) {
        const char digit = bytes[size];
        const bool isDigit = base == 10 ? (digit >= '0' && digit <= '9') : isxdigit(static_cast<uchar>(digit)) != 0;
        if (!isDigit)
            break;
        ++size;
    }
    if (size == bytes.size() && (!isFixed || size < m_width) && size <= kMaxDigits)
        return incompleteRead();
    if (size == 0 || size > kMaxDigits || (isFixed && size < m_width))
        return {};
    return {Found::Number, bytes.first(size).toByteArray().toLongLong(nullptr, base), size};
}

NumberEncoding::ReadResult NumberEncoding::read(QByteArrayView bytes) const
{
    switch (m_type) {
    case Type::Fixed:
        return readFixed(bytes);
    case Type::Varint:
        return readVarint(bytes);
    case Type::Decimal:
        return readDigits(bytes, 10);
    case Type::Hex:
        return readDigits(bytes, 16);
    case Type::Ber:
        break;
    }
    if (bytes.isEmpty())
        return incompleteRead();
    const auto first = static_cast<quint8>(bytes[0]);
    if ((first & kHighBit) == 0)
        return {Found::Number, first, 1};
    const int count = first & ~kHighBit;
    if (count == 0 || count > kMaxBerBytes)
        return {};
    ReadResult read = NumberEncoding(Type::Fixed, count, false).readFixed(bytes.sliced(1));
    read.size += 1;
    return read;
}

std::optional<Asn1Element> asn1First(QByteArrayView bytes)
{
    static const NumberEncoding form = *NumberEncoding::parse(QStringLiteral("ber"));
    if (bytes.size() < 2)
        return std::nullopt;
    const NumberEncoding::ReadResult read = form.read(bytes.sliced(1));
    const qsizetype head = 1 + read.size;
    if (read.found != NumberEncoding::Found::Number || read.number > bytes.size() - head)
        return std::nullopt;
    return Asn1Element{static_cast<quint8>(bytes[0]), bytes.sliced(head, read.number), head + qsizetype(read.number)};
}

std::optional<Asn1Element> asn1Element(QByteArrayView bytes, const QList<int> &path)
{
    auto element = asn1First(bytes);
    for (const int step : path) {
        if (!element)
            return std::nullopt;
        QByteArrayView level = element->content;
        element = asn1First(level);
        for (int i = step; i > 0 && element; --i) {
            level = level.sliced(element->size);
            element = asn1First(level);
        }
    }
    return element;
}

} // namespace watchkeeper

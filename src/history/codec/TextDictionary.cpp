// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/codec/TextDictionary.h"

#include <zlib.h>

namespace watchkeeper {

namespace {

constexpr qsizetype kMinDeflateSize = 96;  //!< [bytes] for smaller texts, zlib's overhead exceeds the gain
constexpr quint64 kMaxDeflateRatio = 1040; //!< the best compression ratio that deflate can reach

std::optional<QByteArray> deflated(const QByteArray &plain)
{
    QByteArray packed(plain.size(), Qt::Uninitialized); // compression fails if the result is larger than the input
    auto size = static_cast<uLongf>(packed.size());
    const int result = compress2(reinterpret_cast<Bytef *>(packed.data()), &size,
                                 reinterpret_cast<const Bytef *>(plain.constData()), static_cast<uLong>(plain.size()), 6);
    packed.truncate(static_cast<qsizetype>(size));
    return result == Z_OK ? std::optional(packed) : std::nullopt;
}

std::optional<QByteArray> inflated(QByteArrayView packed, quint64 plainSize)
{
    if (plainSize > static_cast<quint64>(packed.size()) * kMaxDeflateRatio)
        return std::nullopt;
    QByteArray plain(static_cast<qsizetype>(plainSize), Qt::Uninitialized);
    auto size = static_cast<uLongf>(plainSize);
    const int result = uncompress(reinterpret_cast<Bytef *>(plain.data()), &size,
                                  reinterpret_cast<const Bytef *>(packed.data()), static_cast<uLong>(packed.size()));
    return result == Z_OK && size == plainSize ? std::optional(plain) : std::nullopt;
}

std::optional<QStringList> textsIn(QByteArrayView plain)
{
    ByteReader reader(plain);
    QStringList texts;
    while (!reader.atEnd())
        texts.append(reader.text());
    return reader.isValid() ? std::optional(texts) : std::nullopt;
}

} // namespace

qint64 TextDictionary::numberOf(const QString &text)
{
    if (m_lastNumber < m_texts.size() && m_texts[m_lastNumber] == text)
        return m_lastNumber;
    const auto found = m_numbers.constFind(text);
    if (found != m_numbers.cend())
        return m_lastNumber = *found;
    m_lastNumber = m_texts.size();
    m_numbers.insert(text, m_lastNumber);
    m_texts.append(text);
    return m_lastNumber;
}

void TextDictionary::write(ByteWriter *bytes) const
{
    ByteWriter plain;
    for (const QString &text : m_texts)
        plain.text(text);
    const auto packed = plain.size() >= kMinDeflateSize ? deflated(plain.bytes()) : std::nullopt;
    bytes->varint((static_cast<quint64>(plain.size()) << 1) | (packed ? 1 : 0));
    if (packed)
        bytes->varint(static_cast<quint64>(packed->size()));
    bytes->raw(packed ? *packed : plain.bytes());
}

std::optional<QStringList> TextDictionary::read(ByteReader *bytes)
{
    const quint64 head = bytes->varint();
    std::optional<QStringList> texts;
    if ((head & 1) == 0) {
        texts = textsIn(bytes->raw(head >> 1));
    } else if (const auto plain = inflated(bytes->raw(bytes->varint()), head >> 1)) {
        texts = textsIn(*plain);
    }
    if (!texts || !bytes->isValid()) {
        bytes->fail();
        return std::nullopt;
    }
    return texts;
}

} // namespace watchkeeper

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/codec/RowUnpacker.h"

#include "history/codec/ShortText.h"

#include <limits>

namespace watchkeeper {

bool RowUnpacker::readTemplates(ByteReader *bytes)
{
    const quint64 count = bytes->count(kTargetIdSize * 8);
    for (quint64 i = 0; i < count; ++i) {
        const quint64 number = bytes->varint();
        const RowTemplate row = RowTemplate::read(bytes);
        if (!bytes->isValid() || number == std::numeric_limits<quint64>::max())
            return false;
        m_templates.insert(number, row);
        m_nextNumber = std::max(m_nextNumber, number + 1);
    }
    return bytes->isValid();
}

bool RowUnpacker::readTemplates(QByteArrayView section)
{
    ByteReader bytes(section);
    return readTemplates(&bytes);
}

QSet<TargetId> RowUnpacker::targets() const
{
    QSet<TargetId> targets;
    for (const RowTemplate &row : m_templates)
        targets.insert(row.target);
    return targets;
}

bool RowUnpacker::readRow(BitReader *bits, int numberBits, qint64 base, int timeBits, const Sink &sink)
{
    const auto found = m_templates.constFind(bits->bits(numberBits));
    if (found == m_templates.cend())
        return false; // without its template, the length of the row is unknown
    const quint64 since = bits->bits(timeBits);
    const bool differs = bits->bits(1) == 1;
    const QString summary = differs ? readShortText(bits) : found->summary;
    const QString message = differs ? readShortText(bits) : found->message;
    const PackedNumbers numbers = found->readNumbers(bits);
    if (!bits->isValid())
        return false;
    if (m_targetFilter && found->target != *m_targetFilter)
        return true;
    auto result = found->result(numbers);
    if (!result)
        return false;
    result->at = static_cast<qint64>(static_cast<quint64>(base) + since);
    result->summary = summary;
    result->errorMessage = message;
    sink(found->target, std::move(*result));
    return true;
}

bool RowUnpacker::read(QByteArrayView section, qint64 base, int timeBits, const Sink &sink)
{
    ByteReader bytes(section);
    if (!readTemplates(&bytes))
        return false;
    const quint64 rows = bytes.varint();
    const int numberBits = bytes.byte();
    if (!bytes.isValid() || numberBits > 64 || timeBits > 64)
        return false;
    BitReader bits(&bytes);
    for (quint64 row = 0; row < rows; ++row) {
        if (!readRow(&bits, numberBits, base, timeBits, sink))
            return false;
    }
    return true;
}

} // namespace watchkeeper

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/codec/RowPacker.h"

#include "history/codec/ShortText.h"
#include "history/codec/Verdict.h"

#include <algorithm>
#include <bit>

namespace watchkeeper {

namespace {

constexpr qsizetype kMaxTemplates = 8; //!< per target; rows that need more templates probably don't repeat
constexpr qsizetype kMaxSharedLists = 16;
constexpr int kMisfitOutlierCount = 2; //!< a row doesn't match its template if this many numbers differ much
constexpr int kMaxMisfits = 4;

bool isSameText(const RowTemplate &row, const StoredResult &result)
{
    return row.summary == result.summary && row.message == result.errorMessage;
}

bool isShort(const StoredResult &result)
{
    return isShortText(result.summary) && isShortText(result.errorMessage);
}

} // namespace

void RowPacker::shareValues(QList<ValueShape> *values)
{
    const qsizetype known = m_sharedValues.indexOf(*values);
    if (known >= 0)
        *values = m_sharedValues.at(known);
    else
        m_sharedValues.prepend(*values);
    m_sharedValues.resize(std::min(m_sharedValues.size(), kMaxSharedLists));
}

RowPacker::NumberedTemplate &RowPacker::addTemplate(QList<NumberedTemplate> *templates, const TargetResult &row,
                                                    ByteWriter *definitions)
{
    if (templates->size() == kMaxTemplates)
        templates->removeLast();
    if (templates->isEmpty())
        templates->reserve(1); // most targets need only one template
    templates->prepend({m_nextNumber++, RowTemplate::of(row)});
    shareValues(&templates->first().row.shape.values);
    definitions->varint(templates->first().number);
    templates->first().row.write(definitions);
    ++m_addedCount;
    return templates->first();
}

RowPacker::NumberedTemplate &RowPacker::templateFor(const TargetResult &row, ByteWriter *definitions)
{
    QList<NumberedTemplate> &known = m_templates[row.target];
    const qint64 verdict = packedVerdict(row.result);
    NumberedTemplate *near = nullptr;
    for (NumberedTemplate &candidate : known) {
        if (candidate.row.verdict != verdict || !candidate.row.shape.fits(row.result))
            continue;
        const bool isSame = isSameText(candidate.row, row.result);
        if (!near || isSame)
            near = &candidate;
        if (isSame)
            break;
    }
    if (!near || near->misfits >= kMaxMisfits || !(isSameText(near->row, row.result) || isShort(row.result)))
        return addTemplate(&known, row, definitions);
    return *near;
}

QByteArray RowPacker::section(std::span<const TargetResult *const> rows, qint64 base, int timeBits)
{
    m_addedCount = 0;
    ByteWriter definitions;
    ByteWriter packed;
    BitWriter bits(&packed);
    const int numberBits = static_cast<int>(std::bit_width(m_nextNumber + rows.size()));
    for (const TargetResult *row : rows) {
        NumberedTemplate &known = templateFor(*row, &definitions);
        bits.bits(known.number, numberBits);
        bits.bits(static_cast<quint64>(row->result.at) - static_cast<quint64>(base), timeBits);
        const bool differs = !isSameText(known.row, row->result);
        bits.bits(differs ? 1 : 0, 1);
        if (differs) {
            writeShortText(&bits, row->result.summary);
            writeShortText(&bits, row->result.errorMessage);
        }
        const int far = known.row.writeNumbers(&bits, known.row.shape.numbersOf(row->result));
        known.misfits = far >= kMisfitOutlierCount ? known.misfits + 1 : 0;
    }
    bits.finish();
    ByteWriter section;
    section.varint(m_addedCount);
    section.raw(definitions.bytes());
    section.varint(rows.size());
    section.byte(static_cast<quint8>(numberBits));
    section.raw(packed.bytes());
    return section.take();
}

} // namespace watchkeeper

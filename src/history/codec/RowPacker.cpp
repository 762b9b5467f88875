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
constexpr qsizetype kMostShared = 16;
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

void RowPacker::share(QList<ValueShape> *values)
{
    const qsizetype known = m_values.indexOf(*values);
    if (known >= 0)
        *values = m_values.at(known);
    else
        m_values.prepend(*values);
    m_values.resize(std::min(m_values.size(), kMostShared));
}

RowPacker::Known &RowPacker::define(QList<Known> *known, const TargetResult &row, ByteWriter *definitions)
{
    if (known->size() == kMaxTemplates)
        known->removeLast();
    if (known->isEmpty())
        known->reserve(1); // most targets need only one template
    known->prepend({m_next++, RowTemplate::of(row)});
    share(&known->first().row.shape.values);
    definitions->varint(known->first().number);
    known->first().row.write(definitions);
    ++m_defined;
    return known->first();
}

RowPacker::Known &RowPacker::templateFor(const TargetResult &row, ByteWriter *definitions)
{
    QList<Known> &known = m_templates[row.target];
    const qint64 verdict = packedVerdict(row.result);
    Known *near = nullptr;
    for (Known &candidate : known) {
        if (candidate.row.verdict != verdict || !candidate.row.shape.fits(row.result))
            continue;
        const bool isSame = isSameText(candidate.row, row.result);
        if (!near || isSame)
            near = &candidate;
        if (isSame)
            break;
    }
    if (!near || near->misfits >= kMaxMisfits || !(isSameText(near->row, row.result) || isShort(row.result)))
        return define(&known, row, definitions);
    return *near;
}

QByteArray RowPacker::section(std::span<const TargetResult *const> rows, qint64 base, int timeBits)
{
    m_defined = 0;
    ByteWriter definitions;
    ByteWriter packed;
    BitWriter bits(&packed);
    const int numberBits = static_cast<int>(std::bit_width(m_next + rows.size()));
    for (const TargetResult *row : rows) {
        Known &known = templateFor(*row, &definitions);
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
    section.varint(m_defined);
    section.raw(definitions.bytes());
    section.varint(rows.size());
    section.byte(static_cast<quint8>(numberBits));
    section.raw(packed.bytes());
    return section.take();
}

} // namespace watchkeeper

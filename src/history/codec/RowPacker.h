// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Packs rows of one group of targets for a tail file.

#include "history/codec/RowTemplate.h"

#include <QHash>
#include <QList>

#include <span>

namespace watchkeeper {

//! \brief Packs the rows of one group, batch by batch, using templates from earlier batches.
//!
//! A section is the part of a batch for one group. It contains its new templates, followed by the rows. The full target and time would take
//! half of a row, so a row consists only of bits: its template, the time since the start of the batch, short texts that differ, and
//! numbers.
class RowPacker
{
public:
    //! \param base      [ms] the earliest time in the batch
    //! \param timeBits  number of bits for the latest time, relative to `base`
    QByteArray section(std::span<const TargetResult *const> rows, qint64 base, int timeBits);
    //! Discards all templates. Called if the last section may not have reached the disk.
    void forget() { m_templates.clear(); }
    //! Numbers new templates from `number` on, because templates in the file have lower numbers and aren't used.
    void reserveNumbersBelow(quint64 number) { m_next = std::max(m_next, number); }

private:
    struct Known
    {
        quint64 number = 0;
        RowTemplate row;
        int misfits = 0; //!< consecutive rows that differed much from the template
    };
    Known &templateFor(const TargetResult &row, ByteWriter *definitions);
    void share(QList<ValueShape> *values);
    Known &define(QList<Known> *known, const TargetResult &row, ByteWriter *definitions);

    QHash<TargetId, QList<Known>> m_templates; //!< templates by target, newest first
    QList<QList<ValueShape>>
        m_values; //!< value lists of the newest templates, without duplicates; most targets of a kind share
                  //!< one
    quint64 m_next = 0;
    quint64 m_defined = 0; //!< templates defined in the current section
};

} // namespace watchkeeper

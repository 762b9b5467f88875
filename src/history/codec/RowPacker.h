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
//! A section is the part of a batch for one group. It contains its new templates, followed by the rows. Storing the target ID and the full time
//! would double the size of a row. So a row is packed in bits: the number of its template, the time since the start of the batch, short
//! texts that differ, and numbers.
class RowPacker
{
public:
    //! \param base      [ms] the earliest time in the batch
    //! \param timeBits  number of bits for the latest time, relative to `base`
    QByteArray section(std::span<const TargetResult *const> rows, qint64 base, int timeBits);
    //! Discards all templates. Called if the last section may not have reached the disk.
    void forget() { m_templates.clear(); }
    //! Numbers new templates from `number` on. The templates that are already in the file have lower numbers and aren't reused.
    void reserveNumbersBelow(quint64 number) { m_nextNumber = std::max(m_nextNumber, number); }

private:
    struct NumberedTemplate
    {
        quint64 number = 0;
        RowTemplate row;
        int misfits = 0; //!< consecutive rows that differed much from the template
    };
    NumberedTemplate &templateFor(const TargetResult &row, ByteWriter *definitions);
    void shareValues(QList<ValueShape> *values);
    NumberedTemplate &addTemplate(QList<NumberedTemplate> *templates, const TargetResult &row, ByteWriter *definitions);

    QHash<TargetId, QList<NumberedTemplate>> m_templates; //!< templates by target, newest first
    //! The value lists of the newest templates, without duplicates. Most targets of a kind share a list.
    QList<QList<ValueShape>> m_sharedValues;
    quint64 m_nextNumber = 0;
    quint64 m_addedCount = 0; //!< number of templates added in the current section
};

} // namespace watchkeeper

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Packs rows of one group of targets for a tail.

#include "history/codec/RowTemplate.h"

#include <QHash>
#include <QList>

#include <span>

namespace watchkeeper {

//! \brief Packs the rows of one group, batch by batch, against templates that it remembers.
//!
//! A section – the part of a batch for the group – has the templates that appear in it for the first time, then rows. The target and the
//! time would be half of a row, so the rest is bits: the template, the time since that of the batch, short texts that differ, numbers.
class RowPacker
{
public:
    //! \param base      [ms] the earliest time in the batch
    //! \param timeBits  number of bits for the latest time, relative to `base`
    QByteArray section(std::span<const TargetResult *const> rows, qint64 base, int timeBits);
    //! The last section didn't reach the disk, or may not have: its templates can't be used.
    void forget() { m_templates.clear(); }
    //! Templates in the file have numbers below this; none of them is used.
    void startAt(quint64 number) { m_next = std::max(m_next, number); }

private:
    struct Known
    {
        quint64 number = 0;
        RowTemplate row;
        int misfits = 0; //!< consecutive rows that differed much
    };
    Known &templateFor(const TargetResult &row, ByteWriter *definitions);
    void share(QList<ValueShape> *values);
    Known &define(QList<Known> *known, const TargetResult &row, ByteWriter *definitions);

    QHash<TargetId, QList<Known>> m_templates; //!< by target, the newest first
    QList<QList<ValueShape>> m_values;         //!< of the newest templates, each once: most targets of a kind have the same
    quint64 m_next = 0;
    quint64 m_defined = 0; //!< in the current section
};

} // namespace watchkeeper

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Rows of one group of targets on their way into a tail.

#include "history/codec/RowTemplate.h"

#include <QHash>
#include <QList>

#include <span>

namespace watchkeeper {

//! \brief Packs the rows of one group, batch by batch, against templates that it remembers.
//!
//! A section – what a batch holds of the group – has the templates that appear in it for the first time, then rows. Half a row is
//! its target and its time, so the rest is bits: the template, the time since that of the batch, short texts that differ, numbers.
class RowPacker
{
public:
    //! \param base      [ms] the earliest time in the batch
    //! \param timeBits  bits that hold the latest, since `base`
    QByteArray section(std::span<const TargetResult *const> rows, qint64 base, int timeBits);
    //! The last section did not reach the disk, or is not known to have: its templates are not to be relied on.
    void forget() { m_templates.clear(); }
    //! Templates in the file have numbers below this; none of them is used.
    void startAt(quint64 number) { m_next = std::max(m_next, number); }

private:
    struct Known
    {
        quint64 number = 0;
        RowTemplate row;
        int misfits = 0; //!< rows one behind the other that were far off
    };
    Known &templateFor(const TargetResult &row, ByteWriter *definitions);
    Known &define(QList<Known> *known, const TargetResult &row, ByteWriter *definitions);

    QHash<TargetId, QList<Known>> m_templates; //!< of each target, the newest first
    quint64 m_next = 0;
    quint64 m_defined = 0; //!< in the present section
};

} // namespace watchkeeper

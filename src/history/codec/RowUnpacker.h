// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Unpacks rows of one group of targets from a tail file.

#include "history/codec/RowTemplate.h"

#include <QHash>
#include <QSet>

#include <functional>
#include <optional>

namespace watchkeeper {

//! \brief Reads the sections of one group in the order in which they were written. Safe for any input.
class RowUnpacker
{
public:
    using Sink = std::function<void(const TargetId &target, StoredResult &&result)>;

    //! \param only  the target to read; all targets by default
    explicit RowUnpacker(std::optional<TargetId> only = std::nullopt)
        : m_targetFilter(only)
    {
    }

    //! \brief Reads a section written by RowPacker::section() with the same `base` and `timeBits`.
    //! \return false if the section is damaged or needs a template that was damaged; earlier rows have already been delivered
    bool read(QByteArrayView section, qint64 base, int timeBits, const Sink &sink);
    //! Reads only templates, for parts of a file outside the requested time range.
    bool readTemplates(QByteArrayView section);
    //! Returns the targets of all templates read.
    QSet<TargetId> targets() const;
    //! A number greater than those of all templates read.
    quint64 nextNumber() const { return m_nextNumber; }

private:
    bool readTemplates(ByteReader *bytes);
    bool readRow(BitReader *bits, int numberBits, qint64 base, int timeBits, const Sink &sink);

    std::optional<TargetId> m_targetFilter;
    QHash<quint64, RowTemplate> m_templates;
    quint64 m_nextNumber = 0;
};

} // namespace watchkeeper

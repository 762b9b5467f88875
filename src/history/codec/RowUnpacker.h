// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Rows of one group of targets out of a tail.

#include "history/codec/RowTemplate.h"

#include <QHash>
#include <QSet>

#include <functional>
#include <optional>

namespace watchkeeper {

//! \brief Reads the sections of one group, in the order in which they were written. Any bytes will do.
class RowUnpacker
{
public:
    using Sink = std::function<void(const TargetId &target, StoredResult &&result)>;

    //! \param only  rows of others are passed by; all are wanted without it
    explicit RowUnpacker(std::optional<TargetId> only = std::nullopt)
        : m_only(only)
    {
    }

    //! \brief Reads what RowPacker::section() made with the same `base` and `timeBits`.
    //! \return false where the section is damaged, or needs a template that was; rows before that were delivered
    bool read(QByteArrayView section, qint64 base, int timeBits, const Sink &sink);
    //! Templates alone: for the times of a file that are not asked for.
    bool readTemplates(QByteArrayView section);
    //! Of all templates seen.
    QSet<TargetId> targets() const;
    //! All numbers of templates seen are below this.
    quint64 nextNumber() const { return m_next; }

private:
    bool readTemplates(ByteReader *bytes);
    bool readRow(BitReader *bits, int numberBits, qint64 base, int timeBits, const Sink &sink);

    std::optional<TargetId> m_only;
    QHash<quint64, RowTemplate> m_templates;
    quint64 m_next = 0;
};

} // namespace watchkeeper

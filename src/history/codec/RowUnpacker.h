// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Unpacks rows of one group of targets from a tail.

#include "history/codec/RowTemplate.h"

#include <QHash>
#include <QSet>

#include <functional>
#include <optional>

namespace watchkeeper {

//! \brief Reads the sections of one group, in the order in which they were written. Safe for any bytes.
class RowUnpacker
{
public:
    using Sink = std::function<void(const TargetId &target, StoredResult &&result)>;

    //! \param only  rows of other targets are skipped; without it, all are read
    explicit RowUnpacker(std::optional<TargetId> only = std::nullopt)
        : m_only(only)
    {
    }

    //! \brief Reads what RowPacker::section() wrote with the same `base` and `timeBits`.
    //! \return false if the section is damaged, or needs a template that was damaged; earlier rows have been delivered
    bool read(QByteArrayView section, qint64 base, int timeBits, const Sink &sink);
    //! Only templates: for the parts of a file outside of the requested time.
    bool readTemplates(QByteArrayView section);
    //! Of all templates read.
    QSet<TargetId> targets() const;
    //! All numbers of the templates read are below this.
    quint64 nextNumber() const { return m_next; }

private:
    bool readTemplates(ByteReader *bytes);
    bool readRow(BitReader *bits, int numberBits, qint64 base, int timeBits, const Sink &sink);

    std::optional<TargetId> m_only;
    QHash<quint64, RowTemplate> m_templates;
    quint64 m_next = 0;
};

} // namespace watchkeeper

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Stores each repeated text once. Other data refers to it by number.

#include "history/codec/ByteReader.h"
#include "history/codec/ByteWriter.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace watchkeeper {

//! \brief Numbers texts from 0, in the order in which they first appear.
class TextDictionary
{
public:
    qint64 numberOf(const QString &text);
    //! Deflates texts together (RFC 1950) if that is shorter, for example if they differ only in a time or an address.
    void write(ByteWriter *bytes) const;
    //! \return the texts, or nullopt if they are invalid (`bytes` has then failed)
    static std::optional<QStringList> read(ByteReader *bytes);

private:
    QHash<QString, qint64> m_numbers;
    QStringList m_texts;
    qint64 m_lastNumber = 0;
};

} // namespace watchkeeper

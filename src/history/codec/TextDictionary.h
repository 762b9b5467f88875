// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Repeated texts, each stored once and referred to by number.

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
    //! Texts that differ only in places (a time, an address) are deflated together (RFC 1950) if that is shorter.
    void write(ByteWriter *bytes) const;
    //! \return empty, and `bytes` failed, if the texts are invalid
    static std::optional<QStringList> read(ByteReader *bytes);

private:
    QHash<QString, qint64> m_numbers;
    QStringList m_texts;
    qint64 m_last = 0;
};

} // namespace watchkeeper

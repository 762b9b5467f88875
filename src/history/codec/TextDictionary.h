// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Texts that repeat, each kept once and named by a number.

#include "history/codec/ByteReader.h"
#include "history/codec/ByteWriter.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace watchkeeper {

//! \brief Gives texts their numbers, from 0 in the order in which they first appear.
class TextDictionary
{
public:
    qint64 numberOf(const QString &text);
    //! Texts that differ only here and there (a time, an address) are deflated together (RFC 1950) where that is shorter.
    void write(ByteWriter *bytes) const;
    //! \return nothing, and `bytes` failed, where these are no such texts
    static std::optional<QStringList> read(ByteReader *bytes);

private:
    QHash<QString, qint64> m_numbers;
    QStringList m_texts;
    qint64 m_last = 0;
};

} // namespace watchkeeper

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Reading JSON files with errors that a person can find: line, column, and plain words. Pure, safe from any thread.

#include "model/Expected.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace watchkeeper {

//! Where and why a text is not JSON.
class JsonFault
{
public:
    JsonFault(int line, QString text)
        : m_line(line)
        , m_text(std::move(text))
    {
    }
    int line() const { return m_line; }            //!< 1-based; 0: not about a line
    const QString &text() const { return m_text; } //!< a sentence, with the column where there is one

private:
    int m_line;
    QString m_text;
};

//! The largest file that is read; beyond it something else than a list of targets was named.
inline constexpr qint64 kMaxJsonBytes = 64LL << 20;

//! \brief An object from UTF-8 text, with or without byte order mark, with any line ends. Refuses what is damaged (empty, null
//! characters, not UTF-8), too large or too deep.
Expected<QJsonObject, JsonFault> readJsonObject(const QByteArray &json);

} // namespace watchkeeper

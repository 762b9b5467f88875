// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads JSON files with errors that a person can locate: line, column, plain words. Pure, safe from any thread.

#include "model/Expected.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace watchkeeper {

//! Where and why a text isn't valid JSON.
class JsonSyntaxError
{
public:
    JsonSyntaxError(int line, QString text)
        : m_line(line)
        , m_text(std::move(text))
    {
    }
    int line() const { return m_line; }            //!< 1-based; 0: not related to a line
    const QString &text() const { return m_text; } //!< a sentence, with the column if known

private:
    int m_line;
    QString m_text;
};

//! The largest file accepted. A larger file is certainly not a list of targets.
inline constexpr qint64 kMaxJsonBytes = 64LL << 20;

//! \brief Reads an object from UTF-8 text, with or without byte order mark, with any line ends. Rejects text that is damaged (empty, null
//! characters, not UTF-8), too large or too deep.
Expected<QJsonObject, JsonSyntaxError> readJsonObject(const QByteArray &json);

} // namespace watchkeeper

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads JSON files, and describes errors with line, column and a plain sentence. Pure, safe from any thread.

#include "model/Expected.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace watchkeeper {

//! Why a text isn't valid JSON, with the line.
class JsonSyntaxError
{
public:
    JsonSyntaxError(int line, QString text)
        : m_line(line)
        , m_text(std::move(text))
    {
    }
    int line() const { return m_line; }            //!< 1-based; 0 if the problem isn't related to a line
    const QString &text() const { return m_text; } //!< A sentence, with the column if known.

private:
    int m_line;
    QString m_text;
};

//! The maximum size of a file. No list of targets is larger.
inline constexpr qint64 kMaxJsonBytes = 64LL << 20;

//! \brief Reads an object from UTF-8 text. A byte order mark is optional, and all line endings are accepted. Rejects text that is too
//! large, too deeply nested, empty, not UTF-8, or that contains null characters.
Expected<QJsonObject, JsonSyntaxError> readJsonObject(const QByteArray &json);

} // namespace watchkeeper

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The text of JSON files. Reads it with the position of each value and of each error, and writes it with one value per line,
//! which keeps diffs small. Pure, safe to call from any thread.

#include "model/base/Expected.h"
#include "model/field/Fields.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <vector>

namespace watchkeeper {

// The details of a JSON text that QJsonDocument doesn't keep: line numbers, the order of keys, and duplicate keys. Pure.

struct JsonMember;

//! \brief One JSON value with its position and its children.
struct JsonSourceNode
{
    int line = 0;                      //!< 1-based line in which the value starts
    std::vector<JsonMember> members;   //!< members of an object as written, including duplicates
    std::vector<JsonSourceNode> items; //!< elements of an array

    //! Returns the last member with this key, which is also the one in QJsonObject; null if there is none.
    const JsonMember *member(const QString &key) const;
    //! Returns the keys in the order in which they are written.
    QStringList keys() const;
};

struct JsonMember
{
    QString key;
    int line = 0; //!< 1-based line of the key
    JsonSourceNode value;
};

//! \param json  a text that QJsonDocument has accepted; not validated again
JsonSourceNode parseJsonSourceTree(const QByteArray &json);

// Reads JSON files. Describes errors with line, column and a plain message. Pure, safe to call from any thread.

//! The reason why a text isn't valid JSON, with the line.
class JsonSyntaxError
{
public:
    JsonSyntaxError(int line, QString text)
        : m_line(line)
        , m_text(std::move(text))
    {
    }
    int line() const { return m_line; }            //!< 1-based; 0 if the problem isn't related to a line
    const QString &text() const { return m_text; } //!< The error message, with the column if known.

private:
    int m_line;
    QString m_text;
};

//! The maximum size of a file. No realistic list of targets is larger.
inline constexpr qint64 kMaxJsonBytes = 64LL << 20;

//! \brief Reads an object from UTF-8 text. A byte order mark is optional, and all line endings are accepted. Rejects text that
//! is too large, too deeply nested, empty or not UTF-8, and text with null characters.
Expected<QJsonObject, JsonSyntaxError> readJsonObject(const QByteArray &json);

//! Writes any value on one line, without spaces.
QByteArray compactJson(const QJsonValue &value);

//! \brief Writes short lists on one line, other lists with one item per line, and objects with one member per line.
//! \param indent  spaces before the line in which the value begins
QByteArray jsonText(const QJsonValue &value, int indent = 0);

//! Writes a list of items that are already JSON text. A short list is written on one line.
QByteArray jsonList(const QList<QByteArray> &items, int indent);

//! Writes an object with members whose values are already JSON text, in the given order, one per line.
QByteArray jsonObject(const QList<std::pair<QString, QByteArray>> &members, int indent);

//! Writes an object with string values in the given order, one per line.
QByteArray jsonMap(const TextPairs &pairs, int indent);

} // namespace watchkeeper

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Positions of values in a JSON text, which QJsonDocument doesn't keep: lines, order of keys, duplicate keys. Pure.

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace watchkeeper {

struct JsonMember;

//! \brief One value of the text with its children.
struct JsonSourceNode
{
    int line = 0;                      //!< 1-based line where the value begins
    std::vector<JsonMember> members;   //!< keys of an object as written, with duplicates
    std::vector<JsonSourceNode> items; //!< items of an array

    //! The first value of that key, or null.
    const JsonMember *member(const QString &key) const;
    //! Keys in the order written.
    QStringList keys() const;
};

struct JsonMember
{
    QString key;
    int line = 0; //!< line of the key
    JsonSourceNode value;
};

//! \param json  a text that QJsonDocument has read without an error: nothing is validated here
JsonSourceNode parseJsonSourceTree(const QByteArray &json);

} // namespace watchkeeper

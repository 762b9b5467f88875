// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file What QJsonDocument doesn't keep of a JSON text: line numbers, the order of keys, and duplicate keys. Pure.

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace watchkeeper {

struct JsonMember;

//! \brief One JSON value with its position and its children.
struct JsonSourceNode
{
    int line = 0;                      //!< 1-based line in which the value starts
    std::vector<JsonMember> members;   //!< members of an object as written, including duplicates
    std::vector<JsonSourceNode> items; //!< elements of an array

    //! The last member with this key, which is also the one in QJsonObject; null if there is none.
    const JsonMember *member(const QString &key) const;
    //! The keys in the order in which they are written.
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

} // namespace watchkeeper

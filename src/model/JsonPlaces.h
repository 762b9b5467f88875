// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Where things stand in a JSON text: what QJsonDocument forgets (lines, the order of keys, keys that are there twice). Pure.

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace watchkeeper {

struct JsonMember;

//! \brief One value of the text with its children.
struct JsonPlace
{
    int line = 0;                    //!< 1-based, where the value begins
    std::vector<JsonMember> members; //!< of an object, as written, with those that are there twice
    std::vector<JsonPlace> items;    //!< of an array

    //! The first of that key, or null.
    const JsonMember *member(const QString &key) const;
    //! In the order in which they were written.
    QStringList keys() const;
};

struct JsonMember
{
    QString key;
    int line = 0; //!< of the key
    JsonPlace value;
};

//! \param json  a text that QJsonDocument has read without an error: nothing is checked here
JsonPlace jsonPlaces(const QByteArray &json);

} // namespace watchkeeper

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A JSON file of ours while it is being read: values with their positions, and all problems found so far. Pure.

#include "model/Duration.h"
#include "model/JsonSourceTree.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>

#include <optional>

namespace watchkeeper {

//! One problem of such a file.
struct JsonProblem
{
    int line = 0;  //!< 1-based; 0: not related to a line
    QString place; //!< `steps[2].read`; empty: the whole file
    QString text;  //!< a sentence
};

//! One value of the file. Can be copied freely while the file's JsonSourceNode objects exist.
struct JsonLocation
{
    QJsonValue value;
    const JsonSourceNode *place = nullptr;
    int line = 0;
    QString path;

    QJsonObject object() const { return value.toObject(); }
    bool has(const char *key) const { return value.toObject().contains(QLatin1StringView(key)); }
    //! Undefined if the member doesn't exist.
    JsonLocation member(const QString &key) const;
    JsonLocation member(const char *key) const { return member(QString::fromLatin1(key)); }
    //! The items of an array; the value itself if it isn't an array; empty if there is no value.
    QList<JsonLocation> items() const;
    //! The keys of an object, in file order.
    QStringList keys() const { return place ? place->keys() : QStringList(); }
};

//! \brief Typed access that reports problems and continues with a harmless value.
class JsonFileReader
{
public:
    void report(const JsonLocation &spot, const QString &text);
    //! Reports unknown and duplicate keys of an object. `note` is always allowed.
    void allowOnly(const JsonLocation &spot, const QStringList &known);
    //! Reports a name that isn't in the list; an empty name isn't reported.
    void requireOneOf(const JsonLocation &spot, const QString &name, const QStringList &known);
    const QList<JsonProblem> &problems() const { return m_problems; }

    //! Absent keys give the default and aren't reported.
    QString text(const JsonLocation &object, const char *key);
    QString requiredText(const JsonLocation &object, const char *key);
    bool flag(const JsonLocation &object, const char *key, bool standard = false);
    qint64 whole(const JsonLocation &object, const char *key, qint64 standard, qint64 least, qint64 most);
    std::optional<Milliseconds> duration(const JsonLocation &object, const char *key);
    QStringList texts(const JsonLocation &object, const char *key);
    bool requireObject(const JsonLocation &spot);

private:
    QList<JsonProblem> m_problems;
};

} // namespace watchkeeper

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A JSON file of ours while it is read: values with their places, and everything that is wrong so far. Pure.

#include "model/Duration.h"
#include "model/JsonPlaces.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>

#include <optional>

namespace watchkeeper {

//! What is wrong with such a file.
struct JsonProblem
{
    int line = 0;  //!< 1-based; 0: not about a line
    QString place; //!< `steps[2].read`; empty: the whole file
    QString text;  //!< a sentence
};

//! One value of the file. Copy it freely while the file's places live.
struct JsonSpot
{
    QJsonValue value;
    const JsonPlace *place = nullptr;
    int line = 0;
    QString path;

    QJsonObject object() const { return value.toObject(); }
    bool has(const char *key) const { return value.toObject().contains(QLatin1StringView(key)); }
    //! Undefined where there is none.
    JsonSpot member(const QString &key) const;
    JsonSpot member(const char *key) const { return member(QString::fromLatin1(key)); }
    //! Of an array; the value itself where it is none; nothing where there is no value.
    QList<JsonSpot> items() const;
    //! Of an object, in the order of the file.
    QStringList keys() const { return place ? place->keys() : QStringList(); }
};

//! \brief Typed access that reports what is wrong and goes on with something harmless.
class JsonFileReader
{
public:
    void report(const JsonSpot &spot, const QString &text);
    //! Reports each key of an object that is not known, or there twice. `note` is always known.
    void allowOnly(const JsonSpot &spot, const QStringList &known);
    //! Reports a name that is none of those; an empty one is nobody's.
    void needsOneOf(const JsonSpot &spot, const QString &name, const QStringList &known);
    const QList<JsonProblem> &problems() const { return m_problems; }

    //! Absent keys give the default and are no problem.
    QString text(const JsonSpot &object, const char *key);
    QString neededText(const JsonSpot &object, const char *key);
    bool flag(const JsonSpot &object, const char *key, bool standard = false);
    qint64 whole(const JsonSpot &object, const char *key, qint64 standard, qint64 least, qint64 most);
    std::optional<Milliseconds> duration(const JsonSpot &object, const char *key);
    QStringList texts(const JsonSpot &object, const char *key);
    bool needsObject(const JsonSpot &spot);

private:
    QList<JsonProblem> m_problems;
};

} // namespace watchkeeper

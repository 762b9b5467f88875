// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A dialogue file while it is read: values with their places, and everything that is wrong so far.

#include "model/Duration.h"
#include "model/JsonPlaces.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QSet>
#include <QString>

#include <optional>

namespace watchkeeper {

//! What is wrong with a dialogue file.
struct DialogueProblem
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
class DialogueJson
{
public:
    void report(const JsonSpot &spot, const QString &text);
    //! Reports each key of an object that is not known, or there twice. `note` is always known.
    void allowOnly(const JsonSpot &spot, const QStringList &known);
    const QList<DialogueProblem> &problems() const { return m_problems; }

    //! Absent keys give the default and are no problem.
    QString text(const JsonSpot &object, const char *key);
    QString neededText(const JsonSpot &object, const char *key);
    bool flag(const JsonSpot &object, const char *key, bool standard = false);
    qint64 whole(const JsonSpot &object, const char *key, qint64 standard, qint64 least, qint64 most);
    std::optional<Milliseconds> duration(const JsonSpot &object, const char *key);
    QStringList texts(const JsonSpot &object, const char *key);
    QByteArray hexBytes(const JsonSpot &spot, const QString &digits);
    bool needsObject(const JsonSpot &spot);

    //! The name is made by this file, or used by it: what is used and never made is reported by reportUnknownNames().
    void makes(const QString &name) { m_made.insert(name); }
    //! A field, or a value that every dialogue has: makes() it, and no step may make it anew.
    void fixes(const QString &name)
    {
        m_made.insert(name);
        m_fixed.insert(name);
    }
    bool isFixed(const QString &name) const { return m_fixed.contains(name); }
    void uses(const JsonSpot &spot, const QString &name) { m_used.append({spot, name}); }
    //! Likewise for those that the file declares: both lists must be complete before.
    void usesField(const JsonSpot &spot, const QString &name) { isOneOf(spot, name, m_fields); }
    void usesTransport(const JsonSpot &spot, const QString &key) { isOneOf(spot, key, m_transports); }
    //! Whether regular expressions are checked now, or taken as they are.
    void setCompilesPatterns(bool compiles) { m_compilesPatterns = compiles; }
    bool compilesPatterns() const { return m_compilesPatterns; }
    void setFields(const QStringList &names) { m_fields = names; }
    void setTransports(const QStringList &keys) { m_transports = keys; }
    void reportUnknownNames();

private:
    void isOneOf(const JsonSpot &spot, const QString &name, const QStringList &known);

    bool m_compilesPatterns = true;
    QStringList m_fields;
    QStringList m_transports;
    QList<DialogueProblem> m_problems;
    QSet<QString> m_made;
    QSet<QString> m_fixed;
    QList<std::pair<JsonSpot, QString>> m_used;
};

//! Of user text in this folder.
QString dialogueText(const char *text);

} // namespace watchkeeper

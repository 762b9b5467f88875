// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads values and declared fields from a Watchkeeper JSON file, with their positions, and collects all problems. Pure.

#include "model/base/Quantity.h"
#include "model/field/Fields.h"
#include "model/json/JsonText.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>

#include <optional>

namespace watchkeeper {

//! One problem in the file.
struct JsonProblem
{
    int line = 0;  //!< 1-based; 0 if the problem isn't related to a line
    QString place; //!< the path of the value, such as `steps[2].read`; empty for the entire file
    QString text;  //!< the error message
};

//! A value in the file, with its position. Copies are cheap, and valid as long as the file's JsonSourceNode objects exist.
struct JsonLocation
{
    QJsonValue value;
    const JsonSourceNode *place = nullptr;
    int line = 0;
    QString path;

    QJsonObject object() const { return value.toObject(); }
    bool has(const char *key) const { return value.toObject().contains(QLatin1StringView(key)); }
    //! Returns the member with this key; undefined if it doesn't exist.
    JsonLocation member(const QString &key) const;
    JsonLocation member(const char *key) const { return member(QString::fromLatin1(key)); }
    //! Returns the items of an array. A value that isn't an array is returned as the only item. Empty if there is no value.
    QList<JsonLocation> items() const;
    //! Returns the keys of an object, in file order.
    QStringList keys() const { return place ? place->keys() : QStringList(); }
};

//! \brief The content of a file. It must outlive the locations in it.
class JsonFile
{
public:
    //! \param maxBytes      maximum size of the file
    //! \param tooLargeText  the error message for a larger file
    //! \return the content, or the problem because of which the file can't be read
    static Expected<JsonFile, QList<JsonProblem>> parse(const QByteArray &json, qsizetype maxBytes = kMaxJsonBytes,
                                                        const QString &tooLargeText = {});
    //! Translates the texts of a built-in file, see withTranslatedTexts().
    void translate();
    JsonLocation root() const { return {m_object, &m_places, 1, {}}; }

private:
    JsonFile() = default;

    QJsonObject m_object;
    JsonSourceNode m_places;
};

//! \brief Reads values of the expected types. If there is a problem, reports it and returns a default value.
class JsonFileReader
{
public:
    void report(const JsonLocation &location, const QString &text);
    //! Reports unknown and duplicate keys of an object. The key `note` is always known.
    void allowOnly(const JsonLocation &location, const QStringList &known);
    //! Reports a name that isn't in the list, unless it is empty.
    void requireOneOf(const JsonLocation &location, const QString &name, const QStringList &known);
    const QList<JsonProblem> &problems() const { return m_problems; }

    //! Returns the default for an absent key, without reporting a problem.
    QString text(const JsonLocation &object, const char *key);
    QString requiredText(const JsonLocation &object, const char *key);
    bool flag(const JsonLocation &object, const char *key, bool defaultValue = false);
    qint64 wholeNumber(const JsonLocation &object, const char *key, qint64 defaultValue, qint64 minimum, qint64 maximum);
    std::optional<Milliseconds> duration(const JsonLocation &object, const char *key);
    QStringList texts(const JsonLocation &object, const char *key);
    bool requireObject(const JsonLocation &location);

private:
    QList<JsonProblem> m_problems;
};

// A field declared in a file, for a dialogue or a provider. Pure functions.

//! \brief Reads `{"name": …, "type": …, "label": …, "help": …}`.
//! \param types  the types allowed in this file
//! \return the field; errors have already been reported
Field readFieldDeclaration(JsonFileReader *json, const JsonLocation &location, const QList<FieldType> &types);

} // namespace watchkeeper

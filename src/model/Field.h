// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The declaration of one setting of a kind. Tables of such declarations define the form in the settings dialog, the
//! validation and its messages, the JSON Schema, `watchkeeper-cli kinds` and the manual page.

#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

namespace watchkeeper {

//! How a field is written in JSON, and its type in Fields.
enum class FieldType : quint8 {
    Text,      //!< JSON string -> QString
    Secret,    //!< JSON string, displayed as *** -> QString
    Url,       //!< JSON string, http or https -> QUrl
    Host,      //!< JSON string, name or address without brackets -> QString
    Port,      //!< JSON number 1-65535 -> int
    Number,    //!< JSON number -> double
    Duration,  //!< JSON string `10s` -> Milliseconds
    Size,      //!< JSON string `2MB` -> qint64
    Bool,      //!< JSON bool -> bool
    Choice,    //!< JSON string, one of Field::choices -> QString
    NumberSet, //!< JSON string `200-299,401` -> NumberSet
    List,      //!< JSON array of strings -> QStringList
    Map,       //!< JSON object of strings, in order -> QList<std::pair<QString, QString>>
    Body,      //!< JSON string of several lines -> QString
    File,      //!< JSON string: path of a file -> QString
    Folder,    //!< JSON string: path of a folder -> QString
    AnyOf      //!< JSON array of strings and of arrays of strings -> Alternatives
};

QString fieldTypeKey(FieldType type);

//! \brief One field in the table of a kind.
struct Field
{
    QString name; //!< key in targets.json, camelCase
    FieldType type;
    QString label;                //!< label in the form: `Accepted status`
    QString help;                 //!< one or two sentences for the tooltip, schema and manual page
    QJsonValue defaultValue = {}; //!< as in JSON; undefined or null if there is no default
    bool required = false;
    double minimum = 0; //!< for Number, Port and NumberSet; [ms] for Duration, [bytes] for Size
    double maximum = 0; //!< if not greater than `minimum`, there is no upper limit
    QStringList choices = {};
    QStringList choiceLabels = {}; //!< the text displayed for each choice; if empty, the choices themselves are displayed
    QString unit = {};             //!< unit in the form, such as `%` or `hops`
    bool advanced = false;         //!< whether the field is hidden in the form until the user expands the advanced fields
    //! Whether `${env:…}` and `${file:…}` are replaced before the check. If false, the kind replaces them itself, for example
    //! because a command line must be quoted first.
    bool expands = true;
    //! Escapes the value that replaces a placeholder, if some characters are special in this field. Null if no escaping is
    //! required. \param written  text of the field or list item, including the placeholder
    QString (*quoted)(const QString &written, const QString &value) = nullptr;
    bool whole = false; //!< for Number: whether only integers are allowed, see Fields::integer()
    //! A placeholder of conditions, such as `STATUS`. If a condition uses this placeholder and the field isn't set, the condition
    //! supersedes the field. The field then has `valueWhenSuperseded`, which accepts everything.
    QString supersedingPlaceholder = {};
    QJsonValue valueWhenSuperseded = {};
    QStringList schemes = {}; //!< allowed schemes of a Url; http and https if empty
};

} // namespace watchkeeper

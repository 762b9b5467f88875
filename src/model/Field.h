// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The declaration of one setting of a kind. These tables define the form in the settings dialog, validation and its messages, the
//! JSON Schema, `watchkeeper-cli kinds` and the manual page.

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

//! \brief One row of a kind's table.
struct Field
{
    QString name; //!< key in targets.json, camelCase
    FieldType type;
    QString label;                //!< label in the form: `Accepted status`
    QString help;                 //!< one or two sentences for the tooltip, schema and manual page
    QJsonValue defaultValue = {}; //!< as written in JSON; undefined or null if there is none
    bool required = false;
    double minimum = 0; //!< for Number, Port and NumberSet; [ms] for Duration, [bytes] for Size
    double maximum = 0; //!< upper limit if greater than `minimum`; otherwise there is no upper limit
    QStringList choices = {};
    QStringList choiceLabels = {}; //!< one display text per choice; if empty, choices are shown as they are
    QString unit = {};             //!< unit in the form, such as `%` or `hops`
    bool advanced = false;         //!< collapsed in the form by default
    //! If false, the kind replaces `${env:…}` and `${file:…}` in this field itself. For example, a command line must be quoted first.
    bool expands = true;
    //! Escapes the value of a placeholder in a field where some characters are special. Null if no escaping is required. \param
    //! written  text of the field or list item, including the placeholder
    QString (*quoted)(const QString &written, const QString &value) = nullptr;
    bool whole = false; //!< a Number without fractions, for Fields::integer()
    //! A placeholder of conditions, such as `STATUS`. A condition with this placeholder supersedes the field unless the field is set. A
    //! superseded field has `valueWhenSuperseded`, which accepts everything.
    QString supersedingPlaceholder = {};
    QJsonValue valueWhenSuperseded = {};
    QStringList schemes = {}; //!< allowed schemes of a Url; http and https if empty
};

} // namespace watchkeeper

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The content of targets.json, with its conversion from and to JSON, and the JSON Schema. Pure functions, safe to call from any thread.

#include "model/base/Expected.h"
#include "model/json/JsonFileReader.h"
#include "model/target/Maintenance.h"
#include "model/target/Target.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace watchkeeper {

// Reads and writes the content of targets.json. Pure functions, safe to call from any thread.

//! A problem in a file, displayed as in `targets.json:12: Shop API: url: …`.
class Problem
{
public:
    Problem(QString file, int line, QString target, QString field, QString text)
        : m_file(std::move(file))
        , m_line(line)
        , m_target(std::move(target))
        , m_field(std::move(field))
        , m_text(std::move(text))
    {
    }
    //! A problem that isn't related to a target.
    Problem(QString file, const JsonProblem &problem)
        : Problem(std::move(file), problem.line, QString(), problem.place, problem.text)
    {
    }
    const QString &file() const { return m_file; }
    int line() const { return m_line; } //!< 1-based; 0 if the problem isn't related to a line
    const QString &target() const
    {
        return m_target;
    } //!< name of the target, or a text such as `target 3` if it has no name; can be empty
    const QString &field() const { return m_field; } //!< name of the field; can be empty
    const QString &text() const { return m_text; }   //!< the error message
    //! Returns the problem on one line, without empty parts.
    QString toString() const;

private:
    QString m_file;
    int m_line;
    QString m_target;
    QString m_field;
    QString m_text;
};

//! \brief The content of targets.json: the targets in their order, the default schedule, and maintenance.
class TargetsDocument
{
public:
    TargetsDocument() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString schema; //!< `$schema` of the file; if empty, Watchkeeper's own URL is used
    Schedule defaults;
    QList<Target> targets;
    QList<Maintenance> maintenance; //!< names are unique and all referenced targets exist

    //! \brief Parses the content of a file. Targets without an ID get a new ID, which is stored when the document is saved.
    //! The ID is derived from the name, or random if the derived ID is in use.
    //! \param fileName  used only in messages
    //! \return the document, or all problems ordered by line
    static Expected<TargetsDocument, QList<Problem>> parse(const QByteArray &json, const QString &fileName);

    //! Writes one field per line, in the order of the kind's table. Omits values that equal the defaults.
    QByteArray toJson() const;

    friend bool operator==(const TargetsDocument &, const TargetsDocument &) = default;
};

//! Returns the JSON text of one target for display, formatted as by TargetsDocument::toJson().
QByteArray targetText(const Target &target, const Schedule &defaults);

//! Returns the JSON of one target as written by toJson(), used for `list --format json` and the clipboard.
QJsonObject targetToJson(const Target &target, const Schedule &defaults);

//! \brief Reads one target from JSON by the rules of the file. Doesn't check whether the name is unique.
//! \param mapOrder  maps the name of each map field to its keys, in their order in the file
//! \return the target or all problems; without an ID in `json`, the target has no ID
Expected<Target, QList<FieldProblem>> targetFromJson(const QJsonObject &json, const QHash<QString, QStringList> &mapOrder,
                                                     const Schedule &defaults);

//! Returns the JSON Schema (draft 2020-12) of targets.json, generated from the tables of the kinds.
QJsonObject targetsSchema();

} // namespace watchkeeper

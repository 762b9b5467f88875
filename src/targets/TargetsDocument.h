// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The content of a targets.json: read from text and written as text. Pure functions, safe from any thread.

#include "model/Expected.h"
#include "model/Maintenance.h"
#include "model/Target.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace watchkeeper {

//! One problem of a file, shown as `targets.json:12: Shop API: url: …`.
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
    const QString &file() const { return m_file; }
    int line() const { return m_line; }                //!< 1-based; 0: not related to a line
    const QString &target() const { return m_target; } //!< name, or `target 3` for an unnamed one; may be empty
    const QString &field() const { return m_field; }   //!< may be empty
    const QString &text() const { return m_text; }     //!< a sentence
    //! The complete problem on one line, without empty parts.
    QString toString() const;

private:
    QString m_file;
    int m_line;
    QString m_target;
    QString m_field;
    QString m_text;
};

//! \brief Targets in their order, the default schedule, and maintenance.
class TargetsDocument
{
public:
    TargetsDocument() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString schema; //!< `$schema` of the file; if empty, Watchkeeper's own URL is used
    Schedule defaults;
    QList<Target> targets;
    QList<Maintenance> maintenance; //!< names are unique; the targets they name exist

    //! \brief Parses the content of a file. Targets without an id get one (derived from the name, or random if that is in use), to be kept
    //! by the next save.
    //! \param fileName  for messages only
    //! \return all problems, ordered by line
    static Expected<TargetsDocument, QList<Problem>> parse(const QByteArray &json, const QString &fileName);

    //! One field per line, keys in the order of the kind's table, only values that differ from the defaults.
    QByteArray toJson() const;

    friend bool operator==(const TargetsDocument &, const TargetsDocument &) = default;
};

//! One target as TargetsDocument::toJson() writes it, one field per line: for people.
QByteArray targetText(const Target &target, const Schedule &defaults);

//! The JSON of one target, as toJson() writes it: for `list --format json`, the clipboard.
QJsonObject targetToJson(const Target &target, const Schedule &defaults);

//! \brief The reverse: reads one target by the rules of the file. Doesn't check whether its name is free.
//! \param mapOrder  by field, the keys of maps in the order written
//! \return all problems; a target without an id in `json` has none
Expected<Target, QList<FieldProblem>> targetFromJson(const QJsonObject &json, const QHash<QString, QStringList> &mapOrder,
                                                     const Schedule &defaults);

//! JSON Schema (draft 2020-12) of targets.json, generated from the kinds' tables.
QJsonObject targetsSchema();

} // namespace watchkeeper

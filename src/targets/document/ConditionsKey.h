// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The key `conditions` of a target, which is a list of strings or of objects such as `{"if": "…", "else": "degraded"}`. Pure.

#include "model/target/Target.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace watchkeeper {

//! Returns the key `conditions`.
QString conditionsKey();

//! A problem in one entry.
struct ConditionProblem
{
    qsizetype index; //!< index in the list, or -1 for the entire list
    QString text;    //!< an error message; for a syntax error, it includes the condition and the column
};

//! The valid conditions of a list, and all problems in it.
struct ParsedConditions
{
    QList<TargetCondition> conditions;
    QList<ConditionProblem> problems;
};

inline constexpr qsizetype kMaxConditions = 100;

ParsedConditions readConditions(const QJsonValue &value);

QJsonArray conditionsToJson(const QList<TargetCondition> &conditions);
//! Formats conditions as in a file: a few short conditions on one line, otherwise one per line.
QByteArray conditionsText(const QList<TargetCondition> &conditions, int indent);
QJsonObject conditionsSchema();

//! Returns a text in quotes, as in a condition.
QString quotedConditionText(QString text);

//! A condition that forms also offer as a plain field, because many targets need it.
enum class PlainCondition : quint8 {
    ContainsText, //!< `[BODY] contains "text"`, down if it fails
    SlowerThan    //!< `[RESPONSE_TIME] < 300ms`, degraded if it fails
};

//! \brief Returns the text or the duration of the plain field; empty if no condition is about it.
//! \param conditions  the list as written, valid or not
//! \return nullopt if the list has conditions about the same value that the field can't express
std::optional<QString> plainConditionValue(const QJsonValue &conditions, PlainCondition plain);
//! \brief Sets the value of the plain field. Keeps the place of its condition, and all other entries as written.
//! \param value  the text or a valid duration; an empty value removes the condition
//! \return the new list; undefined if it is empty
QJsonValue withPlainCondition(const QJsonValue &conditions, PlainCondition plain, const QString &value);

} // namespace watchkeeper

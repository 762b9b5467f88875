// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The key `conditions` of a target, which is a list of strings or of objects such as `{"if": "…", "else": "degraded"}`. Pure.

#include "model/target/Target.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

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

} // namespace watchkeeper

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The key `conditions` of a target: a list of texts, or of `{"if": "…", "else": "degraded"}`. Pure.

#include "model/TargetCondition.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace watchkeeper {

//! `conditions`.
QString conditionsKey();

//! One problem of an entry.
struct ConditionProblem
{
    qsizetype index; //!< index in the list; -1: the whole list
    QString text;    //!< a sentence; with the condition and the column if it can't be parsed
};

//! The conditions, and all problems found.
struct ParsedConditions
{
    QList<TargetCondition> conditions;
    QList<ConditionProblem> problems;
};

inline constexpr qsizetype kMaxConditions = 100;

ParsedConditions readConditions(const QJsonValue &value);

QJsonArray conditionsToJson(const QList<TargetCondition> &conditions);
//! Formatted as in a file: one per line, unless they are few and short.
QByteArray conditionsText(const QList<TargetCondition> &conditions, int indent);
QJsonObject conditionsSchema();

} // namespace watchkeeper

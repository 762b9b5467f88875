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

//! What is wrong with one entry.
struct ConditionProblem
{
    qsizetype index; //!< in the list; -1: with all of it
    QString text;    //!< a sentence; with the condition and the column where it cannot be read
};

//! The conditions, and everything that is wrong with them.
struct ReadConditions
{
    QList<TargetCondition> conditions;
    QList<ConditionProblem> problems;
};

inline constexpr qsizetype kMostConditions = 100;

ReadConditions readConditions(const QJsonValue &value);

QJsonArray conditionsToJson(const QList<TargetCondition> &conditions);
//! As a file has them: one a line, unless few and short.
QByteArray conditionsText(const QList<TargetCondition> &conditions, int indent);
QJsonObject conditionsSchema();

} // namespace watchkeeper

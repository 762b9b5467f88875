// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What is said over a connection, step by step: the fields `send`, `expect` and `steps`. Pure.

#include "checks/network/Expectation.h"
#include "model/Expected.h"

namespace watchkeeper {

//! \brief One step of a conversation.
class TcpStep
{
public:
    enum class Type : quint8 { Send, Expect, StartTls };

    TcpStep() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    Type type = Type::Send;
    QString text; //!< Send: with escapes, and `${1}` for a group of the last match
    Expectation expectation;
};

//! \brief A line of `steps`: `send TEXT`, `expect TEXT`, `match PATTERN` or `starttls`. \return the step, or what is wrong
Expected<TcpStep, QString> readTcpStep(const QString &line);

//! Of validated fields: those of `steps`, else `send` and then `expect`.
QList<TcpStep> tcpSteps(const Fields &fields);

//! The bytes of a Send. \param groups  of the last match
QByteArray tcpBytes(const TcpStep &step, const QList<QByteArray> &groups);

//! \brief As escapedValue(), for a line of `steps`: `${1}` is no group there. In `match PATTERN` a placeholder gives a part of the
//! pattern, as it is.
QString escapedInStep(const QString &line, const QString &value);

//! What is wrong with `send`, `expect`, `expectPattern` and `steps`.
QList<FieldProblem> tcpStepProblems(const Fields &fields);

} // namespace watchkeeper

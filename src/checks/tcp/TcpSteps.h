// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The steps of a conversation over a connection. Implements the fields `send`, `expect` and `steps`. Pure functions.

#include "checks/network/Expectation.h"
#include "model/base/Expected.h"

namespace watchkeeper {

//! \brief One step of a conversation.
class TcpStep
{
public:
    enum class Type : quint8 { Send, Expect, StartTls };

    TcpStep() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    Type type = Type::Send;
    QString text; //!< for Send; may contain escape sequences, and `${1}` for a group of the last match
    Expectation expectation;
};

//! \brief Parses a line of `steps`: `send TEXT`, `expect TEXT`, `match PATTERN` or `starttls`. \return the step, or the error
Expected<TcpStep, QString> readTcpStep(const QString &line);

//! The steps of validated fields: those in `steps`, otherwise `send` and then `expect`.
QList<TcpStep> tcpSteps(const Fields &fields);

//! The bytes of a Send step. \param groups  the groups of the last match
QByteArray tcpBytes(const TcpStep &step, const QList<QByteArray> &groups);

//! \brief Like escapedValue(), for a line of `steps`. `${1}` in the value isn't treated as a group. In `match PATTERN`, a placeholder
//! belongs to the pattern and isn't escaped.
QString escapedInStep(const QString &line, const QString &value);

//! The problems in the fields `send`, `expect`, `expectPattern` and `steps`.
QList<FieldProblem> tcpStepProblems(const Fields &fields);

} // namespace watchkeeper

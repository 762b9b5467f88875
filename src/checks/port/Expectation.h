// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The data sent by a TCP or UDP check, and the reply it expects. Implements the fields `send`, `expect`, `expectPattern`
//! and `steps`, and their escape sequences, and evaluates a port that must be closed. Pure functions.

#include "checks/base/Expectations.h"
#include "checks/network/message/MessageBoundary.h"
#include "model/base/Expected.h"
#include "model/check/Observation.h"
#include "model/field/Fields.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace watchkeeper {

// Parses the escape sequences in the fields `send` and `expect`, as in `EHLO me\r\n`. Pure functions, thread-safe.

//! \brief Converts text with the escape sequences `\r \n \t \0 \\` and `\xHH` (one byte) to bytes in UTF-8.
//! \return the bytes, or an error message
Expected<QByteArray, QString> parseEscapes(const QString &text);

//! \brief Returns the value of a placeholder, with backslashes escaped for parseEscapes(). See Field::quoted.
QString escapedValue(const QString &written, const QString &value);

// The expected content of a reply. Implements the fields `expect` and `expectPattern`, which are shared by several check types.
// Pure functions.

//! \brief The expected bytes, or a pattern that the reply must match. Empty if no reply is expected.
class Expectation
{
public:
    Expectation() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1
    //! Creates the expectation from validated fields.
    explicit Expectation(const Fields &fields);
    Expectation(QByteArray bytes, QString written);
    Expectation(QRegularExpression pattern, QString written);

    bool isEmpty() const { return m_bytes.isEmpty() && m_pattern.pattern().isEmpty(); }
    MessageBoundary until() const
    {
        return m_bytes.isEmpty() ? MessageBoundary::patternMatch(m_pattern) : MessageBoundary::delimiter(m_bytes);
    }
    bool matches(const QByteArray &reply) const;
    //! Returns the captured groups of the match, starting with the entire match. Empty if there is no match.
    QList<QByteArray> groups(const QByteArray &reply) const;
    //! The expectation as the user wrote it, for messages.
    const QString &written() const { return m_written; }

private:
    QByteArray m_bytes;
    QRegularExpression m_pattern;
    QString m_written;
};

//! \brief Adds the conditions for a reply, for the fields `expect` and `expectPattern`.
//! \param isReached  whether the check reached the step of waiting for a reply
void addReplyExpectations(const Fields &fields, bool isReached, Expectations *expectations);

//! The fields `expect` and `expectPattern`.
QList<Field> expectationFields();
//! Returns the problems of these fields.
QList<FieldProblem> expectationProblems(const Fields &fields);
//! Compiles a pattern for lines, which end with LF or CRLF. `^` and `$` also match at the start and end of each line, and `.`
//! doesn't match line endings. Has the match limit of bytePattern().
QRegularExpression linePattern(const QString &pattern);

// The steps of a conversation over a connection. Implements the fields `send`, `expect` and `steps`. Pure functions.

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

//! Returns the steps of validated fields: those in `steps`, otherwise `send` and then `expect`.
QList<TcpStep> tcpSteps(const Fields &fields);

//! Returns the bytes of a Send step. \param groups  the groups of the last match
QByteArray tcpBytes(const TcpStep &step, const QList<QByteArray> &groups);

//! \brief Like escapedValue(), for a line of `steps`. `${1}` in the value isn't treated as a group. In `match PATTERN`, a placeholder
//! belongs to the pattern and isn't escaped.
QString escapedInStep(const QString &line, const QString &value);

//! Returns the problems in the fields `send`, `expect`, `expectPattern` and `steps`.
QList<FieldProblem> tcpStepProblems(const Fields &fields);

// Evaluates a connection attempt to a port that is expected to be closed. Pure functions.

//! \brief The result of the connection attempt.
class ClosedPortObservation
{
public:
    ClosedPortObservation() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString where;                     //!< such as `10.0.0.5 port 6379`
    std::optional<CheckError> error;   //!< empty if the port is open
    bool wasConnecting = false;        //!< true if the name was resolved, but no connection was established
    bool wasRejectedByNetwork = false; //!< true if the network reported that the host can't be reached
};

//! Evaluates the attempt. A refused or unanswered connection is the expected result. Errors unrelated to the port, such as an unknown name,
//! remain errors.
Observation evaluateClosedPort(const ClosedPortObservation &attempt);

} // namespace watchkeeper

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The expected content of a reply. Implements the fields `expect` and `expectPattern`, which several check types share. Pure
//! functions.

#include "checks/network/MessageBoundary.h"
#include "model/field/Fields.h"

namespace watchkeeper {

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
    bool isIn(const QByteArray &reply) const;
    //! The captured groups of the match, starting with the entire match. Empty if there is no match.
    QList<QByteArray> groups(const QByteArray &reply) const;
    //! The expectation as the user wrote it, for messages.
    const QString &written() const { return m_written; }

private:
    QByteArray m_bytes;
    QRegularExpression m_pattern;
    QString m_written;
};

//! The fields `expect` and `expectPattern`.
QList<Field> expectationFields();
//! The problems of these fields.
QList<FieldProblem> expectationProblems(const Fields &fields);
//! Compiles a pattern for lines. `^` and `$` match at each line, `.` doesn't match line ends. Has the match limit of bytePattern().
QRegularExpression linePattern(const QString &pattern);

} // namespace watchkeeper

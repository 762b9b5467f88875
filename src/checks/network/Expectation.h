// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The expected content of a reply: the fields `expect` and `expectPattern`, which several kinds share. Pure.

#include "checks/network/MessageBoundary.h"
#include "model/Fields.h"

namespace watchkeeper {

//! \brief Some bytes, or a match of a pattern; empty: no reply is expected.
class Expectation
{
public:
    Expectation() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1
    //! From validated fields.
    explicit Expectation(const Fields &fields);
    Expectation(QByteArray bytes, QString shown);
    Expectation(QRegularExpression pattern, QString shown);

    bool isEmpty() const { return m_bytes.isEmpty() && m_pattern.pattern().isEmpty(); }
    MessageBoundary until() const
    {
        return m_bytes.isEmpty() ? MessageBoundary::match(m_pattern) : MessageBoundary::mark(m_bytes);
    }
    bool isIn(const QByteArray &reply) const;
    //! The groups of the match, the entire match first; nothing without a match.
    QList<QByteArray> groups(const QByteArray &reply) const;
    //! As the user wrote it, for messages.
    const QString &shown() const { return m_shown; }

private:
    QByteArray m_bytes;
    QRegularExpression m_pattern;
    QString m_shown;
};

//! `expect` and `expectPattern`.
QList<Field> expectationFields();
//! The problems of these fields.
QList<FieldProblem> expectationProblems(const Fields &fields);
//! A pattern for lines: `^` and `$` match at each line, `.` doesn't match line ends; with the limit of bytePattern().
QRegularExpression linePattern(const QString &pattern);

} // namespace watchkeeper

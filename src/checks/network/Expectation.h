// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What a reply must hold: the fields `expect` and `expectPattern`, which kinds share. Pure.

#include "checks/network/WireUntil.h"
#include "model/Fields.h"

namespace watchkeeper {

//! \brief Some bytes, or a match of a pattern; empty: no reply is awaited.
class Expectation
{
public:
    Expectation() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1
    //! Of validated fields.
    explicit Expectation(const Fields &fields);
    Expectation(QByteArray bytes, QString shown);
    Expectation(QRegularExpression pattern, QString shown);

    bool isEmpty() const { return m_bytes.isEmpty() && m_pattern.pattern().isEmpty(); }
    WireUntil until() const { return m_bytes.isEmpty() ? WireUntil::match(m_pattern) : WireUntil::mark(m_bytes); }
    bool isIn(const QByteArray &reply) const;
    //! The groups of the match, the whole first; nothing where there is none.
    QList<QByteArray> groups(const QByteArray &reply) const;
    //! As it was written, for messages.
    const QString &shown() const { return m_shown; }

private:
    QByteArray m_bytes;
    QRegularExpression m_pattern;
    QString m_shown;
};

//! `expect` and `expectPattern`.
QList<Field> expectationFields();
//! What is wrong with them.
QList<FieldProblem> expectationProblems(const Fields &fields);
//! A pattern for lines: `^` and `$` match at each, `.` stops at their ends; with the limit of bytePattern().
QRegularExpression linePattern(const QString &pattern);

} // namespace watchkeeper

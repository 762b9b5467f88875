// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A profile of all faults that the program has to withstand, and what it should report for each.

#include <QList>
#include <QString>
#include <QStringList>

namespace watchkeeper {

struct FaultCase
{
    QString name;
    //! JSON of the target without name; `{tcp.closed}` is replaced with what watchkeeper-faults prints for it.
    QString fields;
    QString expected;  //!< outcome and, after a space, error.type or that of the warning
    QStringList words; //!< in the message
};

QList<FaultCase> httpFaultCases();
QList<FaultCase> tcpFaultCases();
//! \param mark  a sleep time that nobody else on this computer uses, to find the processes by
QList<FaultCase> commandFaultCases(const QString &mark);

} // namespace watchkeeper

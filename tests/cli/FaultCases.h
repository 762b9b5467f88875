// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A profile of all faults that the program has to withstand, and the expected result of each.

#include <QList>
#include <QString>
#include <QStringList>

namespace watchkeeper {

struct FaultCase
{
    QString name;
    //! JSON of the target without its name. `{tcp.closed}` is replaced with the value that watchkeeper-faults prints.
    QString fields;
    QString expected;  //!< outcome and, after a space, error.type or the type of the warning
    QStringList words; //!< found in the message
};

QList<FaultCase> httpFaultCases();
QList<FaultCase> tcpFaultCases();
//! \param mark  a sleep time that nobody else on this computer uses, to find the processes by
QList<FaultCase> commandFaultCases(const QString &mark);

} // namespace watchkeeper

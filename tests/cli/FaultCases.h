// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A profile with all faults that the program has to withstand, and the expected result for each fault.

#include <QList>
#include <QString>
#include <QStringList>

namespace watchkeeper {

struct FaultCase
{
    QString name;
    //! JSON of the target without its name. Placeholders such as `{tcp.closed}` are replaced with values that
    //! watchkeeper-faults prints.
    QString fields;
    QString expected;  //!< outcome, followed by error.type or the type of the warning after a space
    QStringList words; //!< parts of the message
};

QList<FaultCase> httpFaultCases();
QList<FaultCase> tcpFaultCases();
//! \param mark  a sleep time used by nothing else on this computer, which identifies the processes
QList<FaultCase> commandFaultCases(const QString &mark);

} // namespace watchkeeper

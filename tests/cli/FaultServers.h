// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Starts the program watchkeeper-faults for a test, and provides the profile of all faults that it serves.

#include "cli/FaultCases.h"

#include <QJsonObject>
#include <QProcess>

namespace watchkeeper {

//! [ms] The timeout of each check of the fault profile, and how much longer a check may take: commands get time to exit, and the
//! computer may be busy.
inline constexpr double kFaultTimeoutMs = 3'000;
inline constexpr double kFaultGraceMs = 2'500;
//! [MiB] The maximum resident memory of the program during all faults.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr long kFaultMostMiB = 1'500; // includes shadow memory and quarantine
#else
inline constexpr long kFaultMostMiB = 200;
#endif

//! [MiB] The highest resident memory of any exited child of this process. It is at least the resident memory that this process had
//! when it started that child.
long peakOfEndedChildren();

//! \brief All misbehaving servers, each on a port of its own. Asserts that they start and stop.
class FaultServers
{
public:
    //! \return whether the servers became ready
    [[nodiscard]] bool start();
    //! \return whether the servers stopped when requested
    [[nodiscard]] bool stop();

    //! \param mark  as in commandFaultCases()
    static QList<FaultCase> cases(const QString &mark);
    //! One object of targets.json for each case.
    QByteArrayList targets(const QString &mark) const;
    //! The content of settings.json, with the DNS server of these faults.
    QByteArray settings() const;

private:
    QString filled(QString fields) const;

    QProcess m_process;
    QJsonObject m_where;
};

} // namespace watchkeeper

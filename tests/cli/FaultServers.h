// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Starts the program watchkeeper-faults for a test, and provides a profile with all faults that it serves.

#include "cli/FaultCases.h"

#include <QJsonObject>
#include <QProcess>

namespace watchkeeper {

//! [ms] The timeout of each check in the fault profile, and the additional time that a check may take. The additional time
//! allows for commands to exit and for a busy computer.
inline constexpr double kFaultTimeoutMs = 3'000;
inline constexpr double kFaultGraceMs = 2'500;
//! [MiB] The maximum resident memory of the program during all faults.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr long kFaultMaxMiB = 1'500; // includes shadow memory and quarantine
#else
inline constexpr long kFaultMaxMiB = 200;
#endif

//! [MiB] Returns the peak resident memory among all exited children of this process. It is at least the resident memory
//! that this process had when it started them.
long peakOfEndedChildren();

//! \brief All misbehaving servers, each on its own port. Asserts that they start and stop.
class FaultServers
{
public:
    //! \return whether the servers became ready
    [[nodiscard]] bool start();
    //! \return whether the servers stopped when requested
    [[nodiscard]] bool stop();

    //! \param mark  as in commandFaultCases()
    static QList<FaultCase> cases(const QString &mark);
    //! Returns one object of targets.json for each case.
    QByteArrayList targets(const QString &mark) const;
    //! Returns the content of settings.json, with the DNS server of these faults.
    QByteArray settings() const;

private:
    QString filled(QString fields) const;

    QProcess m_process;
    QJsonObject m_where;
};

} // namespace watchkeeper

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Looking for processes that a command left behind, in the thread pool: /proc may be long.

#include "checks/supervisor/MarkedProcesses.h"

#include <QCoroTask>
#include <QFuture>
#include <QList>
#include <QString>

#include <chrono>

namespace watchkeeper {

//! \brief A process that outlived its command.
class Survivor
{
public:
    Survivor(quint64 runNumber, bool isInGroup, QString processName)
        : run(runNumber)
        , inGroup(isInGroup)
        , name(std::move(processName))
    {
    }

    quint64 run;
    bool inGroup;
    QString name; //!< as the system calls it, at most 15 characters
};

//! Sends each suspect's signal to those of its processes that left the group.
QFuture<QList<Survivor>> searchSurvivors(std::string token, std::vector<Suspect> suspects);

//! \brief The same for one command, for at most `limit`. \return nothing when the time is over
[[nodiscard]] QCoro::Task<QList<Survivor>> findSurvivors(std::string token, Suspect suspect, std::chrono::milliseconds limit);

} // namespace watchkeeper

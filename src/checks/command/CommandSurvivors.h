// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Searches for processes that a command left behind, in a separate thread: /proc may be long, and the threads for calls that may
//! hang may all be hanging.

#include "checks/command/supervisor/MarkedProcesses.h"

#include <QCoroTask>
#include <QFuture>
#include <QList>
#include <QObject>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace watchkeeper {

//! \brief A process that outlived its command.
class Survivor
{
public:
    Survivor(quint64 runNumber, bool isInGroup, QString processName, KnownProcess itself = {})
        : run(runNumber)
        , inGroup(isInGroup)
        , name(std::move(processName))
        , process(itself)
    {
    }

    quint64 run;
    bool inGroup;
    QString name; //!< its name in the system, at most 15 characters
    KnownProcess process;
};

//! Sends each suspect's signal to those of its processes that left the group.
QFuture<QList<Survivor>> searchSurvivors(std::string token, std::vector<Suspect> suspects,
                                         std::optional<Strays> strays = std::nullopt);

//! \brief Searches for the survivors of single commands, in one pass for all callers that ask at about the same time: when a hundred
//! commands time out together, a hundred searches would take longer than the deadlines allow. One thread.
class SurvivorSearch : public QObject
{
    Q_OBJECT

public:
    //! \param token  of this program, as in the marker
    explicit SurvivorSearch(std::string token);

    //! \return what was found, or nothing when `limit` has passed; the search may be destroyed meanwhile
    [[nodiscard]] QCoro::Task<QList<Survivor>> find(Suspect suspect, std::chrono::milliseconds limit);

private:
    struct Request
    {
        Suspect suspect;
        QList<Survivor> found;
        std::function<void()> done;
    };
    using Requests = std::vector<std::shared_ptr<Request>>;

    void schedule();
    void begin();
    void answer(const QList<Survivor> &found);

    std::string m_token;
    Requests m_waiting;
    Requests m_asked; //!< of the search that is running
    bool m_isBusy = false;
};

} // namespace watchkeeper

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Searches for processes that a command left behind. Uses a separate thread, because reading /proc may take a while, and
//! all threads of the pool for blocking calls might be hanging.

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

//! \brief A process that has outlived its command.
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
    QString name; //!< name in the system, at most 15 characters
    KnownProcess process;
};

//! Searches for survivors. Sends each suspect's signal to its processes outside the group.
QFuture<QList<Survivor>> searchSurvivors(std::string token, std::vector<SearchedCommand> suspects,
                                         std::optional<StraySearch> strays = std::nullopt);

//! \brief Searches for the survivors of individual commands, in one pass for all requests that arrive at about the same time.
//! When a hundred commands time out together, a hundred searches would take longer than the deadlines allow. For use in one
//! thread.
class SurvivorSearch : public QObject
{
    Q_OBJECT

public:
    //! \param token  this program's token in the marker variable
    explicit SurvivorSearch(std::string token);

    //! \return the survivors found, or an empty list if `limit` passes first; this object can be destroyed during the wait
    [[nodiscard]] QCoro::Task<QList<Survivor>> find(SearchedCommand suspect, std::chrono::milliseconds limit);

private:
    struct Request
    {
        SearchedCommand suspect;
        QList<Survivor> found;
        std::function<void()> done;
    };
    using Requests = std::vector<std::shared_ptr<Request>>;

    void schedule();
    void startSearch();
    void deliver(const QList<Survivor> &found);

    std::string m_token;
    Requests m_waitingRequests;
    Requests m_currentRequests;
    bool m_isBusy = false;
};

} // namespace watchkeeper

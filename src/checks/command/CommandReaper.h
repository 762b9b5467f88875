// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Finds processes that a command left behind, and ends commands that outlived their check, with TERM, then KILL.

#include "checks/command/CommandRun.h"
#include "checks/command/supervisor/MarkedProcesses.h"
#include "model/target/Target.h"

#include <QCoroTask>
#include <QElapsedTimer>
#include <QFuture>
#include <QList>
#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace watchkeeper {

// Searches for processes that a command left behind. Uses a separate thread, because reading /proc may take a while, and
// all threads of the pool for blocking calls might be hanging.

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

//! \brief Owns each run until all its processes have ended. Sends TERM to the group and to processes that left it, then KILL
//! after 2 s.
//!
//! A leader that survives KILL is stuck, for example because it runs under sudo or waits for a missing disk. It gets no more
//! signals until it ends.
class CommandReaper : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds kGracePeriod{2'000};
    static constexpr std::chrono::milliseconds kShutdownGracePeriod{200}; //!< used when the program exits
    static constexpr std::chrono::milliseconds kKillTimeout{3'000}; //!< wait after KILL, for processes that this user can't end

    using ForgetCallback = std::function<void(quint64 run, qint64 group)>;
    using KillFunction = std::function<void(CommandGroup *group)>;

    //! \param token   this program's token in the marker variable
    //! \param forget  called when all processes of a run have ended
    //! \param kill    replaced in tests to simulate processes that can't be ended; if null, CommandGroup::kill() is used
    CommandReaper(std::string token, ForgetCallback forget, KillFunction kill = {});
    //! Kills all remaining processes and waits for them, at most half a second. Doesn't wait for stuck runs.
    ~CommandReaper() override;

    //! \param target  the target of the command, for isStuck(); null if there is none
    //! \param known  processes of the run that were found while its leader was still running
    void add(std::unique_ptr<CommandRun> run, const TargetId &target = {}, std::vector<KnownProcess> known = {});
    int pendingRunCount() const { return static_cast<int>(m_endingRuns.size()); }
    //! Whether any run that isn't stuck is still outstanding.
    bool isBusy() const;
    //! Whether a run of this target with the same plan is stuck.
    bool isStuck(const TargetId &target, const CommandPlan &plan) const;
    //! Shortens the grace period of all runs.
    void expedite() { m_isExpedited = true; }

signals:
    //! Emitted when no runs are outstanding, except stuck ones.
    void emptied();

private:
    //! A run whose processes are being ended.
    struct EndingRun
    {
        std::unique_ptr<CommandRun> run;
        QElapsedTimer since;
        bool killed = false;
        int outsiderSignal;          //!< signal that the next search sends to processes outside the group
        bool hasNoSurvivors = false; //!< true if a search that began after the leader ended found no process
        bool hasNoOutsiders = false; //!< true if a search that began after the group ended found no process outside it
        QElapsedTimer timeSinceKill = {};
        bool isStuck = false;
        TargetId target = {};
        std::vector<KnownProcess> known = {};
    };

    void tick();
    void advance(EndingRun *ending);
    static void updateLeader(EndingRun *ending);
    bool isDone(EndingRun *ending) const;
    void search();
    void applySearchResult(const QList<Survivor> &found, const QHash<quint64, bool> &settled);

    std::string m_token;
    ForgetCallback m_forget;
    KillFunction m_kill;
    std::vector<EndingRun> m_endingRuns;
    QTimer m_timer;
    QElapsedTimer m_timeSinceSearch;
    bool m_isSearching = false;
    bool m_isExpedited = false;
};

} // namespace watchkeeper

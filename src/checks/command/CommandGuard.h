// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Ensures that commands end when the program ends, even if it is killed. A small supervisor process, started with the
//! first command, tracks all running process groups and ends them when its connection to the program closes. Also ends commands
//! that outlived their check, first with TERM, then with KILL.

#include "async/CancelToken.h"
#include "model/target/Target.h"

#include <QCoroTask>
#include <QProcess>

#include <memory>
#include <string>

namespace watchkeeper {

class CommandChild;
class CommandPlan;
class CommandRun;
class ProgramCache;
class Survivor;
class SurvivorSearch;
struct UserVariables;

//! \brief Manages the processes of all commands of one CheckServices, in its thread. On Windows, job objects replace the
//! supervisor.
class CommandGuard
{
public:
    CommandGuard();
    //! Kills remaining processes within half a second. Call shutDown() first to end them gracefully.
    ~CommandGuard();

    //! The user's environment, read once.
    const QProcessEnvironment &environment() const;
    //! Variables of the user's environment, for use in other threads.
    const UserVariables &userVariables() const;
    //! Identifies this program in the marker variable that every process of a command inherits.
    const std::string &token() const;
    SurvivorSearch &survivorSearch();
    //! Shared by all checks of commands.
    ProgramCache &programCache();

    //! \brief Prepares `process` before its start. It will lead its own process group, which is reported to the supervisor before the
    //! program runs. Marks the process's environment, and closes all our descriptors in the new process.
    //! \param streams  the standard streams to use instead of those of QProcess
    //! \return the number of this run
    quint64 prepare(QProcess *process, CommandChild streams);
    //! Returns a descriptor of the null device, for standard input.
    int nullInput() const;
    //! Registers the group of a run whose process was started.
    void registerGroup(quint64 run, qint64 group);
    //! Reports that the group has ended or never existed, so the supervisor can forget it.
    void release(quint64 run, qint64 group);

    //! \brief Takes ownership of a run with remaining processes, and ends them with TERM, then with KILL after 2 s.
    //! \param target  the target of the command, for isStuck()
    //! \param survivors  processes of the run that were found while its leader was still running
    void finish(std::unique_ptr<CommandRun> run, const TargetId &target, const QList<Survivor> &survivors);
    void finish(std::unique_ptr<CommandRun> run, const TargetId &target = {});
    //! Whether a run of this target with the same plan is still running because it can't be ended. False for a target without
    //! an ID.
    bool isStuck(const TargetId &target, const CommandPlan &plan) const;
    //! The number of runs passed to finish() that still have processes.
    int pendingRunCount() const;
    //! \brief Ends all outstanding runs that aren't stuck, with a short grace period. Used when the program exits.
    //! \param limit  ends the wait when it fires; the destructor then handles the remaining runs
    [[nodiscard]] QCoro::Task<> shutDown(CancelToken limit);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace watchkeeper

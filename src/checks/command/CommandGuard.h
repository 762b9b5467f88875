// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Makes commands end with the program, even if it is killed: a small supervisor process (started with the first command) knows every
//! running process group and ends them when its connection to the program closes. Also gradually ends commands that outlived their check.

#include "async/CancelToken.h"
#include "model/Target.h"

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

//! \brief One per process, in the engine thread. On Windows a job object does the same.
class CommandGuard
{
public:
    CommandGuard();
    //! Kills what is left within half a second. Call shutDown() first to end it gently.
    ~CommandGuard();

    //! The user's environment, read once.
    const QProcessEnvironment &environment() const;
    //! Its variables, for other threads.
    const UserVariables &variables() const;
    //! Identifies this program in the marker that every process of a command has in its environment.
    const std::string &token() const;
    SurvivorSearch &survivorSearch();
    //! For all checks of commands.
    ProgramCache &programs();

    //! \brief Prepares `process`, which hasn't been started: it will lead its own process group, which the supervisor knows before the
    //! program runs. Marks its environment, and closes all our descriptors in it.
    //! \param streams  its standard streams, unless they are QProcess's
    //! \return the number of this run
    quint64 adopt(QProcess *process, CommandChild streams);
    //! A descriptor of the null device, for standard input.
    int nullInput() const;
    //! The process of `run` was started and leads `group`.
    void started(quint64 run, qint64 group);
    //! Its group is gone or never existed: the supervisor forgets it.
    void release(quint64 run, qint64 group);

    //! \brief Takes over a run with remaining processes and ends it: TERM, then KILL after 2 s.
    //! \param target  that the command belongs to, for isStuck()
    //! \param survivors  processes of the run that were found while its leader still ran
    void finish(std::unique_ptr<CommandRun> run, const TargetId &target, const QList<Survivor> &survivors);
    void finish(std::unique_ptr<CommandRun> run, const TargetId &target = {});
    //! Whether a run of this target with the same plan can't be ended and still runs. False for a target without an id.
    bool isStuck(const TargetId &target, const CommandPlan &plan) const;
    //! Runs given to finish() that still have processes.
    int pendingRunCount() const;
    //! \brief Ends what is outstanding and not stuck, with a short grace period; for the end of the program.
    //! \param limit  when it fires, the destructor handles the rest
    [[nodiscard]] QCoro::Task<> shutDown(CancelToken limit);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace watchkeeper

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Sees to it that commands die with the program, also when it is killed: a small supervisor process (started with the first
//! command) knows every running process group and ends them when the line to the program closes. Also ends, by and by, the
//! commands that outlived their check.

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
class FoundPrograms;
class Survivor;
class SurvivorSearch;
struct UserVariables;

//! \brief One a process, in the engine thread. On Windows a job object does the same.
class CommandGuard
{
public:
    CommandGuard();
    //! Ends hard what is left, within half a second. shutDown() first is kinder.
    ~CommandGuard();

    //! The user's environment, read once.
    const QProcessEnvironment &environment() const;
    //! Of it, for other threads.
    const UserVariables &variables() const;
    //! Of this program, in the marker that every process of a command carries in its environment.
    const std::string &token() const;
    SurvivorSearch &survivorSearch();
    //! For all checks of commands.
    FoundPrograms &programs();

    //! \brief Makes `process`, not yet started, lead a process group of its own that the supervisor knows before its program
    //! runs, marks its environment, and closes all our descriptors in it.
    //! \param streams  its standard streams, as far as they are not QProcess's
    //! \return the number of this run
    quint64 adopt(QProcess *process, CommandChild streams);
    //! A descriptor of the null device, for standard input.
    int nullInput() const;
    //! The process of `run` was started and leads `group`.
    void started(quint64 run, qint64 group);
    //! Its group is gone or was never there: the supervisor forgets it.
    void release(quint64 run, qint64 group);

    //! \brief Takes over a run of which something is left, and ends it: politely, after 2 s hard.
    //! \param target  whose command it is, for isStuck()
    //! \param survivors  that were found of it while its leader still ran
    void finish(std::unique_ptr<CommandRun> run, const TargetId &target, const QList<Survivor> &survivors);
    void finish(std::unique_ptr<CommandRun> run, const TargetId &target = {});
    //! A run of this target that was planned like that can't be ended and still runs. None of a target without id.
    bool isStuck(const TargetId &target, const CommandPlan &plan) const;
    //! Runs given to finish() of which something is left.
    int outstanding() const;
    //! \brief Ends what is outstanding and not stuck, with a short grace; for the end of the program.
    //! \param limit  when it fires, what is left is left to the destructor
    [[nodiscard]] QCoro::Task<> shutDown(CancelToken limit);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace watchkeeper

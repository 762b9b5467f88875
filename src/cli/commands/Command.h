// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Base class of the commands. Each object runs one command.

#include "app/profile/Profile.h"
#include "async/WhenDone.h"
#include "cli/options/CommandDescription.h"
#include "cli/options/Options.h"
#include "cli/terminal/Console.h"

#include <QObject>
#include <QtConcurrentRun>

#include <functional>
#include <memory>
#include <utility>

namespace watchkeeper {

//! \brief A command. It is started once, in the main loop, never blocks, and emits finished() exactly once.
//!
//! A derived class describes itself to the command line with `static const CommandText kText` and, if it has options, `Options`,
//! see CommandWithOptions. A command without the option `--format` whose output is for programs, or always in English, sets
//! `kWritesForPrograms`. Its .cpp file adds the description to the registry (AllCommands.h).
class Command : public QObject
{
    Q_OBJECT

public:
    using Options = CommandOptions;
    static constexpr bool kWritesForPrograms = false;

    Command(const CommandOptions &, const Profile &profile, Console *console);

    virtual void start() = 0;
    //! \brief Ends the command soon, because of a signal or because standard output was closed. The output written so far must stay valid.
    //! \param status  the exit status
    virtual void stop(int status) { finish(status); }
    //! Returns whether a thread of the command may still be blocked. If so, the process must exit without running destructors.
    virtual bool isStuck() const { return m_runningJobs > 0; }

signals:
    void finished(int status);

protected:
    const Profile &profile() const { return m_profile; }
    Console &console() const { return *m_console; }
    bool isFinished() const { return m_isFinished; }
    //! Emits finished(). Only the first call has an effect.
    void finish(int status);
    //! Finishes after a few seconds. stop() calls it to give a pool thread time to end. If a hanging disk blocks that thread,
    //! the process exits without waiting any longer.
    void finishLater(int status);
    //! \brief Calls `job` in the thread pool, then passes its value to `done`, unless the command is finished first. isStuck()
    //! returns true meanwhile, because a pipe without a writer, a terminal or a hanging disk can block the job forever.
    template<class Job, class Done>
    void runInPool(Job job, Done done)
    {
        ++m_runningJobs;
        whenDone(QtConcurrent::run(std::move(job)), this, [this, done = std::move(done)](const auto &answer) {
            --m_runningJobs;
            if (!m_isFinished)
                done(answer);
        });
    }
    //! \brief Calls `step` from the event loop once standard output has accepted all bytes written so far. This bounds the
    //! memory use of large output that is written in parts. Doesn't call `step` after finish().
    void continueAfterOutput(const std::function<void()> &step);
    //! Prints an error message to standard error and finishes.
    void fail(int status, const QString &sentence);

private:
    Profile m_profile;
    Console *m_console;
    int m_runningJobs = 0; //!< jobs of runInPool() that aren't done
    bool m_isFinished = false;
};

//! A command with options of its own. \tparam Base  Command, or a class derived from it
template<class OptionsType, class Base = Command>
class CommandWithOptions : public Base
{
public:
    using Options = OptionsType;

    CommandWithOptions(const Options &options, const Profile &profile, Console *console)
        : Base(options, profile, console)
        , m_options(options)
    {
    }

protected:
    const Options &options() const { return m_options; }

private:
    Options m_options;
};

//! The description of the command `C`, with its parsed options.
template<class C>
class DescriptionOf : public CommandDescription
{
public:
    DescriptionOf()
        : CommandDescription(C::kText)
    {
    }

    void addTo(CLI::App *app) override { options.addTo(app); }
    void inherit(const CommandDescription &group) override { options.inherit(group); }
    void validate() const override { options.validate(); }
    bool needsProfileLock() const override { return options.needsProfileLock(); }
    bool writesForPrograms() const override
    {
        if constexpr (requires { options.writesForPrograms(); })
            return options.writesForPrograms();
        else if constexpr (requires { options.ownFormat.value_or(options.format); })
            return isForPrograms(options.ownFormat.value_or(options.format));
        else if constexpr (requires { isForPrograms(options.format); })
            return isForPrograms(options.format);
        else
            return C::kWritesForPrograms;
    }
    std::unique_ptr<Command> command(const Profile &profile, Console *console) const override
    {
        return std::make_unique<C>(options, profile, console);
    }

    typename C::Options options;
};

//! Appends a group. Its commands follow.
void addGroup(CommandDescriptions *all, const CommandText &text);

//! Appends the descriptions of these commands.
template<class... Commands>
void addCommands(CommandDescriptions *all)
{
    (all->push_back(std::make_unique<DescriptionOf<Commands>>()), ...);
}

} // namespace watchkeeper

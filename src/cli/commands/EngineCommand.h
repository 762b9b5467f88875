// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The base class of `check` and `watch`: runs the engine, loads the targets, and shuts down within a time limit.

#include "app/monitor/Monitor.h"
#include "app/monitor/Watchdogs.h"
#include "cli/commands/Command.h"
#include "cli/input/InputFile.h"
#include "cli/write/ProgressLine.h"

namespace watchkeeper {

//! The options that determine what to check.
struct EngineOptions : CommandOptions
{
    QString file;
    bool sample = false;
    QStringList urls;
    QStringList commands;
    QStringList texts; //!< text from which the check type is detected
    std::optional<int> maxConcurrent;

    bool usesProfile() const;
    void addSample(CLI::App *app);
    void validate() const;
};

//! \brief A command that runs checks. Call order: start() → handleTargets() → … → end() → remaining results → writeSummary() →
//! finished().
class EngineCommand : public Command
{
public:
    EngineCommand(const EngineOptions &options, const Profile &profile, Console *console);

    void start() override;
    void stop(int status) override;
    bool isStuck() const override { return m_isStuck || Command::isStuck(); }

protected:
    Monitor &monitor() { return m_monitor; }
    ProgressLine &progress() { return m_progress; }
    const EngineLoad &engineLoad() const { return m_load; }
    bool isEnding() const { return m_isEnding; }
    bool usesProfile() const { return m_options.usesProfile(); }
    //! Returns the maintenance entries of the targets file. Empty for a profile, because Monitor reads the profile's entries
    //! itself.
    const QList<Maintenance> &fileMaintenance() const { return m_maintenance; }

    //! Returns whether to continue with the last valid version if the profile's targets are damaged.
    virtual bool restoresFromBackup() const { return false; }
    //! Called with the targets of the file, the sample, the options or the profile.
    virtual void handleTargets(const QList<Target> &targets) = 0;
    virtual void loadChanged() = 0;
    //! Called after the last result to write the end of the output. `isInterrupted` is true after stop().
    virtual void writeSummary(bool isInterrupted) = 0;

    //! Shuts the engine down, then finishes with this status. Only the first call has an effect.
    void end(int status);

private:
    void loadFile();
    void loadProfile();
    void handleProfileFailure(const QList<Problem> &problems);
    void handleDocument(const Expected<TargetsDocument, InputFileProblem> &document);
    void failLoading(int status, const QString &text, const QList<Problem> &problems = {});
    void close();

    EngineOptions m_options;
    Monitor m_monitor;
    ProgressLine m_progress;
    ShutdownTimeout m_shutdownTimeout;
    EngineLoad m_load;
    QList<Maintenance> m_maintenance;
    int m_status = 0;
    bool m_isLoaded = false;
    bool m_isEnding = false;
    bool m_isInterrupted = false;
    bool m_isClosed = false;
    bool m_isStuck = false; //!< whether shutting down took too long
};

} // namespace watchkeeper

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The base class of the `history` commands and of other commands that read the history. It determines the targets and the time span.

#include "app/query/Uptimes.h"
#include "cli/commands/Command.h"
#include "cli/options/TargetSelection.h"
#include "history/StoredResultReader.h"
#include "targets/store/TargetsStore.h"

namespace watchkeeper {

//! The options of commands that read the history.
struct HistoryOptions : CommandOptions
{
    TargetSelection targets; //!< if empty, all targets
    SpanOptions span;

    void addTargets(CLI::App *app);
    void addTo(CLI::App *app);
    void validate() const { targets.requireNamesOrFilter(); }
};

//! The options of commands that list entries of the history in any of the formats.
struct HistoryListOptions : HistoryOptions
{
    Format format = Format::Table;

    void addTo(CLI::App *app);
};

//! The options of commands that calculate the uptime.
struct ObjectiveOptions
{
    QString degraded;                //!< `up` or `down`; if empty, the target's objective decides
    QString maintenance;             //!< `left-out` or `as-seen`; if empty, the setting of the profile applies
    std::optional<double> objective; //!< [%]

    void addTo(CLI::App *app);
};

//! \brief A command that reads the history. Call order: start() → targetsLoaded() → targetsChosen() → … → end(). Reads the files of
//! the profile, even while a window writes them.
class HistoryCommand : public Command
{
public:
    HistoryCommand(const HistoryOptions &options, const Profile &profile, Console *console);

    void start() override;

protected:
    //! Called once the profile's targets are loaded. The default implementation calls choose() with these targets.
    virtual void targetsLoaded() { choose(profileTargets()); }
    //! Calls targetsChosen() with the targets named on the command line, or fail() if one isn't found.
    void choose(const QList<Target> &all);
    virtual void targetsChosen(const QList<Target> &targets) = 0;

    const QList<Target> &profileTargets() const { return m_store.document().targets; }
    const QList<Maintenance> &profileMaintenance() const { return m_store.document().maintenance; }
    const StoredResultReader &reader() const { return m_reader; }
    //! Sets the reader. Commands that read many times use StoredResultReader::withFileList(), which blocks.
    void setReader(const StoredResultReader &reader) { m_reader = reader; }
    qint64 from() const { return m_from; }
    qint64 to() const { return m_to; }
    //! Ends the time span at the current time, even if --to is later. For commands that add up time; call it before start().
    void setExcludesFuture() { m_excludesFuture = true; }
    void addFaults(const QList<FileFault> &faults);
    void addFaults(const QStringList &sentences);
    //! Reports all read errors, and finishes.
    void end();

private:
    HistoryOptions m_options;
    TargetsStore m_store;
    StoredResultReader m_reader;
    qint64 m_from = 0; //!< [ms] since 1970
    qint64 m_to = 0;
    QStringList m_faults; //!< error messages without duplicates
    bool m_excludesFuture = false;
    bool m_isLoaded = false;
};

//! Returns the values of --objective, --degraded and --maintenance, with the profile's settings as defaults. Blocks; call it in
//! a pool thread.
RequestedObjective requestedObjective(const ObjectiveOptions &options, const Profile &profile);

} // namespace watchkeeper

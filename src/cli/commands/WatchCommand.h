// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The `watch` command, which follows the schedule and prints a line for each change.

#include "cli/commands/EngineCommand.h"

#include <QElapsedTimer>
#include <QHash>
#include <QSet>

#include <deque>

namespace watchkeeper {

struct WatchOptions : EngineOptions
{
    std::optional<Milliseconds> runFor;
    Format format = Format::Table;

    void addTo(CLI::App *app);
    bool needsProfileLock() const { return usesProfile(); }
};

class WatchCommand : public CommandWithOptions<WatchOptions, EngineCommand>
{
public:
    static const CommandText kText;
    WatchCommand(const WatchOptions &options, const Profile &profile, Console *console);

    void start() override;

protected:
    bool restoresFromBackup() const override { return true; }
    void handleTargets(const QList<Target> &targets) override;
    void loadChanged() override;
    void writeSummary(bool isInterrupted) override;

private:
    void serveProfile();
    void setTargets(const QList<Target> &targets);
    void handleTransitions(const QList<Transition> &transitions);
    void updateObserved(const TargetId &id, bool isObserved);
    void recordPrintedStates(const QList<SavedState> &states);
    void applyStoredStates(const QList<SavedState> &states);
    void applyStates(const QList<StateChange> &changes);
    void handleReachability(const StateChange &change);
    void handleFlapping(const StateChange &change);
    void handleResults(const QList<Result> &results);
    void reportReachability(const StateChange &change);
    void reportMaintenance(const StateChange &change);
    void print(const QByteArray &line);
    void reportOmittedLines();
    void write(const QByteArray &line);
    void writeHeldLines(quint64 number);
    void writeNow(const QByteArray &line);
    void reportConnectivity(const ConnectivityChange &connectivityChange);
    void reportAlertFault(const QString &channel, const QString &text);
    void reportShareFault(const QString &text);
    RunSummary summary() const;

    QHash<TargetId, TargetState> m_printedStates; //!< last printed state of each target
    QHash<TargetId, TargetState> m_states;        //!< current state of each target, printed or not; no entry if it is unknown
    QSet<TargetId> m_unobserved;                  //!< targets that currently have no data
    QHash<TargetId, StateChange> m_recoveredTargets; //!< targets that became reachable and haven't been checked since
    QHash<TargetId, Target> m_targets;
    int m_nameWidth = 0;
    qint64 m_checks = 0;
    int m_changes = 0;
    int m_omittedLines = 0; //!< number of lines omitted while the terminal is stopped
    QSet<QString> m_failingChannels;
    bool m_isShareFailing = false; //!< whether copying to the history server is failing
    //! A line that is printed only after its change has been saved to disk. The history therefore contains all printed changes,
    //! even if the program is killed.
    struct HeldLine
    {
        quint64 number; //!< see Monitor::lastQueuedChangeNumber()
        QByteArray line;
    };
    std::deque<HeldLine> m_heldLines;
    bool m_isStored = false;     //!< whether this command writes the profile's history
    quint64 m_currentChange = 0; //!< number of the transitions being processed; 0 if none are
    quint64 m_storedChange = 0;  //!< all changes up to this number are on disk, or can't be written
    QTimer m_holdTimer;
    QElapsedTimer m_clock;
    QTimer m_runTimer;
};

} // namespace watchkeeper

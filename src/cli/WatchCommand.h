// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! `watchkeeper-cli watch`: follows the schedule and prints a line for each change.

#include "cli/EngineCommand.h"

#include <QElapsedTimer>
#include <QHash>
#include <QSet>

#include <deque>

namespace watchkeeper {

class WatchCommand : public EngineCommand
{
    Q_OBJECT

public:
    WatchCommand(const Arguments &arguments, Console *console, QObject *parent = nullptr);

    void start() override;

protected:
    bool restoresFromBackup() const override { return true; }
    void targetsReady(const QList<Target> &targets) override;
    void loadChanged() override;
    void closing(bool isInterrupted) override;

private:
    void serveProfile();
    void setTargets(const QList<Target> &targets);
    void handleTransitions(const QList<Transition> &transitions);
    void updateObserved(const TargetId &id, bool isObserved);
    void rememberStandings(const QList<SavedStanding> &standings);
    void applyStoredStandings(const QList<SavedStanding> &standings);
    void applyStandings(const QList<StandingChange> &changes);
    void handleReachability(const StandingChange &change);
    void handleFlapping(const StandingChange &change);
    void takeResults(const QList<Result> &results);
    void reportReachability(const StandingChange &change);
    void reportMaintenance(const StandingChange &change);
    void print(const QByteArray &line);
    void reportOmitted();
    void write(const QByteArray &line);
    void writeHeldLines(quint64 number);
    void writeNow(const QByteArray &line);
    void reportConnectivity(const ConnectivityChange &news);
    void reportAlertFault(const QString &channel, const QString &text);
    void reportShareFault(const QString &text);
    RunSummary now() const;

    QHash<TargetId, Standing> m_printed; //!< the state of each target when its last line was printed
    QHash<TargetId, Standing>
        m_standings;             //!< the state of each target in this run, reported or not; no entry if nothing is known
    QSet<TargetId> m_unobserved; //!< no data at the moment
    QHash<TargetId, StandingChange> m_reachableAgain; //!< reachable again, and not checked since
    QHash<TargetId, Target> m_watched;
    int m_nameWidth = 0;
    qint64 m_checks = 0;
    int m_changes = 0;
    int m_leftOut = 0; //!< number of lines left out while the terminal is stopped
    QSet<QString> m_failingChannels;
    bool m_isShareDelayed = false; //!< the history server
    //! A change is printed only once it is on disk: if the program is killed, the history contains all printed changes.
    struct Held
    {
        quint64 number; //!< see Watch::lastQueuedChangeNumber()
        QByteArray line;
    };
    std::deque<Held> m_held;
    bool m_isStored = false;     //!< the history of the profile is being written
    quint64 m_currentChange = 0; //!< the number of the transitions being processed; 0: none
    quint64 m_kept = 0;          //!< everything up to this number is on disk, or the disk can't be written
    QTimer m_holdTimer;
    QElapsedTimer m_clock;
    QTimer m_limit;
};

} // namespace watchkeeper

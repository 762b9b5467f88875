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
    bool takesBackup() const override { return true; }
    void targetsReady(const QList<Target> &targets) override;
    void loadChanged() override;
    void closing(bool isInterrupted) override;

private:
    void serveProfile();
    void setTargets(const QList<Target> &targets);
    void takeTransitions(const QList<Transition> &transitions);
    void noteObserved(const TargetId &id, bool isObserved);
    void noteStandings(const QList<KeptStanding> &standings);
    void takeRecalled(const QList<KeptStanding> &standings);
    void takeStandings(const QList<StandingChange> &changes);
    void takeReach(const StandingChange &change);
    void takeFlapping(const StandingChange &change);
    void takeResults(const QList<Result> &results);
    void tellReach(const StandingChange &change);
    void tellMaintenance(const StandingChange &change);
    void print(const QByteArray &line);
    void tellLeftOut();
    void write(const QByteArray &line);
    void writeKept(quint64 number);
    void writeNow(const QByteArray &line);
    void tellLink(const ConnectivityNews &news);
    void tellAlertFault(const QString &channel, const QString &text);
    void tellShareFault(const QString &text);
    RunSummary now() const;

    QHash<TargetId, Standing> m_printed; //!< the state of each target when its last line was printed
    QHash<TargetId, Standing>
        m_standings;             //!< the state of each target in this run, reported or not; no entry if nothing is known
    QSet<TargetId> m_unobserved; //!< no data at the moment
    QHash<TargetId, StandingChange> m_back; //!< reachable again, and not checked since
    QHash<TargetId, Target> m_watched;
    int m_nameWidth = 0;
    qint64 m_checks = 0;
    int m_changes = 0;
    int m_leftOut = 0; //!< number of lines left out while the terminal is stopped
    QSet<QString> m_failingChannels;
    bool m_isShareBehind = false; //!< the history server
    //! A change is printed only once it is on disk: if the program is killed, the history contains all printed changes.
    struct Held
    {
        quint64 number; //!< see Watch::changesGiven()
        QByteArray line;
    };
    std::deque<Held> m_held;
    bool m_isKept = false;  //!< the history of the profile is being written
    quint64 m_changing = 0; //!< the number of the transitions being processed; 0: none
    quint64 m_kept = 0;     //!< everything up to this number is on disk, or the disk can't be written
    QTimer m_holding;
    QElapsedTimer m_clock;
    QTimer m_limit;
};

} // namespace watchkeeper

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

    QHash<TargetId, Standing> m_told;       //!< how each target stood when a line was last printed of it
    QHash<TargetId, Standing> m_standings;  //!< how each stands in this run, told or not; none where nothing is known of it
    QSet<TargetId> m_unobserved;            //!< nobody can tell how they are at present
    QHash<TargetId, StandingChange> m_back; //!< reachable again, and not looked at since
    QHash<TargetId, Target> m_watched;
    int m_nameWidth = 0;
    qint64 m_checks = 0;
    int m_changes = 0;
    int m_leftOut = 0; //!< of them, since the terminal takes nothing
    QSet<QString> m_failingChannels;
    bool m_isShareBehind = false; //!< the server of the history
    //! What is printed once a change is on the disk: whoever kills the program finds all of it in the history.
    struct Held
    {
        quint64 number; //!< see Watch::changesGiven()
        QByteArray line;
    };
    std::deque<Held> m_held;
    bool m_isKept = false;  //!< the history of the profile is written
    quint64 m_changing = 0; //!< the number of the transitions that are being taken; 0: none are
    quint64 m_kept = 0;     //!< up to this number all is on the disk, or the disk takes nothing
    QTimer m_holding;
    QElapsedTimer m_clock;
    QTimer m_limit;
};

} // namespace watchkeeper

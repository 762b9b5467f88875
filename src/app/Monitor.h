// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Connects the engine and the stores of one profile, and starts and stops them in order. The only place that knows all of them.

#include "app/Profile.h"
#include "app/Settings.h"
#include "checks/Secrets.h"
#include "engine/Acknowledgement.h"
#include "engine/ConnectivityChange.h"
#include "engine/EngineUpdates.h"
#include "targets/TargetsStore.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace watchkeeper {

//! \brief The object that a window or a command line uses. Lives in the main thread; owns the engine thread.
//!
//! Every call is forwarded to the engine by value and returns immediately; every signal arrives in the main thread.
class Monitor : public QObject
{
    Q_OBJECT

public:
    //! \param profile  contains targets and settings; used by load()
    explicit Monitor(Profile profile, QObject *parent = nullptr);
    //! Asserts that it was shut down or never started.
    ~Monitor() override;

    TargetsStore &targets();
    Settings &settings();
    const Profile &profile() const;

    //! \brief Makes this the one program that watches the profile, until it goes; never waits.
    //! From then on results of the profile's targets are kept in its history.
    //! \return an empty text, or a sentence that says who watches it or why it could not be locked
    QString acquireLock();
    //! After acquireLock() failed: whether the reason was that the profile isn't writable, as on a read-only disk. It can still be monitored,
    //! but nothing is stored.
    bool isReadOnly() const;
    //! \brief The number of the last transitions that were passed to the history: those in transitionsReady() have the next number.
    //! changesWriteFinished() follows with it, or with a later one.
    quint64 lastQueuedChangeNumber() const;

    //! Checks these targets instead of the profile's (from a file, or URLs on the command line); the store isn't used then.
    void setTargets(const QList<Target> &targets, const QList<Maintenance> &maintenance = {});

    //! Limits for this run, in place of those in the settings (from a command-line option).
    void setLimits(const EngineLimits &limits);

    //! The values of `${keychain:KEY}` for checks from now on; held only in memory.
    void setSecrets(const Secrets &secrets);

    //! \brief Starts the schedule: the targets of the store, following its changes, or those of setTargets(). First reads their states from
    //! the end of the last run; the schedule and checkNow() wait two seconds at most for this.
    void startSchedule();
    void setPaused(bool paused);
    void checkNow(const QList<TargetId> &ids = {}, int attempts = 1);
    void cancel(const QList<TargetId> &ids);
    void cancelAll();
    //! Requests tasksListed(); see Engine::listTasks().
    void listTasks(int most = 1'000);

    //! \brief Acknowledges these problems: no alerts are sent for them until the acknowledgement ends; see Care.h. Exactly one acknowledgementHandled()
    //! with the returned number follows, unless the program ends before.
    quint64 acknowledge(const QList<TargetId> &ids, const Acknowledgement &acknowledgement);
    //! The same, but removes the acknowledgement.
    quint64 unacknowledge(const QList<TargetId> &ids);
    //! The same, but snoozes alerts for these problems until that time (UTC); a null time ends the snooze.
    quint64 snooze(const QList<TargetId> &ids, const QDateTime &until);

    //! Adds a comment to the timeline of an incident in the history: exactly one commentHandled() with the returned number follows. Refused
    //! without the lock of the profile.
    quint64 commentIncident(qint64 incident, const QString &author, const QString &text);

    //! \brief Checks a target once that isn't monitored yet, or not with these fields, ahead of the schedule and independently of
    //! everything else.
    //! \param target  its id identifies this try-out and may be that of a monitored target; an earlier try-out of the same id is cancelled
    void testRun(const Target &target);
    //! No testRunFinished() is emitted for it any more. Does nothing if there is none.
    void cancelTestRun(const TargetId &id);

    //! \brief Cancels what is outstanding, ends the engine thread, saves, then emits finished(), within a second. Earlier results are
    //! emitted before finished(), and nothing after it. A second call changes nothing.
    void shutDown();

signals:
    void resultsReady(const QList<watchkeeper::Result> &results);
    void transitionsReady(const QList<watchkeeper::Transition> &transitions);
    void standingsChanged(const QList<watchkeeper::StandingChange> &changes);
    //! See SavedStanding.
    void standingsStored(const QList<watchkeeper::SavedStanding> &standings);
    //! The states of targets when the program last ended; nothing has been checked since. Empty if the profile isn't locked.
    void standingsRestored(const QList<watchkeeper::SavedStanding> &standings);
    void loadChanged(const watchkeeper::EngineLoad &load);
    void runChanged(const watchkeeper::RunSnapshot &round);
    void checksStarted(const QList<watchkeeper::TargetId> &targets);
    //! Exactly one for each testRun() that was neither cancelled nor followed by another of the same id; with the id that was given.
    //! Those that cancelAll() or shutDown() ends are told as cancelled.
    void testRunFinished(const watchkeeper::Result &result);
    void acknowledgementHandled(const watchkeeper::AcknowledgementReply &answer);
    //! The comment is on the disk. \param refusal  why it isn't, as a sentence; else empty
    void commentHandled(quint64 number, const QString &refusal);
    void tasksListed(const QList<watchkeeper::TaskInfo> &tasks);
    //! This computer is offline or online again; see Engine::connectivityChanged() and connectivityText().
    void connectivityChanged(const watchkeeper::ConnectivityChange &news);
    //! Problems of the reference targets in the settings, one sentence each; empty once there are none.
    void connectivityProblems(const QStringList &texts);
    //! The engine has the history that conditions of the targets need; not emitted if no condition needs any.
    void historyWindowsLoaded();
    //! The engine's thread hasn't handled its events for this long: something blocks it, and no check makes progress. Emitted once, until
    //! it recovers.
    void engineStalled(std::chrono::milliseconds time);
    //! The engine's thread has recovered.
    void engineRecovered();
    //! Transitions up to this number (see lastQueuedChangeNumber()) are on the disk, or can't be written.
    void changesWriteFinished(quint64 number);
    //! Why results can't be stored, as a sentence; empty once they can. Nothing is lost until droppedChanged() reports it.
    void historyFault(const QString &text);
    //! The total number of results that couldn't be stored and are lost.
    void historyDropped(quint64 results);
    //! One-time messages about the history for the user, such as that a damaged file was moved aside.
    void historyNoticeReceived(const QString &text);
    //! Incidents on the disk are new or have changed.
    void incidentsChanged();
    //! Why the server in the settings doesn't have the complete history, as a sentence without passwords; empty once copying continues.
    void historyShareFault(const QString &text);
    //! \brief Why alerts can't be delivered through this channel, as a sentence; empty when they can again, or the channel was removed.
    //! They are kept and retried for a day. Without a channel: alerts.json is missing or invalid. Emitted again if the sentence changes.
    void alertFault(const QString &channel, const QString &text);
    //! Emitted after shutDown(), in this order: it was called; the engine has ended and saving begins; everything has ended.
    void shuttingDown();
    void engineStopped();
    void finished();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace watchkeeper

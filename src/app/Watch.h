// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Puts the engine and the stores together for one profile; starts and stops them in order. The only place that knows
//! all.

#include "app/Profile.h"
#include "app/Settings.h"
#include "checks/Secrets.h"
#include "engine/Acknowledgement.h"
#include "engine/ConnectivityNews.h"
#include "engine/EngineNews.h"
#include "targets/TargetsStore.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace watchkeeper {

//! \brief What a window or a command line holds. Lives in the main thread; owns the engine thread.
//!
//! Every call is forwarded to the engine by value and returns at once; every signal arrives in the main thread.
class Watch : public QObject
{
    Q_OBJECT

public:
    //! \param profile  where targets and settings are; used by load()
    explicit Watch(Profile profile, QObject *parent = nullptr);
    //! Asserts that it was shut down or never started.
    ~Watch() override;

    TargetsStore &targets();
    Settings &settings();
    const Profile &profile() const;

    //! \brief Makes this the one program that watches the profile, until it goes; never waits.
    //! From then on results of the profile's targets are kept in its history.
    //! \return an empty text, or a sentence that says who watches it or why it could not be locked
    QString takeLock();
    //! After takeLock() failed: because nothing may be written in the profile, as on a read-only disk. It can be monitored all the same, but
    //! nothing is stored of it.
    bool isReadOnly() const;
    //! \brief The number of the last transitions that were given to the history: those of transitionsReady() have the next one. changesTried()
    //! follows with it, or with a later one.
    quint64 changesGiven() const;

    //! Checks what is given instead of the profile's targets (a file or URLs on the command line); the store is not
    //! used then.
    void setTargets(const QList<Target> &targets, const QList<Maintenance> &maintenance = {});

    //! Other limits than those of the settings, for this run (an option of the command line).
    void setLimits(const EngineLimits &limits);

    //! What `${keychain:KEY}` stands for, for checks from now on; held in memory alone.
    void setSecrets(const Secrets &secrets);

    //! \brief Follows the schedule of the targets: those of the store as they change, or those of setTargets().
    //! First it is read how they stood when the program last ended, for which it, and checkNow(), wait two seconds at most.
    void startSchedule();
    void setPaused(bool paused);
    void checkNow(const QList<TargetId> &ids = {}, int attempts = 1);
    void cancel(const QList<TargetId> &ids);
    void cancelAll();
    //! Asks for tasksListed(), see Engine::listTasks().
    void listTasks(int most = 1'000);

    //! \brief Somebody has seen these problems: they are told no more until that ends, see Care.h. Exactly one careTaken() with the returned
    //! number follows, unless the program ends before.
    quint64 acknowledge(const QList<TargetId> &ids, const Acknowledgement &acknowledgement);
    //! The same: takes it back.
    quint64 unacknowledge(const QList<TargetId> &ids);
    //! The same: nobody wants to hear of these problems before that moment (UTC); a null one ends that.
    quint64 snooze(const QList<TargetId> &ids, const QDateTime &until);

    //! A word for the timeline of an incident in the history: exactly one commentTaken() with the returned number follows.
    //! Refused without the lock of the profile.
    quint64 commentIncident(qint64 incident, const QString &author, const QString &text);

    //! \brief Checks a target once that nobody watches yet, or not in this form, ahead of the schedule and apart from all else.
    //! \param target  its id tells this try-out from others and may be that of a watched target; an earlier try-out of the same id is
    //! cancelled
    void testRun(const Target &target);
    //! No triedOut() comes for it any more. Nothing happens where there is none.
    void cancelTestRun(const TargetId &id);

    //! \brief Cancels what is outstanding, ends the engine thread, saves, then emits finished(). Within a second.
    //! Results of before come out before finished(); nothing comes after it. A second call changes nothing.
    void shutDown();

signals:
    void resultsReady(const QList<watchkeeper::Result> &results);
    void transitionsReady(const QList<watchkeeper::Transition> &transitions);
    void standingsChanged(const QList<watchkeeper::StandingChange> &changes);
    //! See KeptStanding.
    void standingsKept(const QList<watchkeeper::KeptStanding> &standings);
    //! How targets stood when the program last ended; nobody has looked since. None where the profile is not locked.
    void standingsRecalled(const QList<watchkeeper::KeptStanding> &standings);
    void loadChanged(const watchkeeper::EngineLoad &load);
    void roundChanged(const watchkeeper::RunSnapshot &round);
    void checksStarted(const QList<watchkeeper::TargetId> &targets);
    //! Exactly one for each testRun() that was neither cancelled nor followed by another of the same id; with the id that was given.
    //! Those that cancelAll() or shutDown() ends are told as cancelled.
    void triedOut(const watchkeeper::Result &result);
    void careTaken(const watchkeeper::AcknowledgementAnswer &answer);
    //! It is on the disk. \param refusal  why it is not, as a sentence; else empty
    void commentTaken(quint64 number, const QString &refusal);
    void tasksListed(const QList<watchkeeper::TaskInfo> &tasks);
    //! This computer's own link is gone, or back; see Engine::linkChanged() and linkText().
    void linkChanged(const watchkeeper::ConnectivityNews &news);
    //! What is wrong with the references of the settings, a sentence each; empty once nothing is.
    void linkProblems(const QStringList &texts);
    //! The engine knows what history has of the pasts that conditions of the targets ask for; nothing comes where none asks.
    void pastRead();
    //! The engine's thread has not got to its events for so long: something blocks it, and no check goes on. Once, until it does again.
    void engineSilent(std::chrono::milliseconds time);
    //! It does again.
    void engineAnswered();
    //! Transitions up to this number, see changesGiven(), are on the disk, or it takes nothing.
    void changesTried(quint64 number);
    //! Why results cannot be stored, as a sentence; empty once they are again. Nothing is lost until droppedChanged() says so.
    void historyFault(const QString &text);
    //! So many results, in all, could not be stored and are gone.
    void historyDropped(quint64 results);
    //! What people should know of the history once, such as that a damaged file was set aside.
    void historyNoticed(const QString &text);
    //! Incidents are on the disk that were not, or were otherwise.
    void incidentsChanged();
    //! Why the server of the settings does not have all of the history, as a sentence without any password; empty once it goes on.
    void historyShareFault(const QString &text);
    //! \brief Alerts do not arrive by this channel, and why, as a sentence; an empty text when they do again, or the channel is gone. They are
    //! kept, and tried again for a day. Without a channel: alerts.json is gone or not understood. Told again where the sentence is another.
    void alertFault(const QString &channel, const QString &text);
    //! shutDown() was called; then: the engine has ended, and saving begins; then: all has ended.
    void shuttingDown();
    void engineStopped();
    void finished();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace watchkeeper

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Connects the engine and the stores of one profile, and starts and stops them in order. The only class that depends on all of them.

#include "app/profile/Profile.h"
#include "app/profile/Settings.h"
#include "checks/base/Placeholders.h"
#include "engine/evaluate/Acknowledgement.h"
#include "engine/values/EngineUpdates.h"
#include "model/incident/Note.h"
#include "targets/store/TargetsStore.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

namespace watchkeeper {

class AlertsStore;
class EngineCore;
class PauseControl;

//! \brief The interface for a window or a command line. Lives in the main thread and owns the engine thread.
//!
//! Calls are forwarded to the engine by value and return immediately. Signals arrive in the main thread.
class Monitor : public QObject
{
    Q_OBJECT

public:
    //! \param profile  the profile, whose targets and settings must be loaded with targets().load() and settings().load()
    explicit Monitor(Profile profile, QObject *parent = nullptr);
    //! Asserts that the Monitor was shut down or never started.
    ~Monitor() override;

    TargetsStore &targets();
    Settings &settings();
    //! The channels and rules of the profile. Call its start() to use them without the schedule.
    AlertsStore &alerts();
    const Profile &profile() const;
    //! Pauses and resumes scheduled checks. Follows the setting for the time on battery.
    PauseControl &pauses();

    //! \brief Locks the profile until this object is destroyed. While the profile is locked, no other program can monitor it,
    //! and the results of its targets are stored in its history. If a short-lived command holds the lock, waits up to two
    //! seconds.
    //! \return an empty string, or a message that names the program that holds the lock or the reason why the profile couldn't
    //! be locked
    QString acquireLock();
    //! Whether acquireLock() failed because the profile isn't writable, for example on a read-only disk. The profile can still be
    //! monitored, but nothing is stored.
    bool isReadOnly() const;
    //! \brief Returns the number of the last batch of transitions that was passed to the history. The transitions in
    //! transitionsReady() get the next number. changesWriteFinished() follows with that number or a later one.
    quint64 lastQueuedChangeNumber() const;

    //! Checks these targets, from a file or from URLs on the command line, instead of the profile's. The store isn't used in this case.
    void setTargets(const QList<Target> &targets, const QList<Maintenance> &maintenance = {});

    //! Sets limits for this run, from a command-line option. They replace those in the settings.
    void setLimits(const EngineLimits &limits);

    //! Sets the values of `${keychain:KEY}` for future checks. They are kept only in memory.
    void setSecrets(const Secrets &secrets);

    //! \brief Starts the schedule, either with the targets from setTargets() or with those of the store, whose changes it then
    //! follows. First reads the states of the targets at the end of the last run. The schedule and checkNow() wait at most two
    //! seconds for these states.
    void startSchedule();
    void checkNow(const QList<TargetId> &ids = {}, int attempts = 1);

    //! \brief Runs a call on the engine's core in the engine thread, see Engine::post(). Use it for all functions of EngineCore that
    //! have no counterpart here. The first call starts the engine, and calls after shutDown() have no effect.
    void post(std::function<void(EngineCore &)> call);
    //! Like post(), but the call waits for the states at the end of the last run, as checkNow() does. If a check finished earlier,
    //! its result would be the only known result of its target.
    void postAfterRestore(std::function<void(EngineCore &)> call);

    //! \brief Acknowledges or snoozes problems: no alerts are sent for them until that ends; see Acknowledgement.h. Exactly one
    //! acknowledgementHandled() with the returned number follows, unless the program ends first.
    //! \param request  its number is replaced
    quint64 acknowledge(AcknowledgementRequest request);

    //! Adds a comment to the timeline of an incident in the history. Exactly one commentHandled() with the returned number follows. The
    //! comment is refused unless this program holds the profile's lock.
    quint64 addIncidentComment(qint64 incident, const QString &author, const QString &text);

    //! Stores a note about a time in the history, or a new version of it, or its removal (see Note). Like addIncidentComment(), this
    //! is followed by commentHandled().
    quint64 putNote(const Note &note);

    //! \brief Checks a target once, ahead of the schedule and independently of all other checks. The target doesn't have to
    //! be monitored, and its fields may differ from those of the monitored target.
    //! \param target  its id identifies this test and may be that of a monitored target; cancels an earlier test with the
    //!                same id
    void testRun(const Target &target);
    //! Cancels the test with this id, if it is running. testRunFinished() isn't emitted for it afterwards.
    void cancelTestRun(const TargetId &id);

    //! \brief Cancels outstanding operations, ends the engine thread, saves, then emits finished(), normally within a second.
    //! Earlier results are emitted before finished(). No signal is emitted after it. Further calls have no effect.
    void shutDown();

signals:
    void resultsReady(const QList<watchkeeper::Result> &results);
    void transitionsReady(const QList<watchkeeper::Transition> &transitions);
    void statesChanged(const QList<watchkeeper::StateChange> &changes);
    //! See SavedState.
    void statesStored(const QList<watchkeeper::SavedState> &states);
    //! Emitted with the states at the end of the previous run, before any check of this run. Empty if the profile isn't locked.
    void statesRestored(const QList<watchkeeper::SavedState> &states);
    void loadChanged(const watchkeeper::EngineLoad &load);
    void runChanged(const watchkeeper::RunSnapshot &run);
    void checksStarted(const QList<watchkeeper::TargetId> &targets);
    //! Emitted exactly once, with the given id, for each testRun() that was neither cancelled nor replaced by another test with
    //! the same id. Tests ended by cancelAll() or shutDown() are reported as cancelled.
    void testRunFinished(const watchkeeper::Result &result);
    void acknowledgementHandled(const watchkeeper::AcknowledgementReply &answer);
    //! Emitted when the comment or note is on disk or was refused. \param refusal  the reason for a refusal, otherwise empty
    void commentHandled(quint64 number, const QString &refusal);
    void tasksListed(const QList<watchkeeper::TaskInfo> &tasks);
    //! Emitted when this computer goes offline or is online again; see Engine::connectivityChanged() and connectivityText().
    void connectivityChanged(const watchkeeper::ConnectivityChange &change);
    //! Emitted with the problems of the reference targets in the settings, one sentence each; empty once they are fixed.
    void connectivityProblems(const QStringList &texts);
    //! Emitted when the engine has received the history that conditions of the targets need. Not emitted if no condition needs history.
    void historyWindowsLoaded();
    //! Emitted when the engine's thread hasn't handled events for `time`. The thread is blocked, and no check makes progress.
    //! Emitted only once until the thread recovers.
    void engineStalled(std::chrono::milliseconds time);
    //! Emitted when the engine's thread has recovered.
    void engineRecovered();
    //! Emitted when transitions up to this number (see lastQueuedChangeNumber()) are on disk or can't be written.
    void changesWriteFinished(quint64 number);
    //! Emitted with the reason why results can't be stored, or with an empty string once they can be stored again. No result is lost until
    //! historyDropped() is emitted.
    void historyFault(const QString &text);
    //! Emitted with the total number of results that couldn't be stored and are lost.
    void historyDropped(quint64 results);
    //! Emitted with a one-time message for the user about the history, for example that a damaged file was moved aside.
    void historyNoticeReceived(const QString &text);
    //! Emitted when incidents or notes were stored or updated.
    void incidentsChanged();
    //! Emitted with the reason why the server in the settings doesn't have the complete history. The text contains no
    //! passwords, and is empty once copying continues.
    void historyShareFault(const QString &text);
    //! \brief Emitted with the reason why alerts can't be delivered through this channel. The text is empty once delivery works again or
    //! the channel was removed. Undelivered alerts are kept and retried for a day. If `channel` is empty, alerts.json is missing or
    //! invalid. Emitted again if the text changes.
    void alertFault(const QString &channel, const QString &text);
    //! Emitted in this order: when shutDown() is called, when the engine has ended and saving begins, and when everything has
    //! ended.
    void shuttingDown();
    void engineStopped();
    void finished();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace watchkeeper

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Copies the history to a PostgreSQL server if the settings specify one, and tests such a server. Never delays writing to disk.

#include "history/files/Retention.h"
#include "history/server/ServerCopy.h"

#include <QFuture>
#include <QObject>
#include <QString>
#include <QTimer>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>

namespace watchkeeper {

// Copies the history to a PostgreSQL server if the settings specify one. Never delays writing to disk.

class ServerCopyLoop;

//! \brief Lives in the main thread. Every call returns immediately, and every signal is emitted there.
//!
//! Only the holder of the profile's lock may start it.
class HistoryShare : public QObject
{
    Q_OBJECT

public:
    //! A step that takes longer than this is reported. A responsive server always answers within this time.
    static constexpr std::chrono::milliseconds kSilenceLimit = std::chrono::seconds(45);

    explicit HistoryShare(HistoryPaths disk, std::chrono::milliseconds silence = kSilenceLimit, QObject *parent = nullptr);
    ~HistoryShare() override;

    //! \param url  as accepted by HistoryServerLocation::fromSetting(); empty for no server. Replaces the previous server if it differs.
    void setServer(const QString &url);
    void setRetention(const HistoryRetention &keep);
    void start();
    //! Sends pending data, then emits stopped(), even if start() was never called. Takes at most a second, regardless of the server.
    void stop();

signals:
    //! Emitted with the reason why stored data is missing on the server, as a user-visible message. The text is empty once copying
    //! continues. No data is lost.
    void faultChanged(const QString &text);
    void stopped();

private:
    void startLoop();
    void releaseLoop();
    void checkSilence();
    void reportFault(const QString &fault);
    void stopNow();

    const HistoryPaths m_localHistory;
    const std::chrono::milliseconds m_silenceLimit;
    QString m_url;
    HistoryRetention m_retentionLimits;
    std::shared_ptr<ServerCopyLoop> m_loop;
    std::shared_ptr<int> m_abandonedThreads = std::make_shared<int>(0); //!< number of abandoned threads that haven't ended yet
    int m_releasedLoops = 0; //!< number of loops released so far, which identifies the current loop
    QTimer m_silenceTimer;
    QTimer m_stopTimer;
    QString m_reportedFault;
    enum class State : quint8 { Idle, Running, Stopping, Stopped } m_state = State::Idle;
};

// The thread that copies the history to a server step by step, with growing pauses after failures.

//! Converts the settings for the local history to those for the server.
ServerRetention serverRetention(const HistoryRetention &keep);

//! \brief Copies the history to a server in a separate thread. A call into libpq may hang despite all timeouts, for example if
//! a server accepts all data and never answers. Therefore no other thread waits for this one. The thread can be abandoned. It
//! then ends when its call returns, or with the process.
//!
//! The object belongs to the thread that started it, but its signals come from its own thread, so connect with a context
//! object.
class ServerCopyLoop : public QObject
{
    Q_OBJECT

public:
    //! \brief Starts the thread, which shares ownership of the object with the returned pointer.
    //! \return null if the system can't start another thread
    static std::shared_ptr<ServerCopyLoop> start(const HistoryPaths &disk, const HistoryServerLocation &server,
                                                 const HistoryRetention &keep);

    void setRetention(const HistoryRetention &keep);
    //! Ends the loop after one last step and after copying any remaining data, or immediately if the last step failed. Then ended() is
    //! emitted.
    void finish();
    //! Ends the loop after the current step, even if data remains.
    void abandon();

    //! Returns the duration of the current step; 0 between steps.
    std::chrono::milliseconds stepDuration() const;

signals:
    //! Emitted after each step, even if nothing has changed. `fault` is the reason why the server doesn't have the new data or why a file
    //! can't be read. It is empty once the server has all data.
    void stepped(const QString &fault);
    void ended();

private:
    enum class StopMode : quint8 { KeepRunning, AfterLastStep, Now };

    ServerCopyLoop(const HistoryPaths &disk, const HistoryServerLocation &server, const HistoryRetention &keep);
    void run();
    Expected<bool, HistoryError> step();
    StopMode waitFor(std::chrono::milliseconds pause);
    void requestStop(StopMode how);

    ServerCopy m_copy; //!< used only in the thread of the loop
    std::mutex m_mutex;
    std::condition_variable m_wake;
    HistoryRetention m_retentionLimits;          //!< guarded by m_mutex
    StopMode m_stopMode = StopMode::KeepRunning; //!< guarded by m_mutex
    std::atomic<qint64> m_stepStartedAt{0};      //!< [ms] start of the current step by the steady clock; 0 between steps
};

// Checks whether a history can be stored on a server, without waiting for it.

class HistoryServerLocation;

//! \brief Runs verifyServer() in a separate thread that no other code waits for, because a server may accept data and never respond.
QFuture<QString> testHistoryServer(const HistoryServerLocation &server);

} // namespace watchkeeper

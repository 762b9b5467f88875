// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Copies the history to a PostgreSQL server if the settings specify one. Never delays writing to disk.

#include "app/HistoryRetention.h"
#include "history/server/ServerCopy.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>

namespace watchkeeper {

class ServerCopyLoop;

//! \brief Lives in the main thread. Every call returns immediately, and every signal is emitted there.
//!
//! Only the holder of the profile's lock may start it.
class HistoryShare : public QObject
{
    Q_OBJECT

public:
    //! A step that takes longer than this is reported. If the server responds at all, it does so within this time.
    static constexpr std::chrono::milliseconds kSilence = std::chrono::seconds(45);

    explicit HistoryShare(HistoryPaths disk, std::chrono::milliseconds silence = kSilence, QObject *parent = nullptr);
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

} // namespace watchkeeper

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Copies the history to a PostgreSQL server, if the settings name one. Writing to the disk never waits for that.

#include "app/HistoryRetention.h"
#include "history/ServerCopy.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>

namespace watchkeeper {

class ServerCopyLoop;

//! \brief Lives in the main thread; every call returns immediately, and every signal arrives there.
//!
//! Only the holder of the profile's lock may start it.
class HistoryShare : public QObject
{
    Q_OBJECT

public:
    //! A step that takes longer than this is reported; if the server answers at all, it ends within this time.
    static constexpr std::chrono::milliseconds kSilence = std::chrono::seconds(45);

    explicit HistoryShare(HistoryOnDisk disk, std::chrono::milliseconds silence = kSilence, QObject *parent = nullptr);
    ~HistoryShare() override;

    //! \param url  as accepted by HistoryServerPlace::fromSetting(); empty: none. If it changes, switches to the new one.
    void setServer(const QString &url);
    void setKeep(const HistoryRetention &keep);
    void start();
    //! Sends what is waiting, then emits stopped(), even if it never ran: within a second, whatever the server does.
    void stop();

signals:
    //! Why the server doesn't have everything that is stored, as a sentence; empty once copying continues. No data is lost.
    void faultChanged(const QString &text);
    void stopped();

private:
    void begin();
    void releaseLoop();
    void checkSilence();
    void tell(const QString &fault);
    void stopNow();

    const HistoryOnDisk m_disk;
    const std::chrono::milliseconds m_silence;
    QString m_url;
    HistoryRetention m_keep;
    std::shared_ptr<ServerCopyLoop> m_loop;
    std::shared_ptr<int> m_abandonedThreads = std::make_shared<int>(0); //!< threads that hang
    int m_releasedLoops = 0;                                            //!< number of loops released so far
    QTimer m_silenceTimer;
    QTimer m_patience;
    QString m_reported;
    enum class State : quint8 { Idle, Running, Stopping, Stopped } m_state = State::Idle;
};

} // namespace watchkeeper

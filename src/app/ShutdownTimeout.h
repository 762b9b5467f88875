// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! An end takes at most so long: for what hangs, and for the threads that hang in it.

#include <QObject>
#include <QSemaphore>
#include <QTimer>

#include <memory>
#include <thread>

class QCoreApplication;

namespace watchkeeper {

class Watch;

//! \brief Tells when a Watch that shuts down does not come to its end: the checks within 0.9 s, then the saves within 6 s.
class ShutdownTimeout : public QObject
{
    Q_OBJECT

public:
    //! \param watch  outlives this object; it is followed from its shuttingDown() on
    explicit ShutdownTimeout(Watch *watch, QObject *parent = nullptr);

signals:
    //! Once. What has not ended has to end with the process, and nothing of it may be destroyed: std::_Exit().
    void exhausted(const QString &sentence);

private:
    QTimer m_timer;
    QString m_sentence;
};

//! \brief While it lives, what is destroyed has 2 s; then the process ends with `status` whatever still hangs.
//!
//! For main(), from the end of the event loop on, when everything is saved: who reads the past is waited for where it is destroyed, and
//! a network drive that does not answer would keep it, and the process, for ever.
class EndingBound
{
public:
    explicit EndingBound(int status);
    ~EndingBound();
    Q_DISABLE_COPY_MOVE(EndingBound)

private:
    QSemaphore m_over;
    std::thread m_thread;
};

//! \brief For main(), when all of ours is destroyed and told: writes what is buffered, and ends the process.
//!
//! Without what exit() runs: a thread has not ended when QThread::wait() says so, and frees what it holds of OpenSSL while OpenSSL's
//! own clean-up at exit frees it too (about one end of a thousand crashed by it). For the same reason nobody waits for threads that
//! hang: they end with the process.
[[noreturn]] void endProcess(std::unique_ptr<QCoreApplication> application, int status);

} // namespace watchkeeper

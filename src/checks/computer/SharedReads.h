// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Runs calls that may block outside the engine thread. Concurrent requests for the same reading share one call.

#include "async/Alarm.h"
#include "async/CancelToken.h"
#include "async/Semaphore.h"
#include "model/base/Expected.h"

#include <QCoroTask>
#include <QFuture>
#include <QHash>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>

namespace watchkeeper {

//! \brief Runs each read in its own thread. Neither the check nor the exit of the program waits for that thread. For use in the
//! engine thread.
//!
//! A thread pool wouldn't work: a call into a dead network mount may never return and would occupy one of the pool's few threads
//! for ever. The pool's destructor would wait for it. Here a hanging thread doesn't affect other reads: another request for the
//! same reading joins the first request, and the number of hanging reads is limited. A thread takes about 20 µs to start, as long
//! as two reads of /proc.
class SharedReads
{
public:
    using Instant = std::chrono::steady_clock::time_point;
    using Content = std::shared_ptr<const void>;
    using Job = std::function<Content()>;

    //! How long a finished reading is shared with other checks.
    static constexpr std::chrono::seconds kReuseTime{1};

    class FinishedRead
    {
    public:
        FinishedRead(Content what, Instant when)
            : content(std::move(what))
            , at(when)
        {
        }
        Content content;
        Instant at; //!< when the read began
    };

    class Fault
    {
    public:
        enum class Code {
            Stopped, //!< the token fired; the read continues in the background
            TooMany, //!< the limit of hanging reads is reached
            NoThread //!< the system can't start another thread
        };
        Fault(Code what, std::chrono::milliseconds elapsed)
            : code(what)
            , runningFor(elapsed)
        {
        }
        Code code;
        std::chrono::milliseconds runningFor; //!< 0 if the read never began
    };

    //! \param maxConcurrent  maximum number of concurrent reads; more reads have to wait
    //! \param maxUnfinished  maximum number of reads that haven't returned, including hanging reads
    explicit SharedReads(int maxConcurrent = 8, int maxUnfinished = 32);

    //! \brief Returns the result of `job`, or of another job with the same key that began at or after `notBefore`.
    //! \param key  identifies the reading; equal keys require the same type of content
    //! \param job  called in another thread; must own everything it uses
    [[nodiscard]] QCoro::Task<Expected<FinishedRead, Fault>> read(QString key, Job job, Instant notBefore, CancelToken token);

    //! The number of reads that haven't returned.
    int unfinishedCount() const;

private:
    struct SharedRead
    {
        QFuture<FinishedRead> future;
        Instant begun;
    };

    bool startRead(const QString &key, Job job);
    void removeExpired();

    QHash<QString, SharedRead> m_sharedReads;
    Semaphore m_permits;
    int m_maxUnfinished;
    Alarm m_expiryAlarm;
};

} // namespace watchkeeper

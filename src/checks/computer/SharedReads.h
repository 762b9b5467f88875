// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Calls that may block, outside the engine thread: those who want to read the same at the same time share one call.

#include "async/Alarm.h"
#include "async/CancelToken.h"
#include "async/Semaphore.h"
#include "model/Expected.h"

#include <QCoroTask>
#include <QFuture>
#include <QHash>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>

namespace watchkeeper {

//! \brief Runs each read in a separate thread, which neither its check nor the exit of the program waits for. Engine thread.
//!
//! Not in a thread pool: a call into a dead network mount may never return and would occupy one of the pool's few threads for ever, and the
//! pool's destructor waits for it. Here such a thread doesn't affect others: a second read of the same joins the one that hangs, and the
//! number of hanging reads is limited. A thread takes about 20 µs to start, as much as two reads of /proc.
class SharedReads
{
public:
    using Instant = std::chrono::steady_clock::time_point;
    using Content = std::shared_ptr<const void>;
    using Job = std::function<Content()>;

    //! How long a reading is kept for others who want it.
    static constexpr std::chrono::seconds kReuseTime{1};

    class Done
    {
    public:
        Done(Content what, Instant when)
            : content(std::move(what))
            , at(when)
        {
        }
        Content content;
        Instant at; //!< when reading began
    };

    class Fault
    {
    public:
        enum class Code {
            Stopped, //!< the token fired; the read continues without us
            TooMany, //!< too many reads hang to start another one
            NoThread //!< the system has no more threads
        };
        Fault(Code what, std::chrono::milliseconds runsFor)
            : code(what)
            , since(runsFor)
        {
        }
        Code code;
        std::chrono::milliseconds since; //!< how long the read we waited for has been running; 0: it never began
    };

    //! \param atOnce      reads that may run at the same time; further ones wait
    //! \param mostUnended reads that haven't returned, including hanging ones
    explicit SharedReads(int atOnce = 8, int mostUnended = 32);

    //! \brief What `job` returns, or what another one with the same key has returned since `notBefore` or will return.
    //! \param key  says what is read: the same key means the same kind of content
    //! \param job  called in another thread; must own all it uses
    [[nodiscard]] QCoro::Task<Expected<Done, Fault>> read(QString key, Job job, Instant notBefore, CancelToken token);

    //! Reads that haven't returned.
    int unfinishedCount() const;

private:
    struct Flight
    {
        QFuture<Done> future;
        Instant begun;
    };

    bool begin(const QString &key, Job job);
    void removeExpired();

    QHash<QString, Flight> m_flights;
    Semaphore m_places;
    int m_maxUnfinished;
    Alarm m_forget;
};

} // namespace watchkeeper

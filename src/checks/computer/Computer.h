// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Objects shared by all checks of this computer: the reader, its threads, and earlier readings.

#include "async/Alarm.h"
#include "async/CancelToken.h"
#include "async/Semaphore.h"
#include "checks/base/CheckContext.h"
#include "checks/base/TargetMemory.h"
#include "checks/computer/SystemReader.h"
#include "model/base/Expected.h"
#include "model/base/Quantity.h"
#include "model/field/Fields.h"

#include <QByteArray>
#include <QCoroTask>
#include <QFuture>
#include <QHash>
#include <QSet>
#include <QString>

#include <algorithm>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace watchkeeper {

// Readings from earlier checks, kept to calculate rates.

using Instant = std::chrono::steady_clock::time_point;

//! Figures with the time of their reading.
template<typename Figures>
class SystemReading
{
public:
    SystemReading(Figures seen, Instant when)
        : figures(std::move(seen))
        , at(when)
    {
    }
    Figures figures;
    Instant at;
};

//! Returns the key under which a target's readings are stored. Targets with the same fields share their readings.
QByteArray historySeriesFor(const Fields &fields);

//! \brief The last reading of each series. Removes readings that are older than both one hour and two intervals. An average
//! over days is useless for a check that runs every minute.
template<typename Figures>
class PreviousReadings
{
public:
    std::optional<SystemReading<Figures>> last(const QByteArray &series, Instant now) const
    {
        const auto found = m_readings.constFind(series);
        if (found == m_readings.cend() || found->isExpired(now))
            return std::nullopt;
        return found->reading;
    }

    //! \param every  interval of the target
    void keep(const QByteArray &series, const SystemReading<Figures> &reading, Milliseconds every)
    {
        m_readings.insert(series, {reading, std::max<Milliseconds>(kDefaultLifetime, 2 * every)});
        if (m_readings.size() > 2 * m_sizeAfterPruning)
            prune(reading.at);
    }

    qsizetype size() const { return m_readings.size(); }

private:
    static constexpr std::chrono::hours kDefaultLifetime{1};

    struct StoredReading
    {
        SystemReading<Figures> reading;
        Milliseconds lifetime;

        bool isExpired(Instant now) const { return now - reading.at > lifetime; }
    };

    //! Removes the readings of deleted or edited targets. Rarely called, to keep the cost per check low.
    void prune(Instant now)
    {
        m_readings.removeIf([now](const typename ReadingsBySeries::iterator &reading) { return reading->isExpired(now); });
        m_sizeAfterPruning = std::max(m_readings.size(), kMinPruneSize);
    }

    using ReadingsBySeries = QHash<QByteArray, StoredReading>;
    static constexpr qsizetype kMinPruneSize = 64;
    ReadingsBySeries m_readings;
    qsizetype m_sizeAfterPruning = kMinPruneSize;
};

// Runs potentially blocking calls outside the engine thread. Concurrent requests for the same reading share one call.

//! \brief Runs each read in its own thread. Neither the check nor the program's exit waits for that thread. For use in the
//! engine thread.
//!
//! A thread pool wouldn't work: a call into a dead network mount may never return and would block one of the pool's few threads
//! forever. The pool's destructor would wait for it. Here a hanging thread doesn't affect other reads: another request for the
//! same reading joins the first request, and the number of hanging reads is limited. A thread takes about 20 µs to start, about
//! as long as two reads of /proc.
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

// Objects shared by all checks of this computer: the reader, its threads, and data from earlier checks.

//! \brief A read operation on the computer, with its name for messages.
template<typename Figures>
class SystemQuery
{
public:
    using Read = std::function<Expected<Figures, CheckError>(const SystemReader &)>;
    SystemQuery(QString readKey, QString messageNoun, Read function)
        : key(std::move(readKey))
        , noun(std::move(messageNoun))
        , read(std::move(function))
    {
    }
    QString key;  //!< key of the read in SharedReads
    QString noun; //!< subject of messages, such as `the memory`
    Read read;
    QString hint = {}; //!< advice for the user if the read doesn't return
};

//! \brief The total number of restarts of a service, as of the last check.
class RestartRecord
{
public:
    RestartRecord(QByteArray fields, int times, std::optional<RepeatableVerdict> held)
        : series(std::move(fields))
        , count(times)
        , verdict(std::move(held))
    {
    }
    QByteArray series; //!< result of historySeriesFor() for the target's fields
    int count;
    std::optional<RepeatableVerdict> verdict; //!< set if the service was restarted too often
};

//! Earlier readings for values that need two readings, by series; see historySeriesFor().
struct ComputerHistory
{
    PreviousReadings<CpuFigures> cpu;
    PreviousReadings<InterfaceFigures> interfaces;
    PreviousReadings<QList<DiskCounters>> disks;
    PreviousReadings<QHash<QByteArray, double>> processes; //!< processor time of each process
    //! kept regardless of their age, because restarts are counted and not converted to a rate
    TargetMemory<RestartRecord> restarts;
    QSet<QString> writableMounts; //!< mount points that were writable at the last check
};

//! \brief Reads the metrics of this computer, and stores data between checks. Owned by CheckServices, in the engine thread.
//! Destroyed after the last check has ended, but reads that hang may outlive it.
class Computer
{
public:
    //! \param reader  the source of the metrics; tests replace it
    explicit Computer(std::shared_ptr<const SystemReader> reader = thisSystem())
        : m_reader(std::move(reader))
    {
    }

    const SystemReader &reader() const { return *m_reader; }
    ComputerHistory &history() { return m_history; }

    //! \brief Reads in a separate thread. All requests for the same data within a second share one reading.
    //! \param notBefore  oldest acceptable time of the reading
    template<typename Figures>
    [[nodiscard]] QCoro::Task<Expected<SystemReading<Figures>, CheckError>> read(SystemQuery<Figures> query, Instant notBefore,
                                                                                 CheckContext *context)
    {
        using Answer = Expected<Figures, CheckError>;
        const SharedReads::Job job = [reader = m_reader, readFigures = query.read]() -> SharedReads::Content {
            return std::make_shared<const Answer>(readFigures(*reader));
        };
        const auto done = co_await m_reads.read(query.key, job, notBefore, context->token());
        if (!done)
            co_return Unexpected(readError(done.error(), query.noun, query.hint, *context));
        const auto answer = std::static_pointer_cast<const Answer>(done->content);
        if (!*answer)
            co_return Unexpected(answer->error());
        co_return SystemReading<Figures>(**answer, done->at);
    }
    template<typename Figures>
    [[nodiscard]] QCoro::Task<Expected<SystemReading<Figures>, CheckError>> read(SystemQuery<Figures> query,
                                                                                 CheckContext *context)
    {
        return read(std::move(query), SharedReads::Instant::clock::now() - SharedReads::kReuseTime, context);
    }

private:
    static CheckError readError(const SharedReads::Fault &fault, const QString &noun, const QString &hint,
                                const CheckContext &context);

    std::shared_ptr<const SystemReader> m_reader;
    SharedReads m_reads;
    ComputerHistory m_history;
};

} // namespace watchkeeper

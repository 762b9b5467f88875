// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file What all checks of this computer share: the reader, its threads, and data of earlier checks.

#include "checks/CheckContext.h"
#include "checks/RepeatableVerdict.h"
#include "checks/TargetMemory.h"
#include "checks/computer/EarlierReadings.h"
#include "checks/computer/SharedReads.h"
#include "checks/computer/SystemReader.h"

#include <QSet>

namespace watchkeeper {

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
    QString noun; //!< what is read, for messages: `the memory`
    Read read;
    QString hint = {}; //!< advice for the user if the read doesn't return
};

//! The observation of a check that couldn't read anything.
inline Observation failedObservation(const CheckError &error)
{
    Observation observation;
    observation.error = error;
    return observation;
}

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
    EarlierReadings<CpuFigures> cpu;
    EarlierReadings<InterfaceFigures> interfaces;
    EarlierReadings<QList<DiskCounters>> disks;
    EarlierReadings<QHash<QByteArray, double>> processes; //!< processor time of each process
    TargetMemory<RestartRecord> restarts; //!< never too old, because restarts are counted, not converted to a rate
    QSet<QString> writableMounts;         //!< mount points that were writable at the last check
};

//! \brief Reads the metrics of this computer, and stores data between checks. Owned by CheckServices, in the engine thread.
//! Destroyed after the last check has ended, but reads that hang may outlive it.
class Computer
{
public:
    explicit Computer(std::shared_ptr<const SystemReader> reader)
        : m_reader(std::move(reader))
    {
    }

    const SystemReader &reader() const { return *m_reader; }
    ComputerHistory &history() { return m_history; }

    //! \brief Reads in a separate thread. All requests for the same data within a second share one reading.
    //! \param notBefore  an older reading isn't used
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

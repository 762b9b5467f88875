// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Used by all checks of this computer: the reader, its threads, and the results of earlier checks.

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
    SystemQuery(QString readKey, QString noun, Read function)
        : key(std::move(readKey))
        , what(std::move(noun))
        , read(std::move(function))
    {
    }
    QString key;  //!< key of the read in SharedReads
    QString what; //!< noun for messages, such as `the memory`
    Read read;
    QString hint = {}; //!< advice for the user if the read doesn't return
};

//! The observation of a check that couldn't read anything.
inline Observation unseen(const CheckError &error)
{
    Observation observation;
    observation.error = error;
    return observation;
}

//! \brief The number of restarts of a service at the last check.
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
    TargetMemory<RestartRecord> restarts; //!< of any age, because restarts are counted rather than converted to a rate
    QSet<QString> writableMounts;         //!< mount points that were writable at the last check
};

//! \brief Owned by CheckServices, in the engine thread. Destroyed after the last check has ended. Reads that hang outlive it.
class Computer
{
public:
    explicit Computer(std::shared_ptr<const SystemReader> reader)
        : m_reader(std::move(reader))
    {
    }

    const SystemReader &reader() const { return *m_reader; }
    ComputerHistory &past() { return m_past; }

    //! \brief Reads in a separate thread. All requests for the same data within a second share one reading.
    //! \param notBefore  minimum time of the reading
    template<typename Figures>
    [[nodiscard]] QCoro::Task<Expected<SystemReading<Figures>, CheckError>> look(SystemQuery<Figures> question,
                                                                                 Instant notBefore, CheckContext *context)
    {
        using Answer = Expected<Figures, CheckError>;
        const SharedReads::Job job = [reader = m_reader, read = question.read]() -> SharedReads::Content {
            return std::make_shared<const Answer>(read(*reader));
        };
        const auto done = co_await m_reads.read(question.key, job, notBefore, context->token());
        if (!done)
            co_return Unexpected(readError(done.error(), question.what, question.hint, *context));
        const auto answer = std::static_pointer_cast<const Answer>(done->content);
        if (!*answer)
            co_return Unexpected(answer->error());
        co_return SystemReading<Figures>(**answer, done->at);
    }
    template<typename Figures>
    [[nodiscard]] QCoro::Task<Expected<SystemReading<Figures>, CheckError>> look(SystemQuery<Figures> question,
                                                                                 CheckContext *context)
    {
        return look(std::move(question), SharedReads::Instant::clock::now() - SharedReads::kReuseTime, context);
    }

private:
    static CheckError readError(const SharedReads::Fault &fault, const QString &what, const QString &hint,
                                const CheckContext &context);

    std::shared_ptr<const SystemReader> m_reader;
    SharedReads m_reads;
    ComputerHistory m_past;
};

} // namespace watchkeeper

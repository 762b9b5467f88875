// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file What the checks of this computer share: the reader, its threads, and the results of earlier checks.

#include "checks/CheckContext.h"
#include "checks/HeldVerdict.h"
#include "checks/TargetMemory.h"
#include "checks/computer/EarlierReadings.h"
#include "checks/computer/SharedReads.h"
#include "checks/computer/SystemReader.h"

#include <QSet>

namespace watchkeeper {

//! \brief Something to read from the computer, and its name in sentences.
template<typename Figures>
class SystemQuestion
{
public:
    using Read = std::function<Expected<Figures, CheckError>(const SystemReader &)>;
    SystemQuestion(QString readKey, QString noun, Read function)
        : key(std::move(readKey))
        , what(std::move(noun))
        , read(std::move(function))
    {
    }
    QString key;  //!< of SharedReads
    QString what; //!< `the memory`
    Read read;
    QString hint = {}; //!< a sentence that says what to do if the read doesn't return
};

//! The observation of a check that couldn't read anything.
inline Observation unseen(const CheckError &error)
{
    Observation observation;
    observation.error = error;
    return observation;
}

//! \brief How often a service had been restarted at the last check.
class KnownRestarts
{
public:
    KnownRestarts(QByteArray fields, int times, std::optional<HeldVerdict> held)
        : series(std::move(fields))
        , count(times)
        , verdict(std::move(held))
    {
    }
    QByteArray series; //!< pastSeriesOf() the target
    int count;
    std::optional<HeldVerdict> verdict; //!< the verdict that it was restarted too often
};

//! What earlier checks read, for what only shows between two readings; by series, see pastSeriesOf().
struct ComputerPast
{
    EarlierReadings<CpuFigures> cpu;
    EarlierReadings<InterfaceFigures> interfaces;
    EarlierReadings<QList<DiskCounters>> disks;
    EarlierReadings<QHash<QByteArray, double>> processes; //!< processor time by process
    TargetMemory<KnownRestarts> restarts;                 //!< regardless of age: they are counted, not used for a rate
    QSet<QString> writableMounts;                         //!< mount points that were writable at the last check
};

//! \brief One for CheckServices, in the engine thread. Destroyed after the last check has ended; reads that hang outlive it.
class Computer
{
public:
    explicit Computer(std::shared_ptr<const SystemReader> reader)
        : m_reader(std::move(reader))
    {
    }

    const SystemReader &reader() const { return *m_reader; }
    ComputerPast &past() { return m_past; }

    //! \brief Reads in a separate thread, shared with all who ask for the same within a second.
    //! \param notBefore  earlier readings aren't accepted
    template<typename Figures>
    [[nodiscard]] QCoro::Task<Expected<SystemReading<Figures>, CheckError>> look(SystemQuestion<Figures> question,
                                                                                 Instant notBefore, CheckContext *context)
    {
        using Answer = Expected<Figures, CheckError>;
        const SharedReads::Job job = [reader = m_reader, read = question.read]() -> SharedReads::Content {
            return std::make_shared<const Answer>(read(*reader));
        };
        const auto done = co_await m_reads.read(question.key, job, notBefore, context->token());
        if (!done)
            co_return Unexpected(notRead(done.error(), question.what, question.hint, *context));
        const auto answer = std::static_pointer_cast<const Answer>(done->content);
        if (!*answer)
            co_return Unexpected(answer->error());
        co_return SystemReading<Figures>(**answer, done->at);
    }
    template<typename Figures>
    [[nodiscard]] QCoro::Task<Expected<SystemReading<Figures>, CheckError>> look(SystemQuestion<Figures> question,
                                                                                 CheckContext *context)
    {
        return look(std::move(question), SharedReads::Instant::clock::now() - SharedReads::kKept, context);
    }

private:
    static CheckError notRead(const SharedReads::Fault &fault, const QString &what, const QString &hint,
                              const CheckContext &context);

    std::shared_ptr<const SystemReader> m_reader;
    SharedReads m_reads;
    ComputerPast m_past;
};

} // namespace watchkeeper

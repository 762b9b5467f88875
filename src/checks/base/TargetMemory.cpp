// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/base/TargetMemory.h"

#include "async/Alarm.h"

#include <QCoreApplication>

namespace watchkeeper {

QString RepeatableVerdict::textAt(qint64 now) const
{
    if (at >= now)
        return sentence;
    return QCoreApplication::translate("RepeatableVerdict", "%1 (%2 ago)")
        .arg(sentence, humanDuration(static_cast<double>(now - at)));
}

std::optional<RepeatableVerdict> repeatedVerdict(std::optional<RepeatableVerdict> previous, int attempts, Milliseconds hold,
                                                 qint64 now)
{
    if (!previous || (previous->reportCount >= attempts && now - previous->at >= hold.count()))
        return std::nullopt;
    ++previous->reportCount;
    return previous;
}

qint64 monotonicNow()
{
    const auto sinceStart = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<Milliseconds>(sinceStart).count();
}

namespace {

constexpr std::chrono::milliseconds kPause{20};

} // namespace

QCoro::Task<FileReadGuard> FileReads::begin(TargetId id, CancelToken token)
{
    while (true) {
        const auto previous = m_reads.value(id);
        if (!previous || previous->expired())
            break;
        const bool isOver = co_await sleepFor(kPause, token);
        if (!isOver)
            co_return FileReadGuard();
    }
    FileReadGuard readGuard = std::make_shared<const TargetId>(id);
    m_reads.set(id, readGuard);
    co_return readGuard;
}

} // namespace watchkeeper

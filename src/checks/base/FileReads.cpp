// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/base/FileReads.h"

#include "async/Alarm.h"

namespace watchkeeper {

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

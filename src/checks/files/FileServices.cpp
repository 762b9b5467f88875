// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/files/FileServices.h"

#include "async/Alarm.h"
#include "checks/CheckContext.h"
#include "checks/files/FileMessages.h"

namespace watchkeeper {

namespace {

constexpr std::chrono::milliseconds kPause{20};

} // namespace

QCoro::Task<FileReadGuard> FileServices::beginRead(TargetId id, CancelToken token)
{
    while (true) {
        const auto former = m_reads.value(id);
        if (!former || former->expired())
            break;
        const bool isOver = co_await sleepFor(kPause, token);
        if (!isOver)
            co_return FileReadGuard();
    }
    FileReadGuard readGuard = std::make_shared<const TargetId>(id);
    m_reads.set(id, readGuard);
    co_return readGuard;
}

CheckError stoppedReadError(const CheckContext &context, const FileProgress &progress, const QString &path)
{
    if (progress.hasBegun)
        return context.stopped(readProgressText(path, progress.bytes));
    const CheckError stopped = context.stopped(notStartedText(path));
    return stopped.type() == ErrorType::Timeout ? CheckError(ErrorType::Internal, stopped.message()) : stopped;
}

} // namespace watchkeeper

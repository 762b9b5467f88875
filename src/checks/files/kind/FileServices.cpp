// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/files/kind/FileServices.h"

#include "async/Alarm.h"
#include "checks/base/CheckContext.h"
#include "checks/files/read/FileReading.h"

#include <algorithm>

namespace watchkeeper {

namespace {

constexpr qint64 kSamplesPerInterval = 20;

//! [ms] Minimum age at which a size is treated as one interval old. It is less than the interval, because checks can start
//! slightly earlier than scheduled.
qint64 minSampleAge(Milliseconds every)
{
    return every.count() - every.count() / 10;
}

} // namespace

void SizeHistory::add(qint64 bytes, qint64 now, Milliseconds every)
{
    m_last = bytes;
    while (m_samples.size() > 1 && now - m_samples.at(1).at >= minSampleAge(every))
        m_samples.removeFirst(); // the next entry is also old enough
    if (m_samples.isEmpty() || now - m_samples.last().at >= every.count() / kSamplesPerInterval)
        m_samples.append({now, bytes});
}

std::optional<qint64> SizeHistory::oneIntervalAgo(qint64 now, Milliseconds every) const
{
    const auto found = std::find_if(m_samples.crbegin(), m_samples.crend(),
                                    [limit = now - minSampleAge(every)](const Sample &sample) { return sample.at <= limit; });
    return found == m_samples.crend() ? std::nullopt : std::optional(found->bytes);
}

CheckError stoppedReadError(const CheckContext &context, const FileProgress &progress, const QString &path)
{
    if (progress.hasBegun)
        return context.stopped(readProgressText(path, progress.bytes));
    const CheckError stopped = context.stopped(notStartedText(path));
    return stopped.type() == ErrorType::Timeout ? CheckError(ErrorType::Internal, stopped.message()) : stopped;
}

} // namespace watchkeeper

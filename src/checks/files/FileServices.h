// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file State that the kinds `file` and `log` share between checks. For use in the engine thread.

#include "async/CancelToken.h"
#include "async/Semaphore.h"
#include "checks/TargetMemory.h"
#include "checks/files/FilePool.h"
#include "checks/files/FileProgress.h"
#include "checks/files/LogPosition.h"
#include "checks/files/SizeHistory.h"

#include <QCoroTask>

#include <memory>

namespace watchkeeper {

class CheckContext;

//! Represents a read in progress. Owned by the job in its thread.
using FileReadGuard = std::shared_ptr<const TargetId>;

//! \brief In-memory state of earlier checks. It isn't saved: after a restart each target is checked as if for the first time.
class FileServices
{
public:
    TargetMemory<SizeHistory> &sizes() { return m_sizes; }
    TargetMemory<LogPosition> &positions() { return m_positions; }

    //! \brief Waits until the previous read for this target has ended. Otherwise a target whose reads hang could occupy more and
    //! more threads.
    //! \return null if the token fires first
    [[nodiscard]] QCoro::Task<FileReadGuard> beginRead(TargetId id, CancelToken token);

    //! Limits the number of reads for which checks wait. A caller that stops waiting releases its place even if its thread still hangs.
    //! There are more threads than places.
    Semaphore &places() { return m_places; }

private:
    Semaphore m_places{kMaxFileReads};
    TargetMemory<SizeHistory> m_sizes;
    TargetMemory<LogPosition> m_positions;
    TargetMemory<std::weak_ptr<const TargetId>> m_reads;
};

//! The error of a check that was stopped before or during its read. If the read hadn't begun, nothing is known about the file, so this
//! isn't a failure.
CheckError stoppedReadError(const CheckContext &context, const FileProgress &progress, const QString &path);

} // namespace watchkeeper

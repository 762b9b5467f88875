// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What the kinds `file` and `log` share between checks. Engine thread.

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

//! A read in progress; held by the job in its thread.
using FileReadGuard = std::shared_ptr<const TargetId>;

//! \brief Memory. Nothing of it outlives the program: after a restart each target is checked as if for the first time.
class FileServices
{
public:
    TargetMemory<SizeHistory> &sizes() { return m_sizes; }
    TargetMemory<LogPosition> &positions() { return m_positions; }

    //! \brief Waits until the previous read of this target has ended: one that hangs must not occupy thread after thread.
    //! \return null if the token fired first
    [[nodiscard]] QCoro::Task<FileReadGuard> beginRead(TargetId id, CancelToken token);

    //! For reads that somebody waits for. A caller that stops waiting returns its place, although a thread may still hang: there are more
    //! threads than places.
    Semaphore &places() { return m_places; }

private:
    Semaphore m_places{kMaxFileReads};
    TargetMemory<SizeHistory> m_sizes;
    TargetMemory<LogPosition> m_positions;
    TargetMemory<std::weak_ptr<const TargetId>> m_looks;
};

//! The error of a check that was stopped during its read or before it. In the latter case nothing is known about the file, which isn't a
//! failure.
CheckError stoppedReadError(const CheckContext &context, const FileProgress &progress, const QString &path);

} // namespace watchkeeper

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
#include "checks/files/KnownSizes.h"
#include "checks/files/LogPosition.h"

#include <QCoroTask>

#include <memory>

namespace watchkeeper {

class CheckContext;

//! A look that is under way; held by the job in its thread.
using FileTurn = std::shared_ptr<const TargetId>;

//! \brief Memory. Nothing of it outlives the program: after a restart each target is looked at for the first time.
class FileServices
{
public:
    TargetMemory<KnownSizes> &sizes() { return m_sizes; }
    TargetMemory<LogPosition> &positions() { return m_positions; }

    //! \brief Waits until the former look at this target has ended: one that hangs must not take thread after thread.
    //! \return null when the token fired first
    [[nodiscard]] QCoro::Task<FileTurn> beginLook(TargetId id, CancelToken token);

    //! For looks that somebody waits for. Who gives one up gives its place back, although a thread may hang in it: there are more threads
    //! than places.
    Semaphore &places() { return m_places; }

private:
    Semaphore m_places{kFileLooks};
    TargetMemory<KnownSizes> m_sizes;
    TargetMemory<LogPosition> m_positions;
    TargetMemory<std::weak_ptr<const TargetId>> m_looks;
};

//! The error of a check that was stopped during its look; or before it: then nothing is known of the file, which is no failure.
CheckError stoppedLook(const CheckContext &context, const FileProgress &progress, const QString &path);

} // namespace watchkeeper

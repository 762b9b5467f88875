// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Allows only one file-reading job per target at a time. For use in the engine thread.

#include "async/CancelToken.h"
#include "checks/base/TargetMemory.h"

#include <QCoroTask>

#include <memory>

namespace watchkeeper {

//! Represents a read in progress. Owned by the job in its thread.
using FileReadGuard = std::shared_ptr<const TargetId>;

//! \brief The reads in progress, by target.
class FileReads
{
public:
    //! \brief Waits until the previous read for this target has ended. Otherwise, a target whose reads hang could block more
    //! and more threads.
    //! \return null if the token fires first
    [[nodiscard]] QCoro::Task<FileReadGuard> begin(TargetId id, CancelToken token);

private:
    TargetMemory<std::weak_ptr<const TargetId>> m_reads;
};

} // namespace watchkeeper

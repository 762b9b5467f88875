// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What the kinds `file` and `log` share between checks. Engine thread.

#include "async/CancelToken.h"
#include "checks/files/LogPosition.h"
#include "checks/files/TargetMemory.h"

#include <QCoroTask>

#include <memory>

namespace watchkeeper {

//! \brief The size of a file or folder when it was last looked at.
class KnownSize
{
public:
    KnownSize(QString lookedAt, qint64 size)
        : path(std::move(lookedAt))
        , bytes(size)
    {
    }
    QString path;
    qint64 bytes;
};

//! A look that is under way; held by the job in its thread.
using FileTurn = std::shared_ptr<const TargetId>;

//! \brief Memory. Nothing of it outlives the program: after a restart each target is looked at for the first time.
class FileServices
{
public:
    TargetMemory<KnownSize> &sizes() { return m_sizes; }
    TargetMemory<LogPosition> &positions() { return m_positions; }

    //! \brief Waits until the former look at this target has ended: one that hangs must not take thread after thread.
    //! \return null when the token fired first
    [[nodiscard]] QCoro::Task<FileTurn> beginLook(TargetId id, CancelToken token);

private:
    TargetMemory<KnownSize> m_sizes;
    TargetMemory<LogPosition> m_positions;
    TargetMemory<std::weak_ptr<const TargetId>> m_looks;
};

} // namespace watchkeeper

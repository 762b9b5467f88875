// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Where the previous content of a log is now. Blocks: in the pool.

#include "checks/files/LogPosition.h"

namespace watchkeeper {

//! The result.
class RotatedLog
{
public:
    RotatedLog(std::shared_ptr<OpenedFile> opened, bool renamed)
        : file(std::move(opened))
        , isRenamed(renamed)
    {
    }
    std::shared_ptr<OpenedFile> file;
    bool isRenamed; //!< the same file: its writer may continue writing there; otherwise a copy
};

//! \brief Searches the log's folder for the file that contains `place`: the same file under another name (`app.log.1`, any name), or a copy
//! of its content whose name begins or ends like that of the log (`copytruncate`).
//! \return nothing if there is none; compressed files aren't searched
std::optional<RotatedLog> findRotated(const QString &path, const LogFilePosition &place);

} // namespace watchkeeper

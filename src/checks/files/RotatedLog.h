// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Where the former content of a log has gone. Blocks: in the pool.

#include "checks/files/LogPosition.h"

namespace watchkeeper {

//! What was found.
class RotatedLog
{
public:
    RotatedLog(std::shared_ptr<OpenedFile> opened, bool renamed)
        : file(std::move(opened))
        , isRenamed(renamed)
    {
    }
    std::shared_ptr<OpenedFile> file;
    bool isRenamed; //!< the very file: its writer may go on writing there; else a copy
};

//! \brief Looks in the folder of the log for the file that holds `place`: the same file under another name (`app.log.1`, whatever it
//! is called), or a copy of its content under a name that begins with that of the log or ends like it (`copytruncate`).
//! \return nothing where there is none; compressed files are not looked into
std::optional<RotatedLog> findRotated(const QString &path, const LogPlace &place);

} // namespace watchkeeper

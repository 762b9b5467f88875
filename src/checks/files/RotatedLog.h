// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Finds the previous content of a log after a rotation. Blocks, so call it in the pool.

#include "checks/files/LogPosition.h"

namespace watchkeeper {

//! A file with the previous content of a log.
class RotatedLog
{
public:
    RotatedLog(std::shared_ptr<OpenedFile> opened, bool renamed)
        : file(std::move(opened))
        , isRenamed(renamed)
    {
    }
    std::shared_ptr<OpenedFile> file;
    bool isRenamed; //!< true for the same file, to which its writer may still append; false for a copy
};

//! \brief Searches the log's folder for the file with the content before `place`. It can be the same file with another name (such
//! as `app.log.1`), or a copy whose name begins like the log's name (`copytruncate`).
//! \return nullopt if there is no such file; compressed files aren't searched
std::optional<RotatedLog> findRotated(const QString &path, const LogFilePosition &place);

} // namespace watchkeeper

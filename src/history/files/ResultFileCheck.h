// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Whether a file of results is whole: reads all of it.

#include "history/files/ResultFolder.h"

namespace watchkeeper {

//! \brief Compares all checksums of a segment or a tail that nobody writes. Blocks: for the thread pool.
//! \return Damaged, Newer, or what the disk did; nothing where it is whole
std::optional<FileFault> checkResultFile(const QString &path, ResultFile::Kind kind);

//! \brief Where the last whole batch of a tail ends, also while it is written: [bytes], 0 where there is none.
//! \return Damaged where something before the end cannot be read
Expected<qint64, FileFault> wholeSizeOfTail(const QString &path);

} // namespace watchkeeper

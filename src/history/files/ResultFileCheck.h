// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Checks whether a file of results is intact: reads all of it.

#include "history/files/ResultFolder.h"

namespace watchkeeper {

//! \brief Verifies all checksums of a segment or a tail that nobody writes. Blocks: for the thread pool.
//! \return Damaged, Newer, or the disk error; absent if it is intact
std::optional<FileFault> checkResultFile(const QString &path, ResultFile::Kind kind);

//! \brief The end of the last complete batch of a tail, also while it is written: [bytes], 0 if there is none.
//! \return Damaged if something before the end can't be read
Expected<qint64, FileFault> wholeSizeOfTail(const QString &path);

} // namespace watchkeeper

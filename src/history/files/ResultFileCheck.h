// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Checks whether a file of results is intact by reading all of it.

#include "history/files/ResultFolder.h"

namespace watchkeeper {

//! \brief Verifies all checksums of a segment, or of a tail that isn't being written. Blocks; for the thread pool.
//! \return Damaged, Newer or the disk error; empty if the file is intact
std::optional<FileFault> checkResultFile(const QString &path, ResultFile::Kind kind);

//! \brief Returns the end of the last complete batch of a tail in [bytes], or 0 if there is none. The tail can be in use by a writer.
//! \return Damaged if something before the end can't be read
Expected<qint64, FileFault> intactTailSize(const QString &path);

} // namespace watchkeeper

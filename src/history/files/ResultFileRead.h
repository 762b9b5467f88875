// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads the data of a span from one file of results, for a target or for an entire group, or checks whether the entire
//! file is intact. Blocks.

#include "history/files/ResultFolder.h"
#include "history/files/SegmentFile.h"
#include "history/files/TailFile.h"

#include <functional>
#include <optional>

namespace watchkeeper {

//! Receives each row.
using RowSink = TailReader::Sink;

//! Reads the rows of a tail with from <= at < to.
std::optional<FileFault> readTail(const QString &path, const TargetId &target, qint64 from, qint64 to, const RowSink &sink);
//! Same as above, for all targets of a group.
std::optional<FileFault> readTail(const QString &path, int group, qint64 from, qint64 to, const RowSink &sink);

//! Reads a summary of a tail without its rows.
std::optional<FileFault> readTailContent(const QString &path,
                                         const std::function<void(const TailReader::Content &content)> &visit);

//! Receives each entry. \return the error if the entry couldn't be read; reading continues with the next entry
using EntryVisitor = std::function<std::optional<FileFault>(const SegmentReader &segment, const SegmentEntry &entry)>;

//! Reads the entries of a segment or day that overlap from <= time < to.
std::optional<FileFault> readSegment(const QString &path, const TargetId &target, qint64 from, qint64 to,
                                     const EntryVisitor &visit);
//! Same as above, for all targets of a group.
std::optional<FileFault> readSegment(const QString &path, int group, qint64 from, qint64 to, const EntryVisitor &visit);

// Checks whether a file of results is intact by reading all of it.

//! \brief Verifies all checksums of a segment, or of a tail that isn't being written. Blocks; for the thread pool.
//! \return Damaged, Newer or the disk error; empty if the file is intact
std::optional<FileFault> checkResultFile(const QString &path, ResultFile::Kind kind);

//! \brief Returns the end of the last complete batch of a tail in [bytes], or 0 if there is none. The tail can be in use by a
//! writer.
//! \return Damaged if any data before the end can't be read
Expected<qint64, FileFault> intactTailSize(const QString &path);

} // namespace watchkeeper

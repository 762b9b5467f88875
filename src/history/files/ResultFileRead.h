// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What one file of results has of a span: of a target, or of a whole group of them. Blocks.

#include "history/files/SegmentReader.h"
#include "history/files/TailReader.h"

#include <functional>
#include <optional>

namespace watchkeeper {

//! What is done with a row.
using RowSink = TailReader::Sink;

//! Rows of a tail with from <= at < to.
std::optional<FileFault> readTail(const QString &path, const TargetId &target, qint64 from, qint64 to, const RowSink &sink);
//! The same of all targets of a group.
std::optional<FileFault> readTail(const QString &path, int group, qint64 from, qint64 to, const RowSink &sink);

//! What is in a tail, without its rows.
std::optional<FileFault> readTailContent(const QString &path,
                                         const std::function<void(const TailReader::Content &content)> &visit);

//! What is done with an entry. \return why it could not be read; the others follow all the same
using EntryVisit = std::function<std::optional<FileFault>(const SegmentReader &segment, const SegmentEntry &entry)>;

//! Entries of a segment or day that touch from <= time < to.
std::optional<FileFault> readSegment(const QString &path, const TargetId &target, qint64 from, qint64 to,
                                     const EntryVisit &visit);
//! The same of all targets of a group.
std::optional<FileFault> readSegment(const QString &path, int group, qint64 from, qint64 to, const EntryVisit &visit);

} // namespace watchkeeper

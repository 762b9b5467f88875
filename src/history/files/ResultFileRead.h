// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads what one file of results has for a span: for a target, or for a whole group. Blocks.

#include "history/files/SegmentReader.h"
#include "history/files/TailReader.h"

#include <functional>
#include <optional>

namespace watchkeeper {

//! Receives each row.
using RowSink = TailReader::Sink;

//! Rows of a tail with from <= at < to.
std::optional<FileFault> readTail(const QString &path, const TargetId &target, qint64 from, qint64 to, const RowSink &sink);
//! The same for all targets of a group.
std::optional<FileFault> readTail(const QString &path, int group, qint64 from, qint64 to, const RowSink &sink);

//! A summary of a tail, without its rows.
std::optional<FileFault> readTailContent(const QString &path,
                                         const std::function<void(const TailReader::Content &content)> &visit);

//! Receives each entry. \return why it couldn't be read; the others follow anyway
using EntryVisit = std::function<std::optional<FileFault>(const SegmentReader &segment, const SegmentEntry &entry)>;

//! Entries of a segment or day that touch from <= time < to.
std::optional<FileFault> readSegment(const QString &path, const TargetId &target, qint64 from, qint64 to,
                                     const EntryVisit &visit);
//! The same for all targets of a group.
std::optional<FileFault> readSegment(const QString &path, int group, qint64 from, qint64 to, const EntryVisit &visit);

} // namespace watchkeeper

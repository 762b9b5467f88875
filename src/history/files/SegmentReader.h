// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads a segment. Finding a target's chunk takes three small reads, whatever the size of the file.

#include "history/files/DiskFile.h"
#include "history/files/SegmentIndex.h"

namespace watchkeeper {

//! \brief An open segment. The file never changes, so any number of readers can use it. Each reader belongs to one thread.
class SegmentReader
{
public:
    static Expected<SegmentReader, FileFault> open(const QString &path, const FileCalls &calls = FileCalls::standard());

    const SegmentFooter &footer() const { return m_footer; }
    //! \param group  in [0, kTargetGroups)
    Expected<QList<SegmentEntry>, FileFault> entriesOfGroup(int group) const;
    Expected<QList<SegmentEntry>, FileFault> entriesOf(const TargetId &target) const;
    //! Returns the rows, sorted by time.
    Expected<QList<StoredResult>, FileFault> rows(const SegmentEntry &entry) const;
    Expected<QByteArray, FileFault> rollup(const SegmentEntry &entry) const;

private:
    SegmentReader(DiskFile file, qint64 size, const SegmentFooter &footer);
    Expected<QByteArray, FileFault> readExactly(qint64 offset, qint64 size) const;
    FileFault damagedFault() const { return {FileFault::Kind::Damaged, m_file.path()}; }

    DiskFile m_file;
    qint64 m_size;
    SegmentFooter m_footer;
};

} // namespace watchkeeper

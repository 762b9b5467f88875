// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Writes the bytes of a segment or a day in sequence.

#include "history/files/DiskFile.h"
#include "history/files/SegmentIndex.h"

namespace watchkeeper {

//! \brief Writes `WKSEGM`, a version of two bytes; then group by group its chunks and its entries; then the footer.
class SegmentBuilder
{
public:
    //! \param path  of the file to make: a temporary name, see ResultFolder. The leftover of an earlier attempt is replaced.
    static Expected<SegmentBuilder, FileFault> begin(const QString &path, const FileCalls &calls);

    //! \brief Adds data of a target of the current group; a target may be added several times.
    //! \param entry  its target, times and rows; the rest is set here
    //! \param chunk  may be empty: then there is only a rollup
    std::optional<FileFault> add(SegmentEntry entry, QByteArrayView chunk, QByteArrayView rollup);
    //! Call when all of group `group` was added.
    std::optional<FileFault> endGroup(int group);
    //! Call after the last group. When it returns, the file is complete and on the disk.
    std::optional<FileFault> finish();

    //! What it contains so far.
    const SegmentFooter &footer() const { return m_footer; }

private:
    explicit SegmentBuilder(DiskFile file)
        : m_file(std::move(file))
    {
    }
    std::optional<FileFault> write(QByteArrayView bytes);
    void count(const SegmentEntry &entry);

    DiskFile m_file;
    qint64 m_size = 0;
    SegmentFooter m_footer;
    QList<SegmentEntry> m_entries; //!< of the current group
};

} // namespace watchkeeper

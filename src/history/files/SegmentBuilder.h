// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The bytes of a segment or a day, one after the other.

#include "history/files/DiskFile.h"
#include "history/files/SegmentIndex.h"

namespace watchkeeper {

//! \brief Writes `WKSEGM`, a version of two bytes; a group after the other, its chunks, then its entries; the footer.
class SegmentBuilder
{
public:
    //! \param path  of the file to make: a temporary name, see ResultFolder. What a former attempt left there is replaced.
    static Expected<SegmentBuilder, FileFault> begin(const QString &path, const FileCalls &calls);

    //! \brief What the present group has of a target, once or several times.
    //! \param entry  its target, times and rows; the rest is set here
    //! \param chunk  may be empty: then there is a rollup only
    std::optional<FileFault> add(SegmentEntry entry, QByteArrayView chunk, QByteArrayView rollup);
    //! All of group `group` was added.
    std::optional<FileFault> endGroup(int group);
    //! After the last group. From here on the file is complete and on the disk.
    std::optional<FileFault> finish();

    //! What is in it so far.
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
    QList<SegmentEntry> m_entries; //!< of the present group
};

} // namespace watchkeeper

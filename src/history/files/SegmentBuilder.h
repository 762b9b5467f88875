// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Writes the bytes of a segment or a day sequentially.

#include "history/files/DiskFile.h"
#include "history/files/SegmentIndex.h"

namespace watchkeeper {

//! \brief Writes `WKSEGM` and a two-byte version, then the chunks and entries of each group, then the footer.
class SegmentBuilder
{
public:
    //! \param path  temporary name of the new file, see ResultFolder; replaces the leftover of an earlier attempt
    static Expected<SegmentBuilder, FileFault> begin(const QString &path, const FileCalls &calls);

    //! \brief Adds data of a target of the current group. A target can be added several times.
    //! \param entry  has the target, times and rows; the other members are set here
    //! \param chunk  empty if there is only a rollup
    std::optional<FileFault> add(SegmentEntry entry, QByteArrayView chunk, QByteArrayView rollup);
    //! Ends a group. Call after all data of `group` was added.
    std::optional<FileFault> endGroup(int group);
    //! Call after the last group. On return, the file is complete and on disk.
    std::optional<FileFault> finish();

    //! Summary of the content so far.
    const SegmentFooter &footer() const { return m_footer; }

private:
    explicit SegmentBuilder(DiskFile file)
        : m_file(std::move(file))
    {
    }
    std::optional<FileFault> write(QByteArrayView bytes);
    void addToFooter(const SegmentEntry &entry);

    DiskFile m_file;
    qint64 m_size = 0;
    SegmentFooter m_footer;
    QList<SegmentEntry> m_entries; //!< entries of the current group
};

} // namespace watchkeeper

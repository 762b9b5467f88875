// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Stores files of results as rows, each with a part of a file and its checksum. Doesn't interpret their content.

#include "history/database/HistoryDatabase.h"
#include "model/base/Expected.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>

namespace watchkeeper {

//! \brief A stored file, which may be incomplete.
struct StoredFile
{
    qint64 key = 0;
    QString name;
    qint64 bytes = 0;     //!< size of its parts, which are contiguous
    bool isWhole = false; //!< true if the file can be read: a segment with all of its parts, or a tail
    friend bool operator==(const StoredFile &, const StoredFile &) = default;
};

//! \brief The metadata of a part.
struct StoredFileChunk
{
    qint64 begins = 0;
    qint64 bytes = 0;
    quint32 checksum = 0;
};

//! \brief Runs in the thread of a HistoryDatabase, which must outlive this object.
class SegmentTable
{
public:
    explicit SegmentTable(HistoryDatabase *database)
        : m_database(database)
    {
    }

    //! Returns the files, sorted by name.
    Expected<QList<StoredFile>, HistoryError> files() const;
    //! Returns the parts of a file, in order.
    Expected<QList<StoredFileChunk>, HistoryError> parts(const StoredFile &file) const;
    //! Reads the bytes of each part, in order. \return Damaged if a part is missing or its checksum doesn't match
    HistoryFault read(const StoredFile &file, const std::function<void(const QByteArray &)> &eachPart) const;

    //! \brief Appends a part. A new file has no key yet and gets one.
    //! \param file  updated by the call; isWhole states whether this part completes the file
    HistoryFault append(StoredFile *file, const QByteArray &part);
    //! Removes the parts that begin at `bytes` or later. \param file  updated by the call
    HistoryFault cut(StoredFile *file, qint64 bytes);
    HistoryFault remove(const StoredFile &file);

private:
    HistoryFault write(StoredFile *file);

    HistoryDatabase *const m_database;
};

} // namespace watchkeeper

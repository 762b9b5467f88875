// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Copies result files to a server: first the growing file of the current hour, then finished hours, the newest first.
//! Also the table in which the server keeps them.

#include "history/database/HistoryDatabase.h"
#include "history/files/ResultFolder.h"
#include "history/server/TableCopy.h"
#include "model/base/Expected.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QMap>
#include <QString>

#include <functional>
#include <optional>

namespace watchkeeper {

//! \brief A stored file, which may be incomplete.
struct StoredFile
{
    qint64 key = 0;
    QString name;
    qint64 bytes = 0;        //!< size of its parts, which are contiguous
    bool isComplete = false; //!< true if the file can be read: a segment with all of its parts, or a tail
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
    //! \param file  updated by the call; isComplete states whether this part completes the file
    HistoryFault append(StoredFile *file, const QByteArray &part);
    //! Removes the parts that begin at `bytes` or later. \param file  updated by the call
    HistoryFault cut(StoredFile *file, qint64 bytes);
    HistoryFault remove(const StoredFile &file);

private:
    HistoryFault write(StoredFile *file);

    HistoryDatabase *const m_database;
};

//! \brief Runs in the thread of the server's database. It reads the folder of a StoredResultWriter. The reader and the writer
//! don't wait for each other.
//!
//! Only complete batches of a tail are copied, because the writer may truncate the rest. A segment replaces its tail once all
//! parts of the segment are on the server. After any fault, resume() reads the state of the server again. Unreadable files are
//! skipped until then and don't delay other files.
class ResultCopy
{
public:
    explicit ResultCopy(const QString &folder)
        : m_folder(folder)
    {
    }

    //! Reads the state of the server. Also truncates a copied tail that has lost data on the disk in a power failure.
    HistoryFault resume(HistoryDatabase *server);

    //! \brief Reads data that isn't on the server. \param oldest  [ms] since 1970; segments that end earlier are skipped
    //! \return whether there is data for put()
    Expected<bool, HistoryError> read(qint64 oldest);
    //! Returns whether read() has found data that put() hasn't stored.
    bool hasPendingFiles() const { return !m_pendingPieces.isEmpty(); }
    //! Returns a sentence with the reason why a file was skipped; empty if no skipped file exists any more.
    QString unreadableFileText() const;
    //! \brief Stores the data that was read, within the limits of `allowance`. Call it in a transaction of `server`, and call
    //! resume() if the transaction fails.
    //! \return whether there is more data to store
    Expected<bool, HistoryError> put(HistoryDatabase *server, CopyAllowance *allowance);

    //! \brief The limits for the age and total size of files.
    struct Bounds
    {
        qint64 oldest = 0;    //!< [ms] since 1970, for hourly files
        qint64 oldestDay = 0; //!< [ms] since 1970, for daily files
        qint64 bytes = 0;     //!< total size of all files
    };
    //! \brief Removes a few files from the server if they no longer exist on the disk and are incomplete or too old. If
    //! the total size is exceeded, also removes the oldest files that no longer exist on the disk.
    //!
    //! Keeps all other files, even if they no longer exist on the disk.
    //! \return whether there may be more files to remove
    Expected<bool, HistoryError> pruneHistory(HistoryDatabase *server, const Bounds &bounds);

private:
    //! Data to append to a file on the server.
    struct Piece
    {
        ResultFile file;
        qint64 begins = 0;
        QByteArray data;
        bool isLast = false; //!< whether this is the last piece of a segment
    };

    std::optional<FileFault> listFolder(qint64 oldest);
    bool isCopied(const ResultFile &file, qint64 oldest) const;
    std::optional<FileFault> readTail(const ResultFile &file);
    std::optional<FileFault> readSegment(const ResultFile &file);
    HistoryFault insertPiece(SegmentTable &table, const Piece &piece);
    HistoryFault skipFile(const ResultFile &file, const FileFault &fault);
    HistoryFault truncateIfDifferent(SegmentTable &table, const ResultFile &tail);
    qint64 bytesOf(const ResultFile &file) const { return m_serverFiles.value(file.name()).bytes; }

    ResultFolder m_folder;
    QHash<QString, StoredFile> m_serverFiles; //!< the files on the server by name
    QList<ResultFile> m_files;                //!< the files that weren't completely copied when the folder was listed
    QDateTime m_folderModified;               //!< modification time of the folder at that listing
    QMap<QString, FileFault> m_unreadable;    //!< faults by file name
    QList<Piece> m_pendingPieces;
    qint64 m_pendingBytes = 0;
};

} // namespace watchkeeper

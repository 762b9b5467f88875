// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Copies the files of results to a server: the current hour as it grows, then finished hours, the newest first.

#include "history/database/CopyAllowance.h"
#include "history/database/SegmentTable.h"
#include "history/files/ResultFolder.h"

#include <QDateTime>
#include <QHash>
#include <QMap>

#include <optional>

namespace watchkeeper {

//! \brief Runs in the thread of the server's database. Reads the folder that a StoredResultWriter writes, without any waiting between them.
//!
//! Only complete batches of a tail are copied, since the writer may truncate what follows them. A segment replaces its tail once all of its
//! parts are on the server. After any fault, resume() reads again what is on the server. An unreadable file doesn't delay others: it is
//! skipped until then.
class ResultCopy
{
public:
    explicit ResultCopy(const QString &folder)
        : m_folder(folder)
    {
    }

    //! Also truncates what a tail no longer has: data that was not on the disk yet at a power failure.
    HistoryFault resume(HistoryDatabase *server);

    //! \brief Reads what is not on the server. \param oldest  [ms] since 1970: segments that end before are left out
    //! \return whether there is something to put
    Expected<bool, HistoryError> read(qint64 oldest);
    //! Whether read() has found something that put() has not stored yet.
    bool hasWaiting() const { return !m_waiting.isEmpty(); }
    //! Why a file was skipped, as a sentence, as long as the file exists; else empty.
    QString unreadable() const;
    //! \brief Stores what was read, as far as allowed. Call it in a transaction of `server`; if that fails, call resume().
    //! \return whether something is left
    Expected<bool, HistoryError> put(HistoryDatabase *server, CopyAllowance *allowance);

    //! \brief Files beyond these bounds are too old, or too large in total.
    struct Bounds
    {
        qint64 oldest = 0;    //!< [ms] since 1970, for hours
        qint64 oldestDay = 0; //!< the same for days
        qint64 bytes = 0;     //!< of all files together
    };
    //! \brief Removes files that are no longer on the disk, and files that are too old or, the oldest first, too many: a few per call.
    //!
    //! Files that were lost only on the disk stay.
    //! \return whether there may be more
    Expected<bool, HistoryError> giveRoom(HistoryDatabase *server, const Bounds &bounds);

private:
    //! Data to append to a file on the server.
    struct Piece
    {
        ResultFile file;
        qint64 begins = 0;
        QByteArray data;
        bool isLast = false; //!< of a segment
    };

    std::optional<FileFault> lookIntoFolder(qint64 oldest);
    bool isDone(const ResultFile &file, qint64 oldest) const;
    std::optional<FileFault> readTail(const ResultFile &file);
    std::optional<FileFault> readSegment(const ResultFile &file);
    HistoryFault putPiece(SegmentTable &table, const Piece &piece);
    HistoryFault passBy(const ResultFile &file, const FileFault &fault);
    HistoryFault compare(SegmentTable &table, const ResultFile &tail);
    qint64 bytesOf(const ResultFile &file) const { return m_kept.value(file.name()).bytes; }

    ResultFolder m_folder;
    QHash<QString, KeptFile> m_kept;       //!< by name: what is on the server
    QList<ResultFile> m_files;             //!< from the folder: the files that were not complete when it was listed
    QDateTime m_listed;                    //!< time of the last change of the folder at that listing
    QMap<QString, FileFault> m_unreadable; //!< by name
    QList<Piece> m_waiting;
    qint64 m_waitingBytes = 0;
};

} // namespace watchkeeper

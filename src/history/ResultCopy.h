// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Takes the files of results to a server: the running hour as it grows, finished hours, the newest first.

#include "history/database/CopyAllowance.h"
#include "history/database/SegmentTable.h"
#include "history/files/ResultFolder.h"

#include <QDateTime>
#include <QHash>
#include <QMap>

#include <optional>

namespace watchkeeper {

//! \brief In the thread of the server's database. Reads the folder that a StoredResultWriter writes, and waits for nobody there.
//!
//! Of a tail only whole batches are taken, since the writer may cut away what is behind them. A segment takes the place of its tail once
//! all of its parts are there. After any fault, resume() finds out again what is on the server. A file that cannot be read keeps no other
//! waiting: it is passed by until then.
class ResultCopy
{
public:
    explicit ResultCopy(const QString &folder)
        : m_folder(folder)
    {
    }

    //! Also cuts what a tail does not have any more: what was not on the disk yet when the power went.
    HistoryFault resume(HistoryDatabase *server);

    //! \brief Reads what is not on the server. \param oldest  [ms] since 1970: segments that end before are left out
    //! \return whether there is something to put
    Expected<bool, HistoryError> read(qint64 oldest);
    //! Whether read() has found something that put() did not put yet.
    bool hasWaiting() const { return !m_waiting.isEmpty(); }
    //! Why a file was passed by, as a sentence, as long as that is there; else empty.
    QString unreadable() const;
    //! \brief Puts what was read, as much as is allowed. In a transaction of `server`; when that fails: resume().
    //! \return whether something is left
    Expected<bool, HistoryError> put(HistoryDatabase *server, CopyAllowance *allowance);

    //! \brief What is beyond them is too old, or too much.
    struct Bounds
    {
        qint64 oldest = 0;    //!< [ms] since 1970, of hours
        qint64 oldestDay = 0; //!< the same of days
        qint64 bytes = 0;     //!< of all files together
    };
    //! \brief Removes what the disk does not have any more and what is too old or, the oldest first, too much: a few files a call.
    //!
    //! What is lost on the disk alone stays.
    //! \return whether there may be more
    Expected<bool, HistoryError> giveRoom(HistoryDatabase *server, const Bounds &bounds);

private:
    //! What is to be put behind what is there of a file.
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
    QList<ResultFile> m_files;             //!< of the folder: those that were not done when it was listed
    QDateTime m_listed;                    //!< when the folder was last changed by then
    QMap<QString, FileFault> m_unreadable; //!< by name
    QList<Piece> m_waiting;
    qint64 m_waitingBytes = 0;
};

} // namespace watchkeeper

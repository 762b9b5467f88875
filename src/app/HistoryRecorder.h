// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The object of the storage thread: takes what waits to the disk, once a second.

#include "app/HistoryKeep.h"
#include "app/HistoryQueue.h"
#include "history/StoredResultWriter.h"

#include <QObject>
#include <QTimer>

#include <array>
#include <memory>
#include <optional>

namespace watchkeeper {

//! \brief Made anywhere, then lives and dies in the storage thread; only there may anything but a constructor be called.
class HistoryRecorder : public QObject
{
    Q_OBJECT

public:
    //! \param folder  of results; made when something is written
    HistoryRecorder(QString folder, std::shared_ptr<HistoryQueue> queue);

    void start();
    void setKeep(const HistoryKeep &keep);
    //! Writes what waits now, tries no more, then emits finished().
    void finish();

signals:
    //! Why results cannot be stored, as a sentence with the file; empty once they can again. What waits is kept, up to a bound.
    void faultChanged(const QString &text);
    //! In all, since the program began: there was no room for them while they could not be stored.
    void droppedChanged(quint64 results);
    void finished();

private:
    void write();
    void compact();
    void giveRoom();
    Expected<bool, FileFault> removeIfTooMuch();
    enum Work { Writing, Packing, GivingRoom };
    void tell(Work work, const std::optional<FileFault> &fault);
    void tellDropped();

    QString m_folder;
    std::shared_ptr<HistoryQueue> m_queue;
    std::optional<StoredResultWriter> m_writer;
    HistoryKeep m_keep;
    QTimer m_second{this};
    QTimer m_compact{this};
    QTimer m_room{this};
    std::array<QString, 3> m_faults; //!< by Work; empty where it goes well
    QString m_told;
    quint64 m_dropped = 0;
};

} // namespace watchkeeper

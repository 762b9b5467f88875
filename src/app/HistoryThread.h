// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Owns the storage thread: results go in, and whether they can be kept comes out.

#include "app/HistoryKeep.h"
#include "app/HistoryQueue.h"
#include "model/Result.h"

#include <QObject>
#include <QThread>

#include <memory>

namespace watchkeeper {

class HistoryRecorder;

//! \brief Lives in the main thread; every call returns at once, and every signal arrives there.
//!
//! Only who holds the lock of the profile may start one: two programs that write would mix up their files.
class HistoryThread : public QObject
{
    Q_OBJECT

public:
    //! \param folder  where results are, see Profile::resultsFolder()
    explicit HistoryThread(QString folder, QObject *parent = nullptr);
    //! Asserts that it was stopped or never started.
    ~HistoryThread() override;

    bool isRunning() const { return m_thread.isRunning(); }
    void start(const HistoryKeep &keep);
    void setKeep(const HistoryKeep &keep);
    //! Results of checks that were stopped are left out: they say nothing about their targets. Nothing happens before start().
    void record(const QList<Result> &results);
    //! Stores what is there, ends the thread, then emits stopped(); also where it never ran. The disk may take its time.
    void stop();

signals:
    //! See HistoryRecorder.
    void faultChanged(const QString &text);
    void droppedChanged(quint64 results);
    void stopped();

private:
    std::shared_ptr<HistoryQueue> m_queue;
    QThread m_thread;
    QString m_folder;
    HistoryRecorder *m_recorder = nullptr; //!< dies in its thread when that ends
};

} // namespace watchkeeper

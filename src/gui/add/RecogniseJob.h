// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Reads what was pasted: a little at once, in threads of its own what is much or makes it look for programs in the folders of PATH.

#include "targets/pasted/PastedText.h"

#include <QFutureWatcher>
#include <QTimer>

#include <memory>

namespace watchkeeper {

//! \brief One text at a time; a new one takes the place of one that is being read. Never waits for those threads, nor for a network
//! drive in PATH that does not answer.
class RecogniseJob : public QObject
{
    Q_OBJECT

public:
    //! Lines, and targets that have to be compared for the first time.
    static constexpr qsizetype kMostAtOnce = 1'000;
    static constexpr qsizetype kMostLettersAtOnce = 64 * 1024;

    explicit RecogniseJob(QObject *parent = nullptr);
    ~RecogniseJob() override;

    //! finished() follows, before this returns where there is little to do and no program to look for.
    void start(const QString &text, const Surroundings &surroundings);
    //! No finished() comes for what is being read.
    void cancel();
    bool isRunning() const { return m_shared != nullptr; }

signals:
    //! Again and again while one is read, but for the first 100 ms.
    void progressed(int done, int total);
    void finished(const QList<watchkeeper::Recognised> &found);

private:
    struct Shared;
    void takeOver();

    std::shared_ptr<Shared> m_shared;
    QFutureWatcher<QList<Recognised>> m_watcher;
    QTimer m_progress;
};

} // namespace watchkeeper

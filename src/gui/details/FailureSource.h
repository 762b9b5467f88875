// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Where the details pane gets the evidence of a failure from. GUI thread; reading happens in another thread.

#include "app/FailurePair.h"

#include <QObject>
#include <QThreadPool>

namespace watchkeeper {

//! \brief Reads in its own thread, the latest request first. The destructor waits for the read in progress.
class FailureSource : public QObject
{
    Q_OBJECT

public:
    //! \param database  see Profile::historyFile()
    explicit FailureSource(QString database, QObject *parent = nullptr);
    ~FailureSource() override;

    //! \brief Requests the newest failure of a target. Earlier requests that haven't started are dropped.
    //! \param by  [ms] since 1970, UTC; later failures are ignored
    void ask(const TargetId &target, qint64 by);

signals:
    //! \brief Not emitted within ask(). If the database can't be read, there is no failure; the reason is in the log, and the window shows
    //! it where history is written.
    void found(const watchkeeper::TargetId &target, const watchkeeper::FailurePair &pair);

private:
    const QString m_database;
    QThreadPool m_pool;
};

} // namespace watchkeeper

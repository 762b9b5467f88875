// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads the evidence of failures for the details pane. Use it in the GUI thread; reading happens in another thread.

#include "app/query/FailureComparison.h"

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

    //! \brief Requests the newest failure of a target. Drops earlier requests that haven't started.
    //! \param by  in [ms] since 1970, UTC; failures after this time are ignored
    void request(const TargetId &target, qint64 by);

signals:
    //! \brief Emitted with the result, but not from within request(). If the database can't be read, the result contains no
    //! failure. In this case the reason is logged, and the part of the program that writes history shows it in the window.
    void found(const watchkeeper::TargetId &target, const watchkeeper::FailurePair &pair);

private:
    const QString m_database;
    QThreadPool m_pool;
};

} // namespace watchkeeper

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Where the details pane gets the evidence of a failure from. GUI thread; the reading is done elsewhere.

#include "app/FailurePair.h"

#include <QObject>
#include <QThreadPool>

namespace watchkeeper {

//! \brief Reads in a thread of its own, what was asked last first. Its end waits for the one that is being read.
class FailureSource : public QObject
{
    Q_OBJECT

public:
    //! \param database  see Profile::historyFile()
    explicit FailureSource(QString database, QObject *parent = nullptr);
    ~FailureSource() override;

    //! \brief The newest failure of a target. What was asked before and has not begun is forgotten.
    //! \param by  [ms] since 1970, UTC; a later one does not count
    void ask(const TargetId &target, qint64 by);

signals:
    //! \brief Not within ask(). Where the database cannot be read there is no failure; why stands in the log, and the window says it where
    //! it is written.
    void found(const watchkeeper::TargetId &target, const watchkeeper::FailurePair &pair);

private:
    const QString m_database;
    QThreadPool m_pool;
};

} // namespace watchkeeper

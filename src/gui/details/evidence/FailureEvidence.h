// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads the evidence of failures, and loads the failure that is shown for a target until it recovers.

#include "app/query/FailureComparison.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>

#include <optional>

namespace watchkeeper {

// Reads the evidence of failures for the details pane. Use it in the GUI thread; reading happens in another thread.

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

// Loads the failure that is shown for a target until it recovers.

class ResultRow;

//! \brief Requests the evidence of the displayed target. Repeats the request until the evidence has been stored on
//! disk.
class FailureEvidenceLoader : public QObject
{
    Q_OBJECT

public:
    explicit FailureEvidenceLoader(QObject *parent = nullptr);

    void setSource(FailureSource *source);
    //! Sets the target, either as it is now or at the time shown. Until a failure is confirmed, only its failure diagnostics exist.
    void followRow(const ResultRow &row);

signals:
    //! Emitted with an empty pair while there is no data to show. Emitted immediately when another target is followed.
    void changed(const watchkeeper::Target &target, const watchkeeper::FailurePair &pair);

private:
    void requestEvidence();
    void handleEvidence(const TargetId &id, const FailurePair &pair);

    QPointer<FailureSource> m_source;
    Target m_target;                //!< the displayed target; its ID is null if there is none
    std::optional<qint64> m_moment; //!< the time shown, in [ms] since 1970; nullopt for the present
    qint64 m_since = 0;             //!< the start of the failure, in [ms] since 1970; distinguishes it from an earlier failure
    bool m_isConfirmed = true;      //!< whether the failure is confirmed: no attempts are left
    int m_requestCount = 0;         //!< number of requests since the last change
    QTimer m_retryTimer;
};

} // namespace watchkeeper

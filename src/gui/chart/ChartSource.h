// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The data source of a chart, its implementation that reads the history of the profile, and the current request of a chart.

#include "history/values/ChartData.h"
#include "model/target/Result.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <chrono>
#include <memory>
#include <optional>

namespace watchkeeper {

// The data source of a chart. Use it in the GUI thread; the data is read in another thread.

//! \brief Emits either answered() or failed() once for each request, unless the request is cancelled with forget().
//!
//! Never emits these signals from within ask(), and never blocks the GUI thread.
class ChartSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! \param number  must be greater than the number of any earlier request; responses can arrive in any order
    virtual void ask(quint64 number, const watchkeeper::ChartRequest &request) = 0;
    //! Cancels a request whose response is no longer needed.
    virtual void forget(quint64 number) = 0;

    //! Returns the reason why notes can't be changed, or an empty string.
    const QString &notesProblem() const { return m_notesProblem; }
    void setNotesProblem(const QString &problem) { m_notesProblem = problem; }

signals:
    void answered(quint64 number, const watchkeeper::ChartData &data);
    //! \param reason  a translated message explaining what happened and what to do
    void failed(quint64 number, const QString &reason);
    //! Emitted when there is new data for these targets.
    void historyExtended(const QList<watchkeeper::TargetId> &targets);
    //! Emitted when incidents or notes in the history have changed.
    void eventsChanged();
    //! Emitted by a chart when the user adds, edits or removes a note. noteHandled() follows.
    void noteEdited(const watchkeeper::Note &note);
    //! Emitted when the note is on disk or was refused. \param refusal  the reason for a refusal, otherwise empty
    void noteHandled(const QUuid &id, const QString &refusal);

private:
    QString m_notesProblem;
};

// Manages the current request of a chart. Limits how often requests are sent, and delivers only the response to the latest one.

//! \brief Requests data for a span and, if needed, for an earlier span to compare with. Delivers both together.
class ChartQuery : public QObject
{
    Q_OBJECT

public:
    explicit ChartQuery(QObject *parent = nullptr);

    //! \param source  may be null; pending responses of the former source are dropped
    void setSource(ChartSource *source);
    //! \brief Sends a request soon. Several calls in a row become one request.
    //! \param earlier  the offset of the earlier span in [ms], or 0 if none is needed
    void requestSoon(const ChartRequest &request, qint64 earlier);
    //! Cancels the request. Nothing is delivered until the next one.
    void cancel();
    //! Returns whether a response is pending.
    bool isWaiting() const { return m_delay.isActive() || !m_pendingNumbers.isEmpty(); }

signals:
    //! \param earlier  data of the earlier span, with its original times; has an empty request if none was requested
    void answered(const watchkeeper::ChartData &data, const watchkeeper::ChartData &earlier);
    void failed(const QString &reason);

private:
    void sendRequests();
    void discardRequests();
    void handleResponse(quint64 number, const ChartData &data);
    void handleFailure(quint64 number, const QString &reason);

    QPointer<ChartSource> m_source;
    QTimer m_delay;
    ChartRequest m_currentRequest;
    qint64 m_earlierOffset = 0;
    QList<quint64> m_pendingNumbers; //!< pending requests for the latest query
    quint64 m_earlierNumber = 0;     //!< number of the request for the earlier span; 0 if there is none
    ChartData m_data;
    ChartData m_earlierData;
};

// Provides charts from the history of the profile.

//! \brief Reads in its own thread, one request after the other. The destructor waits for the current request, which then stops at the next
//! target.
class HistoryChartSource final : public ChartSource
{
    Q_OBJECT

public:
    //! \param folder    the folder of the results, see Profile::resultsFolder()
    //! \param database  see Profile::historyFile(); if it can't be read, charts use the results alone
    explicit HistoryChartSource(QString folder, QString database, QObject *parent = nullptr);
    ~HistoryChartSource() override;

    //! Sets the targets, whose schedules determine how long a result is valid.
    void setTargets(const QList<Target> &targets);
    //! Registers new results. Emits historyExtended() once the results have been written to the files.
    void addResults(const QList<Result> &results);

    void ask(quint64 number, const ChartRequest &request) override;
    void forget(quint64 number) override;

private:
    using AbandonFlag = std::shared_ptr<std::atomic<bool>>;
    void read(quint64 number, const ChartRequest &request, const AbandonFlag &pointless);

    const QString m_folder;
    const QString m_database;
    QHash<TargetId, std::chrono::milliseconds> m_gaps;
    QHash<quint64, AbandonFlag> m_pendingRequests;
    QSet<TargetId> m_extendedTargets;
    QTimer m_extensionTimer;
    QThreadPool m_pool;
};

} // namespace watchkeeper

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Provides charts from the history of the profile.

#include "gui/chart/ChartSource.h"
#include "model/target/Result.h"

#include <QHash>
#include <QSet>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <chrono>
#include <memory>

namespace watchkeeper {

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
    //! Notes new results. historyExtended() is emitted once they have been written to the files.
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

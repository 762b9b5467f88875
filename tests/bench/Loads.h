// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The loads of watchkeeper-bench. Each load runs an event loop until it has finished, and returns its cost.

#include <QJsonObject>
#include <QStringList>
#include <QUrl>

namespace watchkeeper::bench {

//! The size of a load.
struct Amount
{
    int checks = 1000;
    int concurrency = 6;
};

//! Whether each request opens a new connection.
enum class Connection { Fresh, KeptAlive };

//! Measures the minimum cost for a Qt program: plain QNetworkAccessManager.
QJsonObject measureBareNetwork(const QUrl &url, Amount amount, Connection connection);

//! Like measureBareNetwork(), but with the buffered socket that the http kind uses.
QJsonObject measureBufferedNetwork(const QUrl &url, Amount amount, Connection connection);

//! Measures plain QProcess: starts the command, reads its complete output and records the exit code.
QJsonObject measureBareProcess(const QStringList &command, Amount amount);

//! \brief Measures the entire path of a result: targets, queue, limits, check, evaluation, batches, and a consumer in the main
//! thread.
QJsonObject measurePageChecks(const QUrl &url, Amount amount, Connection connection);
QJsonObject measureCommandChecks(const QStringList &command, Amount amount);

//! \brief Runs `rate` simulated checks per second for `seconds`. Adds `latenessMs`: percentiles of the delay between the scheduled
//! and the actual start.
//! \param crawled  the address of a site to crawl meanwhile, or empty; the load ends when the crawl does
QJsonObject lateness(int rate, int seconds, const QString &crawled);

//! \brief Like lateness(), but with `healthy` targets checked every 5 s, and `silent` targets that never answer. Adds the
//! number of results of healthy targets that weren't up.
QJsonObject silence(int silent, int healthy, int seconds);

} // namespace watchkeeper::bench

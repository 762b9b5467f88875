// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The loads of watchkeeper-bench. Each runs an event loop until it has finished and reports its cost.

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

//! Whether each request has a connection of its own.
enum class Connection { Fresh, KeptAlive };

//! The minimum for a Qt program: plain QNetworkAccessManager.
QJsonObject bareNetwork(const QUrl &url, Amount amount, Connection connection);

//! The same with the buffered socket that the http kind also uses.
QJsonObject bareNetworkBuffered(const QUrl &url, Amount amount, Connection connection);

//! Plain QProcess: start, read all output, note the exit code.
QJsonObject bareProcess(const QStringList &command, Amount amount);

//! \brief The entire path of a result: targets, queue, limits, check, evaluation, batches, a consumer in the main thread.
QJsonObject watchPage(const QUrl &url, Amount amount, Connection connection);
QJsonObject watchCommand(const QStringList &command, Amount amount);

//! \brief `rate` simulated checks per second for `seconds`. Adds `latenessMs` with the percentiles of actual against scheduled start.
QJsonObject lateness(int rate, int seconds);

//! \brief The same with `healthy` targets checked every 5 s, while `silent` others never answer. Adds how many results of the healthy ones
//! weren't up.
QJsonObject silence(int silent, int healthy, int seconds);

} // namespace watchkeeper::bench

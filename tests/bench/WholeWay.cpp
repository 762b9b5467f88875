// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/Loads.h"
#include "bench/Usage.h"
#include "bench/WatchLoad.h"
#include "gui/table/model/ResultsModel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper::bench {
namespace {

constexpr int kKeptConnections = 200; // same as NetworkPool::kMaxIdleConnections

QJsonArray repeated(const QJsonObject &target, int count)
{
    QJsonArray targets;
    for (int i = 0; i < count; ++i)
        targets.append(target);
    return targets;
}

void requireUp(const QList<Result> &results)
{
    for (const Result &result : results) {
        if (result.outcome == Outcome::Up)
            continue;
        const auto &error = result.observation.error;
        qFatal("A check failed: %s", qPrintable(error ? error->message() : result.observation.summary));
    }
}

void recheck(Monitor &monitor, const QList<Result> &results, int *toAsk)
{
    QList<TargetId> ids;
    for (const Result &result : results) {
        if (ids.size() < *toAsk)
            ids.append(result.targetId);
    }
    *toAsk -= static_cast<int>(ids.size());
    if (!ids.isEmpty()) // an empty list would check all targets
        monitor.checkNow(ids);
}

//! \brief Checks targets until the model has received `checks` results. If there are fewer targets than checks, the targets of
//! each batch are checked again after its results have arrived.
QJsonObject checkAll(const QJsonObject &target, int targets, int checks, const EngineLimits &limits)
{
    WatchLoad load(repeated(target, targets), limits);
    ResultsModel model;
    model.setTargets(load.targets());
    load.monitor().setTargets(load.targets());

    int toAsk = checks - targets;
    int missing = checks;
    QObject::connect(&load, &WatchLoad::resultsReady, &model, [&](const QList<Result> &results) {
        requireUp(results);
        model.addResults(results);
        recheck(load.monitor(), results, &toAsk);
        missing -= static_cast<int>(results.size());
        if (missing == 0)
            load.leave();
    });
    Usage usage;
    load.monitor().checkNow();
    load.exec();
    usage.stopClock();
    load.shutDown();
    return usage.toJson(checks);
}

EngineLimits limitsFor(int concurrency)
{
    EngineLimits limits;
    limits.all = concurrency;
    limits.perHost = concurrency;
    limits.perKind = {{u"command"_s, concurrency}};
    return limits;
}

} // namespace

QJsonObject measurePageChecks(const QUrl &url, Amount amount, Connection connection)
{
    QJsonObject target{{u"kind"_s, u"http"_s}, {u"url"_s, url.toString()}};
    const EngineLimits limits = limitsFor(amount.concurrency);
    if (connection == Connection::Fresh)
        return checkAll(target, amount.checks, amount.checks, limits);
    // Connections are kept alive for each target, but their number is limited.
    target.insert(u"connection"_s, u"keep-alive"_s);
    return checkAll(target, std::min(amount.checks, kKeptConnections), amount.checks, limits);
}

QJsonObject measureCommandChecks(const QStringList &command, Amount amount)
{
    const QJsonObject target{{u"kind"_s, u"command"_s}, {u"command"_s, command.join(u' ')}};
    return checkAll(target, amount.checks, amount.checks, limitsFor(amount.concurrency));
}

} // namespace watchkeeper::bench

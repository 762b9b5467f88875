// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/Loads.h"
#include "bench/Usage.h"
#include "bench/WatchLoad.h"
#include "gui/ResultsModel.h"

using namespace Qt::StringLiterals;

namespace watchkeeper::bench {
namespace {

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

//! All targets once, asked for at the same moment; ends with the last result in the model.
QJsonObject checkAll(const QJsonObject &target, Amount amount, const EngineLimits &limits)
{
    WatchLoad load(repeated(target, amount.checks), limits);
    ResultsModel model;
    model.setTargets(load.targets());
    load.watch().setTargets(load.targets());

    int missing = amount.checks;
    QObject::connect(&load, &WatchLoad::resultsReady, &model, [&](const QList<Result> &results) {
        requireUp(results);
        model.addResults(results);
        missing -= static_cast<int>(results.size());
        if (missing == 0)
            load.leave();
    });
    Usage usage;
    load.watch().checkNow();
    load.exec();
    usage.stopClock();
    load.shutDown();
    return usage.toJson(amount.checks);
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

QJsonObject watchPage(const QUrl &url, Amount amount, Connection connection)
{
    QJsonObject target{{u"kind"_s, u"http"_s}, {u"url"_s, url.toString()}};
    if (connection == Connection::KeptAlive)
        target.insert(u"keepAlive"_s, true);
    return checkAll(target, amount, limitsFor(amount.concurrency));
}

QJsonObject watchCommand(const QStringList &command, Amount amount)
{
    const QJsonObject target{{u"kind"_s, u"command"_s}, {u"command"_s, command.join(u' ')}};
    return checkAll(target, amount, limitsFor(amount.concurrency));
}

} // namespace watchkeeper::bench

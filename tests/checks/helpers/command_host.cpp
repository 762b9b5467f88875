// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file A program that runs many commands at the same time, for tests that kill it or exhaust its descriptors. `command_host run
//! LINE…` runs each line until it is killed. `command_host count N LINE` runs a line N times at the same time and prints how often
//! each error type occurred. It then runs `true` once.

#include "CheckBench.h"
#include "async/TaskGroup.h"
#include "checks/command/CommandGuard.h"

#include <QCoreApplication>
#include <QMap>
#include <QTextStream>

using namespace watchkeeper;

namespace {

using Counts = QMap<QString, int>;

QCoro::Task<> countOne(CheckServices *services, QString line, Counts *counts, CancelToken token)
{
    const QJsonObject fields{{QStringLiteral("command"), line}};
    const Observation seen =
        co_await CheckBench::check(services, QStringLiteral("command"), fields, std::chrono::minutes(5), token);
    const QString key = seen.error ? errorKey(seen) + QLatin1Char(' ') + seen.error->message() : QStringLiteral("ok");
    ++(*counts)[key];
}

void print(const QString &line)
{
    QTextStream(stdout) << line << Qt::endl;
}

QCoro::Task<> countAll(CheckServices *services, int number, QString line)
{
    Counts counts;
    TaskGroup group;
    for (int n = 0; n < number; ++n)
        group.add(countOne(services, line, &counts, group.token()));
    co_await group.join();
    for (auto entry = counts.cbegin(); entry != counts.cend(); ++entry)
        print(QString::number(entry.value()) + QLatin1Char(' ') + entry.key());
    Counts after;
    co_await countOne(services, QStringLiteral("true"), &after, CancelToken());
    print(QStringLiteral("after ") + after.firstKey());
    QCoreApplication::exit(0);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    CheckServices services;
    print(QString::fromStdString(services.get<CommandGuard>().token()));
    if (arguments.value(1) == QStringLiteral("count")) {
        const QCoro::Task<> all = countAll(&services, arguments.value(2).toInt(), arguments.value(3));
        return app.exec();
    }
    Counts counts;
    TaskGroup group;
    for (const QString &line : arguments.mid(2))
        group.add(countOne(&services, line, &counts, group.token()));
    return app.exec();
}

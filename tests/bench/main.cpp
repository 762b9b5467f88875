// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// watchkeeper-bench: runs one load and prints its cost as a JSON object to standard output. Started by tests/bench/bench.py.
#include "async/EventDispatchers.h"
#include "bench/Loads.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QJsonDocument>

#include <iostream>

using namespace watchkeeper::bench;

namespace {

struct Options
{
    Amount amount;
    std::string url;
    std::vector<std::string> command;
    bool keepAlive = false;
    bool buffered = false;
    int rate = 1000;
    int seconds = 10;

    Connection connection() const { return keepAlive ? Connection::KeptAlive : Connection::Fresh; }
    QUrl page() const { return QUrl(QString::fromStdString(url)); }
    QStringList words() const
    {
        QStringList list;
        for (const std::string &word : command)
            list.append(QString::fromStdString(word));
        return list;
    }
};

void print(const QJsonObject &cost)
{
    std::cout << QJsonDocument(cost).toJson(QJsonDocument::Compact).constData() << std::endl;
}

CLI::App *addLoad(CLI::App &app, const char *name, Options &options, const std::function<QJsonObject()> &run)
{
    CLI::App *const load = app.add_subcommand(name);
    load->add_option("--checks", options.amount.checks)->check(CLI::PositiveNumber);
    load->add_option("--concurrency", options.amount.concurrency)->check(CLI::PositiveNumber);
    load->callback([run] { print(run()); });
    return load;
}

void addPageLoads(CLI::App &app, Options &options)
{
    CLI::App *const page =
        addLoad(app, "page", options, [&] { return measurePageChecks(options.page(), options.amount, options.connection()); });
    CLI::App *const bare = addLoad(app, "bare-network", options, [&] {
        const auto load = options.buffered ? measureBufferedNetwork : measureBareNetwork;
        return load(options.page(), options.amount, options.connection());
    });
    for (CLI::App *const load : {page, bare}) {
        load->add_option("url", options.url)->required();
        load->add_flag("--keep-alive", options.keepAlive);
    }
    bare->add_flag("--buffered", options.buffered);
}

void addCommandLoads(CLI::App &app, Options &options)
{
    addLoad(app, "command", options, [&] { return measureCommandChecks(options.words(), options.amount); })
        ->add_option("words", options.command)
        ->required();
    addLoad(app, "bare-process", options, [&] { return measureBareProcess(options.words(), options.amount); })
        ->add_option("words", options.command)
        ->required();
}

void addLateness(CLI::App &app, Options &options)
{
    CLI::App *const load = app.add_subcommand("lateness");
    load->add_option("--rate", options.rate)->check(CLI::PositiveNumber);
    load->add_option("--seconds", options.seconds)->check(CLI::PositiveNumber);
    load->add_option("--crawl", options.url, "a site to crawl meanwhile");
    load->callback([&] { print(lateness(options.rate, options.seconds, QString::fromStdString(options.url))); });
    CLI::App *const silent = app.add_subcommand("silence");
    silent->add_option("--seconds", options.seconds)->check(CLI::PositiveNumber);
    silent->callback([&] { print(silence(400, 600, options.seconds)); });
}

} // namespace

int main(int argc, char *argv[])
{
    watchkeeper::usePlainEventDispatchers(); // like the real programs
    const QCoreApplication application(argc, argv);
    CLI::App app("Loads for ./dev bench");
    app.require_subcommand(1);
    Options options;
    addPageLoads(app, options);
    addCommandLoads(app, options);
    addLateness(app, options);
    CLI11_PARSE(app, argc, argv);
    return 0;
}

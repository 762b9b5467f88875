// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// watchkeeper-bench-history: prints the cost of storing results as a JSON object to standard output.
#include "bench/history/HistoryLoad.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QJsonDocument>

#include <iostream>

using namespace watchkeeper::bench;

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    CLI::App app("Results of plain web pages: written, packed and read");
    HistoryAmount amount;
    std::string folder;
    app.add_option("--targets", amount.targets)->check(CLI::PositiveNumber);
    app.add_option("--rows", amount.rows, "of each target")->check(CLI::PositiveNumber);
    app.add_option("--every", amount.every, "seconds between two rows of a target")->check(CLI::PositiveNumber);
    app.add_option("--batch", amount.batch, "results written at once")->check(CLI::PositiveNumber);
    app.add_option("--sync-every", amount.syncInterval, "seconds of the results' own time; 0: each batch");
    app.add_option("--reads", amount.reads, "of each span")->check(CLI::PositiveNumber);
    app.add_option("--folder", folder, "kept; without it a temporary one");
    CLI11_PARSE(app, argc, argv);
    amount.folder = QString::fromStdString(folder);
    HistoryLoad load(amount);
    std::cout << QJsonDocument(load.run()).toJson(QJsonDocument::Indented).constData() << std::flush;
    return 0;
}

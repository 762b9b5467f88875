// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Another process that crawls, to be killed:
//   CrawlChild FILE URL   begins a run
//   CrawlChild FILE RUN   continues a run
//   CrawlChild FILE URL ask   begins a run, and writes a line when it asks
// Exits with 0 if the run is complete.
#include "checks/base/CheckServices.h"
#include "crawl/run/CrawlRun.h"

#include <QCoreApplication>

#include <cstdio>

using namespace watchkeeper;

namespace {

QCoro::Task<> crawl(CrawlRun *crawler, QString what)
{
    bool isRun = false;
    const int run = what.toInt(&isRun);
    CrawlEnding ending;
    if (isRun) {
        const std::function<void(CrawlPlan *)> change;
        ending = co_await crawler->resume(run, change, CancelToken());
    } else {
        CrawlPlan plan;
        plan.starts = {what};
        plan.retries = 0;
        ending = co_await crawler->start(plan, CancelToken());
    }
    if (!ending.error.isEmpty())
        std::fprintf(stderr, "%s\n", qPrintable(ending.error));
    QCoreApplication::exit(ending.error.isEmpty() && ending.state == RunState::Complete ? 0 : 1);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    CheckServices services;
    CrawlRun crawler(application.arguments().value(1), &services);
    crawler.setAsks(application.arguments().contains(QStringLiteral("ask")));
    crawler.setProgressHandler([](const CrawlProgress &progress) {
        if (progress.isAsking) {
            std::puts("asks");
            std::fflush(stdout);
        }
    });
    TaskGroup group;
    group.add(crawl(&crawler, application.arguments().value(2)));
    return QCoreApplication::exec();
}

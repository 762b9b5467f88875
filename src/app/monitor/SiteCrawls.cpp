// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/SiteCrawls.h"

#include "app/words/DisplayText.h"
#include "async/PoolTasks.h"
#include "crawl/run/CrawlRun.h"
#include "crawl/store/CrawlReader.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kFindingsAtOnce = 500;
constexpr int kSiteReadLimitMs = 300;

class SiteCrawlsText
{
    Q_DECLARE_TR_FUNCTIONS(SiteCrawls)
};

QString siteFindingLine(const FindingRow &finding)
{
    const auto shown = [](const QByteArray &address) { return displayLine(QString::fromUtf8(address)); };
    QString address = shown(finding.address);
    if (finding.line > 0)
        address += u":%1"_s.arg(finding.line);
    const QString text = u"%1: %2: %3"_s.arg(findingTitle(finding.kind), address, displayLine(finding.message));
    if (finding.linkedFrom.isEmpty())
        return text;
    return SiteCrawlsText::tr("%1 Linked from %2", "a finding and a page").arg(text, shown(finding.linkedFrom.first().source));
}

//! Counts the findings and describes the first ones. \return a sentence if the file can't be read
//! \param baseline  0 for the accepted run of the site, see setCrawlBaseline()
QString readSiteFindings(CrawlReader *reader, qint64 baseline, const CrawlRunInfo &crawled, SiteReport *report)
{
    QSet<QByteArray> known;
    if (baseline == 0) {
        const auto accepted = reader->acceptedBaseline(crawled);
        if (!accepted)
            return accepted.error();
        baseline = *accepted;
    }
    if (baseline > 0) {
        const auto run = reader->run(baseline); // without it, a wrong number would count everything as new
        if (!run)
            return run.error();
        if (!run->isAnalysed) // otherwise, old findings would count as new
            return SiteCrawlsText::tr("The findings of run %1 aren't computed yet. Show the run to compute them.")
                .arg(baseline);
        const auto identities = reader->identities(baseline);
        if (!identities)
            return identities.error();
        known = *identities;
    }
    const auto ids = reader->findingIds(report->run);
    if (!ids)
        return ids.error();
    for (qsizetype begin = 0; begin < ids->size(); begin += kFindingsAtOnce) {
        const auto rows = reader->findings(ids->mid(begin, kFindingsAtOnce));
        if (!rows)
            return rows.error();
        for (const FindingRow &finding : *rows) {
            if (known.contains(finding.identity()))
                continue;
            const FindingLevel level = findingLevel(finding.kind);
            report->errors += level == FindingLevel::Error ? 1 : 0;
            report->warnings += level == FindingLevel::Warning ? 1 : 0;
            report->notes += level == FindingLevel::Note ? 1 : 0;
            if (report->lines.size() < SiteReport::kMaxLines)
                report->lines.append(siteFindingLine(finding));
        }
    }
    return {};
}

//! Removes all but the newest runs of the target. A run that can't be removed stays until the next check.
void removeOldRuns(const QString &path, const SiteOrder &order)
{
    CrawlReader reader(path);
    const auto opened = reader.open();
    if (order.target.isEmpty() || !opened)
        return;
    const auto runs = reader.runs();
    if (!runs)
        return;
    int kept = 0;
    for (const CrawlRunInfo &run : *runs) { // the newest first
        if (run.id != order.baseline && !run.isBaseline && CrawlPlan::fromJson(run.plan).target == order.target
            && ++kept > SiteCrawls::kKeptRuns)
            removeCrawlRun(path, run.id);
    }
}

SiteReport readSiteReport(const QString &path, const SiteOrder &order, const CrawlEnding &ending, bool isStopped)
{
    SiteReport report;
    report.run = ending.run;
    report.isComplete = ending.state == RunState::Complete;
    report.failures = ending.failures;
    CrawlReader reader(path);
    if (const auto opened = reader.open(); !opened) {
        report.problem = opened.error();
        return report;
    }
    const auto run = reader.run(ending.run);
    if (!run) {
        report.problem = run.error();
        return report;
    }
    report.pages = static_cast<int>(run->pages);
    report.addresses = static_cast<int>(run->requested);
    if (!isStopped) // otherwise nobody wants to know, and reading them could take long
        report.problem = readSiteFindings(&reader, order.baseline, *run, &report);
    return report;
}

CrawlPlan sitePlanOf(const SiteOrder &order)
{
    CrawlPlan plan;
    plan.target = order.target;
    plan.starts = QStringList{order.start};
    plan.include = order.include;
    plan.exclude = order.exclude;
    plan.render = order.render;
    plan.maxDepth = order.maxDepth;
    plan.maxPages = order.maxPages;
    plan.checksOutside = order.checksOutside;
    plan.obeysRobots = order.obeysRobots;
    plan.verifiesTls = order.verifiesTls;
    plan.login = order.login;
    return plan;
}

} // namespace

SiteCrawls::SiteCrawls(QString path, CheckServices *services)
    : m_path(std::move(path))
    , m_services(services)
    , m_pool(std::make_unique<QThreadPool>())
{
    m_pool->setMaxThreadCount(1);
}

SiteCrawls::~SiteCrawls()
{
    m_pool->clear();
    // Blocks on purpose, because a usual read takes a few milliseconds, and ends before the file is closed.
    if (!m_pool->waitForDone(kSiteReadLimitMs))
        static_cast<void>(m_pool.release()); // its destructor would wait; the job uses nothing of this object
}

QCoro::Task<SiteReport> SiteCrawls::crawl(SiteOrder order, CancelToken token)
{
    CrawlRun run(m_path, m_services);
    const CrawlPlan plan = sitePlanOf(order);
    const CrawlEnding ending = co_await run.start(plan, token);
    SiteReport report;
    report.problem = ending.error;
    if (!ending.error.isEmpty() || ending.run == 0)
        co_return report;
    const auto read = [path = m_path, order, ending, isStopped = token.isCancelled()] {
        return readSiteReport(path, order, ending, isStopped);
    };
    const std::optional<SiteReport> answer = co_await runInPool(m_pool.get(), read, CancelToken());
    if (answer)
        report = *answer;
    m_pool->start([path = m_path, order] { removeOldRuns(path, order); }); // takes long for a large run, so nobody waits
    co_return report;
}

} // namespace watchkeeper

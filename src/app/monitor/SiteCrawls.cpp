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
QString readSiteFindings(CrawlReader *reader, qint64 baseline, SiteReport *report)
{
    QSet<QByteArray> known;
    if (baseline > 0) {
        const auto run = reader->run(baseline); // without it, a wrong number would count everything as new
        if (!run)
            return run.error();
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
void removeOldRuns(CrawlReader *reader, const QString &path, const SiteOrder &order)
{
    const auto runs = reader->runs();
    if (order.target.isEmpty() || !runs)
        return;
    int kept = 0;
    for (const CrawlRunInfo &run : *runs) { // the newest first
        if (run.id != order.baseline && CrawlPlan::fromJson(run.plan).target == order.target && ++kept > SiteCrawls::kKeptRuns)
            removeCrawlRun(path, run.id);
    }
}

SiteReport readSiteReport(const QString &path, const SiteOrder &order, const CrawlEnding &ending)
{
    SiteReport report;
    report.run = ending.run;
    report.isComplete = ending.state == RunState::Complete;
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
    report.problem = readSiteFindings(&reader, order.baseline, &report);
    removeOldRuns(&reader, path, order);
    return report;
}

CrawlPlan sitePlanOf(const SiteOrder &order)
{
    CrawlPlan plan;
    plan.target = order.target;
    plan.starts = QStringList{order.start};
    plan.include = order.include;
    plan.exclude = order.exclude;
    plan.maxDepth = order.maxDepth;
    plan.maxPages = order.maxPages;
    plan.checksOutside = order.checksOutside;
    plan.obeysRobots = order.obeysRobots;
    plan.verifiesTls = order.verifiesTls;
    return plan;
}

} // namespace

SiteCrawls::SiteCrawls(QString path, CheckServices *services)
    : m_path(std::move(path))
    , m_services(services)
{
    m_pool.setMaxThreadCount(1);
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
    const auto read = [path = m_path, order, ending] { return readSiteReport(path, order, ending); };
    const std::optional<SiteReport> answer = co_await runInPool(&m_pool, read, CancelToken());
    if (answer)
        report = *answer;
    co_return report;
}

} // namespace watchkeeper

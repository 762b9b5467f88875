// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crawl/run/CrawlHosts.h"

#include <algorithm>
#include <utility>

namespace watchkeeper {

using namespace std::chrono_literals;

namespace {

constexpr int kMaxActiveHosts = 64;
constexpr Milliseconds kMaxDelay{60'000};
constexpr Milliseconds kSlowDelay{1'000};
constexpr int kSuccessesToRecover = 20;

} // namespace

void FailureWatch::add(bool hasFailed)
{
    m_last.push_back(hasFailed);
    m_failures += hasFailed;
    if (m_last.size() > kSpan) {
        m_failures -= m_last.front();
        m_last.pop_front();
    }
}

CrawlHosts::Demand CrawlHosts::demand()
{
    if (m_hosts.size() > kMaxActiveHosts / 2) { // below, they keep what was learnt about their speed
        const Time now = Alarm::Clock::now();
        std::erase_if(m_hosts, [now](const auto &entry) { return entry.second->isIdle() && entry.second->nextStart <= now; });
    }
    Demand demand;
    while (!m_withWork.empty() && std::ssize(m_hosts) + demand.hosts.size() < kMaxActiveHosts)
        demand.hosts.append(m_withWork.extract(m_withWork.begin()).value());
    for (const auto &[id, host] : m_hosts) {
        const int enough = 2 * m_plan->perHost + 8;
        if (host->hasMore && std::ssize(host->queue) < enough / 2)
            demand.urls.append({id, enough - static_cast<int>(host->queue.size())});
    }
    return demand;
}

CrawlHosts::Host *CrawlHosts::add(const CrawlHost &stored)
{
    auto host = std::make_unique<Host>();
    host->stored = stored;
    host->limit = m_isSlow ? 1 : m_plan->perHost;
    host->delay = m_isSlow ? kSlowDelay : 0ms;
    host->nextStart = Alarm::Clock::now();
    return m_hosts.emplace(stored.id, std::move(host)).first->second.get();
}

void CrawlHosts::addUrls(qint64 host, const QList<FrontierUrl> &urls, int asked)
{
    Host &found = *m_hosts.at(host);
    found.queue.insert(found.queue.end(), urls.begin(), urls.end());
    found.hasMore = urls.size() == asked;
}

void CrawlHosts::addWork(const QSet<qint64> &hosts)
{
    for (const qint64 id : hosts) {
        if (const auto host = m_hosts.find(id); host != m_hosts.end())
            host->second->hasMore = true;
        else
            m_withWork.insert(id);
    }
}

void CrawlHosts::useRobots(Host *host)
{
    host->robotsState = Host::Robots::Known;
    if (m_plan->obeysRobots) {
        host->robots = RobotsFile(host->stored.robots);
        host->isForbidden = host->stored.robotsStatus.value_or(0) >= 500;
    }
    if (const auto delay = host->robots.crawlDelay(kRobotsAgent); delay && *delay > 0ms) {
        host->delay = std::max(host->delay, std::min<Milliseconds>(*delay, kMaxDelay));
        host->limit = 1;
    }
}

QList<CrawlHosts::Host *> CrawlHosts::takeWithoutRobots()
{
    QList<Host *> hosts;
    for (const auto &[id, host] : m_hosts) {
        if (host->robotsState == Host::Robots::Unknown && !host->queue.empty()) {
            host->robotsState = Host::Robots::UnderWay;
            hosts.append(host.get());
        }
    }
    return hosts;
}

std::optional<std::pair<CrawlHosts::Host *, FrontierUrl>> CrawlHosts::takeNext(Time now)
{
    for (const auto &[id, host] : m_hosts) {
        if (host->queue.empty() || host->robotsState != Host::Robots::Known || host->inFlight >= host->limit
            || now < host->nextStart)
            continue;
        const FrontierUrl url = host->queue.front();
        host->queue.pop_front();
        host->nextStart = std::max(host->nextStart, now + host->delay);
        ++host->inFlight;
        ++m_inFlight;
        return std::pair(host.get(), url);
    }
    return {};
}

std::optional<CrawlHosts::Time> CrawlHosts::nextStart(Time now) const
{
    std::optional<Time> next;
    for (const auto &[id, host] : m_hosts) {
        if (!host->queue.empty() && host->nextStart > now)
            next = std::min(next.value_or(host->nextStart), host->nextStart);
    }
    return next;
}

void CrawlHosts::release(Host *host)
{
    --host->inFlight;
    --m_inFlight;
}

void CrawlHosts::handleAttempt(Host *host, const CrawlReply &reply, std::optional<Milliseconds> pause)
{
    if (pause)
        host->nextStart = std::max(host->nextStart, Alarm::Clock::now() + *pause);
    if (m_isSlow || host->robots.crawlDelay(kRobotsAgent))
        return;
    if (reply.status == 429 || reply.status == 503 || (reply.error && reply.error->type() == ErrorType::Timeout)) {
        host->limit = std::max(1, host->limit / 2);
        host->successes = 0;
    } else if (!reply.error && host->limit < m_plan->perHost && ++host->successes >= kSuccessesToRecover) {
        ++host->limit;
        host->successes = 0;
    }
}

void CrawlHosts::slowDown()
{
    m_isSlow = true;
    const Time next = Alarm::Clock::now() + kSlowDelay;
    for (const auto &[id, host] : m_hosts) {
        host->limit = 1;
        host->delay = std::max(host->delay, kSlowDelay);
        host->nextStart = std::max(host->nextStart, next);
    }
}

bool CrawlHosts::isIdle() const
{
    return m_withWork.empty()
        && std::all_of(m_hosts.begin(), m_hosts.end(), [](const auto &entry) { return entry.second->isIdle(); });
}

qint64 CrawlHosts::waiting() const
{
    qint64 waiting = 0;
    for (const auto &[id, host] : m_hosts)
        waiting += std::ssize(host->queue);
    return waiting;
}

void CrawlTurn::run(CrawlStore *store)
{
    fault = addresses.isEmpty() ? HistoryFault() : store->addAddresses(addresses);
    if (!fault && !results.isEmpty())
        fault = store->write(results);
    for (const CrawlHost &host : std::as_const(robotsRead)) {
        if (!fault)
            fault = store->writeHost(host);
    }
    for (const qint64 id : std::as_const(demand.hosts)) {
        const auto host = store->host(id);
        if (!host) {
            fault = host.error();
            return;
        }
        hosts.append(*host);
    }
    for (const auto &[host, count] : std::as_const(demand.urls)) {
        const auto urls = store->take(host, count);
        if (!urls) {
            fault = urls.error();
            return;
        }
        taken.emplace(host, *urls);
    }
    if (!fault && !results.isEmpty())
        fault = store->recordTime(activeMs);
    hostsWithWork = store->takeHostsWithWork();
    waiting = store->waiting();
}

} // namespace watchkeeper

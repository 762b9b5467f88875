// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crawl/run/CrawlRun.h"

#include "async/PoolTasks.h"
#include "crawl/run/CrawlVerdicts.h"

#include <algorithm>
#include <utility>

namespace watchkeeper {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr QByteArrayView kRobotsAgent = "Watchkeeper";
constexpr int kMaxActiveHosts = 64;
constexpr int kMaxRequests = 128;      //!< under way at the same time
constexpr qsizetype kMaxResults = 256; //!< waiting to be stored
constexpr Milliseconds kMaxDelay{60'000};
constexpr qint64 kMaxOutsideSize = 256 * 1024; //!< [bytes] of addresses that are only checked
constexpr int kSuccessesToRecover = 20;
constexpr qint64 kProgressIntervalMs = 100;
constexpr qint64 kRateSpanMs = 5'000;

} // namespace

struct CrawlRun::Turn
{
    // What the store receives.
    QList<CrawledUrl> results;
    QList<CrawlHost> robotsRead;
    QList<FoundLink> addresses;
    QList<std::pair<qint64, int>> wanted; //!< hosts, and how many of their addresses
    QList<qint64> newHosts;
    qint64 activeMs = 0;
    // What it returns.
    HistoryFault fault;
    std::map<qint64, QList<FrontierUrl>> taken;
    QList<CrawlHost> hosts;
    QSet<qint64> hostsWithWork;
    qint64 waiting = 0;

    void run(CrawlStore *store);
};

//! Called in the thread of the store.
void CrawlRun::Turn::run(CrawlStore *store)
{
    fault = addresses.isEmpty() ? HistoryFault() : store->addAddresses(addresses);
    if (!fault && !results.isEmpty())
        fault = store->write(results);
    for (const CrawlHost &host : std::as_const(robotsRead)) {
        if (!fault)
            fault = store->writeHost(host);
    }
    for (const qint64 id : std::as_const(newHosts)) {
        const auto host = store->host(id);
        if (!host) {
            fault = host.error();
            return;
        }
        hosts.append(*host);
    }
    for (const auto &[host, count] : std::as_const(wanted)) {
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

CrawlRun::CrawlRun(const QString &path, CheckServices *services)
    : m_path(path)
    , m_services(services)
{
    m_storePool.setMaxThreadCount(1);
    m_storePool.setExpiryTimeout(-1); // a connection to a database belongs to one thread
}

CrawlRun::~CrawlRun() = default;

QCoro::Task<CrawlEnding> CrawlRun::start(CrawlPlan plan, CancelToken token)
{
    const std::function<void(CrawlPlan *)> unchanged;
    CrawlEnding ending;
    ending.error = co_await begin(std::move(plan), 0, unchanged);
    if (ending.error.isEmpty())
        ending = co_await crawl(token);
    co_return ending;
}

QCoro::Task<CrawlEnding> CrawlRun::resume(qint64 run, std::function<void(CrawlPlan *)> change, CancelToken token)
{
    CrawlEnding ending;
    const CrawlPlan stored;
    ending.error = co_await begin(stored, run, std::move(change));
    if (ending.error.isEmpty())
        ending = co_await crawl(token);
    co_return ending;
}

//! Creates or opens the run. \param run  0 to create one \return a sentence if that is impossible
QCoro::Task<QString> CrawlRun::begin(CrawlPlan plan, qint64 run, std::function<void(CrawlPlan *)> change)
{
    m_clock.start();
    m_plan = std::move(plan);
    QList<QByteArray> known;
    const auto open = [this, run, change, &known]() -> QString {
        m_store = std::make_unique<CrawlStore>(m_path);
        if (run == 0) {
            m_store->setMaxDepth(m_plan.maxDepth);
            const auto begun = m_store->begin(m_plan.starts, m_plan.toJson(), QDateTime::currentDateTimeUtc());
            m_progress.run = begun ? *begun : 0;
            return begun ? QString() : begun.error();
        }
        const auto info = m_store->resume(run);
        if (!info)
            return info.error();
        m_plan = CrawlPlan::fromJson(info->plan);
        if (change)
            change(&m_plan);
        m_store->setMaxDepth(m_plan.maxDepth);
        m_activeBefore = info->activeMs;
        m_progress.run = run;
        m_progress.pages = info->pages;
        m_progress.requested = info->requested;
        m_progress.bytes = info->bytes;
        m_pagesStarted = static_cast<int>(info->requested);
        if (const auto starts = m_store->startAddresses())
            known = *starts;
        if (const auto nearer = m_store->recomputeDepths(); !nearer) // the depth limit may have changed
            return crawlFaultText(nearer.error(), m_path);
        return {};
    };
    const auto openOrClose = [this, open] {
        const QString problem = open();
        if (!problem.isEmpty())
            m_store.reset(); // in the thread of its connection
        return problem;
    };
    const std::optional<QString> problem = co_await runInPool(&m_storePool, openOrClose, CancelToken());
    auto scope = std::make_shared<CrawlScope>(m_plan);
    for (const QByteArray &start : std::as_const(known))
        scope->addRedirectOfStart(start);
    m_scope = scope;
    if (problem && problem->isEmpty())
        m_addresses = m_scope->startLinks(m_plan);
    co_return problem.value_or(QString());
}

QCoro::Task<CrawlEnding> CrawlRun::crawl(CancelToken token)
{
    m_group.emplace(token);
    m_alarm.emplace([this] { m_wake.set(); });
    for (const FoundLink &start : std::as_const(m_addresses))
        m_startOrigins.insert(start.origin);
    CrawlEnding ending;
    ending.run = m_progress.run;
    const CancelToken stop = m_group->token();
    bool isComplete = false;
    while (!stop.isCancelled() && m_error.isEmpty() && !isLimitReached()) {
        m_wake.reset();
        const bool isStored = co_await takeTurn();
        if (!isStored || stop.isCancelled()) // cancelled requests don't wait any more, which doesn't complete the run
            break;
        startRequests();
        reportProgress(false);
        if (isIdle()) {
            const bool hasMore = co_await findNearer();
            isComplete = !hasMore && m_error.isEmpty();
            if (!hasMore)
                break;
            continue;
        }
        const bool isWoken = co_await m_wake.wait(stop);
        if (!isWoken)
            break;
    }
    ending.state = isComplete                     ? RunState::Complete
        : isLimitReached() && !stop.isCancelled() ? RunState::Limited
                                                  : RunState::Stopped;
    if (ending.state != RunState::Limited)
        m_group->cancel();
    Alarm giveUp([this] { m_group->cancel(); }); // a server may have asked to wait for minutes
    giveUp.set(instantAfter(Alarm::Clock::now(), m_plan.timeout));
    co_await m_group->join(); // with a limit, what is under way is completed
    co_await finish(&ending);
    reportProgress(true);
    co_return ending;
}

//! Exchanges results and new addresses with the store. \return false if the file can't be used any more
QCoro::Task<bool> CrawlRun::takeTurn()
{
    const auto turn = std::make_shared<Turn>();
    turn->results = std::exchange(m_results, {});
    turn->robotsRead = std::exchange(m_robotsRead, {});
    turn->addresses = std::exchange(m_addresses, {});
    turn->activeMs = activeMs();
    removeIdleHosts();
    while (!m_hostsWithWork.empty() && std::ssize(m_hosts) + turn->newHosts.size() < kMaxActiveHosts)
        turn->newHosts.append(m_hostsWithWork.extract(m_hostsWithWork.begin()).value());
    for (const auto &[id, host] : m_hosts) {
        const int enough = 2 * m_plan.perHost + 8;
        if (host->hasMore && std::ssize(host->queue) < enough / 2)
            turn->wanted.append({id, enough - static_cast<int>(host->queue.size())});
    }
    const auto work = [this, turn] { turn->run(m_store.get()); };
    co_await executeInPool(&m_storePool, work, CancelToken());
    if (turn->fault)
        m_error = crawlFaultText(*turn->fault, m_path);
    for (const CrawlHost &host : std::as_const(turn->hosts))
        loadHost(host);
    for (const auto &[id, count] : std::as_const(turn->wanted)) {
        const auto host = m_hosts.find(id);
        const QList<FrontierUrl> urls = turn->taken[id];
        host->second->queue.insert(host->second->queue.end(), urls.begin(), urls.end());
        host->second->hasMore = urls.size() == count;
    }
    for (const qint64 id : std::as_const(turn->hostsWithWork)) {
        if (const auto host = m_hosts.find(id); host != m_hosts.end())
            host->second->hasMore = true;
        else
            m_hostsWithWork.insert(id);
    }
    if (!turn->hosts.isEmpty() || !turn->hostsWithWork.isEmpty())
        m_wake.set();
    m_progress.waiting = turn->waiting;
    for (const auto &[id, host] : m_hosts)
        m_progress.waiting += std::ssize(host->queue);
    co_return m_error.isEmpty();
}

void CrawlRun::loadHost(const CrawlHost &stored)
{
    auto host = std::make_unique<Host>();
    host->stored = stored;
    host->limit = m_plan.perHost;
    host->nextStart = Alarm::Clock::now();
    if (stored.robotsStatus || !m_plan.obeysRobots)
        useRobots(host.get());
    m_hosts.emplace(stored.id, std::move(host));
}

void CrawlRun::useRobots(Host *host)
{
    host->robotsState = Host::Robots::Known;
    if (m_plan.obeysRobots) {
        host->robots = RobotsFile(host->stored.robots);
        host->isForbidden = host->stored.robotsStatus.value_or(0) >= 500;
    }
    if (const auto delay = host->robots.crawlDelay(kRobotsAgent); delay && *delay > 0ms) {
        host->delay = std::min<Milliseconds>(*delay, kMaxDelay);
        host->limit = 1;
    }
    addSitemaps(host);
}

//! Adds the sitemaps that robots.txt lists, or else the usual one.
void CrawlRun::addSitemaps(Host *host)
{
    if (!m_plan.readsSitemaps || !m_startOrigins.contains(host->stored.origin))
        return;
    QByteArrayList written;
    for (const RobotsFile::SitemapLine &line : host->robots.sitemaps())
        written.append(line.written);
    if (written.isEmpty())
        written.append(host->stored.origin + "/sitemap.xml");
    m_addresses += m_scope->sitemapLinks(written);
    m_wake.set();
}

void CrawlRun::removeIdleHosts()
{
    if (m_hosts.size() <= kMaxActiveHosts / 2)
        return; // they keep what was learnt about their speed
    const Time now = Alarm::Clock::now();
    std::erase_if(m_hosts, [now](const auto &entry) {
        const Host &host = *entry.second;
        return host.inFlight == 0 && host.queue.empty() && !host.hasMore && host.nextStart <= now
            && host.robotsState != Host::Robots::UnderWay;
    });
}

bool CrawlRun::isIdle() const
{
    const bool isQuiet = std::all_of(m_hosts.begin(), m_hosts.end(), [](const auto &entry) {
        const Host &host = *entry.second;
        return host.inFlight == 0 && host.queue.empty() && !host.hasMore && host.robotsState != Host::Robots::UnderWay;
    });
    return isQuiet && m_hostsWithWork.empty() && m_results.isEmpty() && m_robotsRead.isEmpty() && m_addresses.isEmpty();
}

bool CrawlRun::isLimitReached() const
{
    return (m_plan.maxPages && m_pagesStarted >= *m_plan.maxPages) || (m_plan.maxBytes && m_progress.bytes >= *m_plan.maxBytes)
        || (m_plan.maxTime && activeMs() >= m_plan.maxTime->count());
}

bool CrawlRun::mayStart(const Host &host, Time now) const
{
    return !m_isPaused && !host.queue.empty() && host.robotsState == Host::Robots::Known && host.inFlight < host.limit
        && now >= host.nextStart && m_inFlight < kMaxRequests && m_results.size() < kMaxResults && !isLimitReached();
}

void CrawlRun::startRequests()
{
    const Time now = Alarm::Clock::now();
    std::optional<Time> next;
    if (m_plan.maxTime)
        next = now + Milliseconds(std::max<qint64>(0, m_plan.maxTime->count() - activeMs()));
    for (const auto &[id, host] : m_hosts) {
        if (host->robotsState == Host::Robots::Unknown && !host->queue.empty()) {
            host->robotsState = Host::Robots::UnderWay;
            m_group->add(readRobots(host.get()));
        }
        while (mayStart(*host, now))
            startNext(host.get(), now);
        if (!host->queue.empty() && host->nextStart > now)
            next = std::min(next.value_or(host->nextStart), host->nextStart);
    }
    if (next)
        m_alarm->set(*next);
}

void CrawlRun::startNext(Host *host, Time now)
{
    const FrontierUrl url = host->queue.front();
    host->queue.pop_front();
    host->nextStart = std::max(host->nextStart, now + host->delay);
    ++host->inFlight;
    ++m_inFlight;
    m_pagesStarted += url.role == UrlRole::Inside;
    m_group->add(process(host, url));
}

void CrawlRun::storeResult(Host *host, const CrawledUrl &result)
{
    --host->inFlight;
    --m_inFlight;
    if (result.id != 0) {
        m_results.append(result);
        m_progress.requested += result.state == UrlState::Done;
        m_progress.pages += result.isPage;
        m_progress.broken += result.verdict == UrlVerdict::Broken && !result.isSitemap;
        m_progress.bytes += result.received;
    }
    m_wake.set();
}

//! Requests one address and stores the result. A cancelled request has no result.
QCoro::Task<> CrawlRun::process(Host *host, FrontierUrl url)
{
    const auto address = WebAddress::parse(url.address); // canonical, so it is valid
    CrawledUrl result;
    const RobotsFile::Decision decision = host->robots.decide(kRobotsAgent, *address);
    if (host->isForbidden || !decision.allowed) {
        result.id = url.id;
        result.host = url.host;
        result.state = UrlState::Skipped;
        result.verdict = UrlVerdict::Skipped;
        result.message = host->isForbidden ? robotsUnavailableSentence(*host->stored.robotsStatus) : robotsSentence(decision);
        storeResult(host, result);
        co_return;
    }
    CrawlRequest wanted = requestFor(url.role);
    wanted.retries = host->stored.robotsStatus == 0 ? 0 : m_plan.retries; // without a reply to robots.txt, it is probably down
    wanted.headers = m_scope->mayLogIn(*address) ? m_plan.headers : CrawlHeaders();
    wanted.method = m_scope->asksHeadFirst(*address, url.role) ? "HEAD" : "GET";
    const AttemptHandler handle = [this, host](const CrawlReply &reply, std::optional<Milliseconds> pause) {
        adaptLimit(host, reply);
        if (pause) // the server asks all requests to wait
            host->nextStart = std::max(host->nextStart, Alarm::Clock::now() + *pause);
    };
    const CrawlReply reply = co_await fetchPatiently(*address, wanted, m_services, handle, m_group->token());
    if (!reply.error || reply.error->type() != ErrorType::Cancelled) {
        extendScope(url, *address, reply);
        const auto read = [reply, url, page = *address, scope = m_scope, plan = m_plan] {
            return readReply(reply, url, page, scope, plan);
        };
        const std::optional<CrawledUrl> answer = co_await runInComputePool(read, CancelToken());
        result = *answer;
        result.attempts = reply.attempts;
        result.isSitemap |= url.isSitemap && result.verdict != UrlVerdict::Ok; // it may not exist, which isn't a fault
    }
    storeResult(host, result);
}

//! Uses fewer connections while a server is overloaded, and more again after enough successes.
void CrawlRun::adaptLimit(Host *host, const CrawlReply &reply)
{
    if (host->robots.crawlDelay(kRobotsAgent))
        return;
    if (reply.status == 429 || reply.status == 503 || (reply.error && reply.error->type() == ErrorType::Timeout)) {
        host->limit = std::max(1, host->limit / 2);
        host->successes = 0;
    } else if (!reply.error && host->limit < m_plan.perHost && ++host->successes >= kSuccessesToRecover) {
        ++host->limit;
        host->successes = 0;
    }
}

void CrawlRun::extendScope(const FrontierUrl &url, const WebAddress &address, const CrawlReply &reply)
{
    const auto target = url.isStart && !reply.location.isEmpty() ? WebAddress::parse(reply.location, &address) : std::nullopt;
    if (!target)
        return;
    auto scope = std::make_shared<CrawlScope>(*m_scope); // the pool may be using the present one
    if (scope->addRedirectOfStart(target->text()))
        m_startOrigins.insert(target->origin());
    m_scope = scope;
}

QCoro::Task<> CrawlRun::readRobots(Host *host)
{
    CrawlRequest wanted = requestFor(UrlRole::Inside);
    wanted.maxSize = RobotsFile::kMaxSize;
    const CrawlReply reply = co_await fetchRobots(host->stored.origin, wanted, m_services, m_group->token());
    if (reply.error && reply.error->type() == ErrorType::Cancelled) {
        host->robotsState = Host::Robots::Unknown;
        co_return;
    }
    // Without any reply, the pages are requested too, so that they are reported as broken rather than as forbidden.
    host->stored.robotsStatus = reply.status;
    host->stored.robots = reply.status / 100 == 2 ? reply.body : QByteArray();
    m_robotsRead.append(host->stored);
    useRobots(host);
    m_wake.set();
}

CrawlRequest CrawlRun::requestFor(UrlRole role) const
{
    CrawlRequest wanted;
    wanted.timeout = m_plan.timeout;
    wanted.verifiesTls = m_plan.verifiesTls;
    wanted.retries = m_plan.retries;
    wanted.maxSize = role == UrlRole::Inside ? m_plan.maxPageSize : kMaxOutsideSize;
    return wanted;
}

//! Looks for addresses that are nearer to the start than it seemed, once there is nothing else to do. \return whether there are any
QCoro::Task<bool> CrawlRun::findNearer()
{
    const auto look = [this] { return m_store->recomputeDepths(); };
    const auto nearer = co_await runInPool(&m_storePool, look, CancelToken());
    if (!*nearer)
        m_error = crawlFaultText(nearer->error(), m_path);
    co_return *nearer &&**nearer > 0;
}

QCoro::Task<> CrawlRun::finish(CrawlEnding *ending)
{
    const auto work = [this, ending, results = m_results, robots = m_robotsRead]() -> HistoryFault {
        HistoryFault fault = m_store->write(results);
        for (const CrawlHost &host : robots) {
            if (!fault)
                fault = m_store->writeHost(host);
        }
        if (!fault) {
            if (const auto depths = m_store->recomputeDepths(); !depths)
                fault = depths.error();
        }
        if (!fault)
            fault = m_store->finish(&ending->state, activeMs(), QDateTime::currentDateTimeUtc(), &analyseCrawl);
        m_store.reset(); // in the thread of its connection
        return fault;
    };
    const std::optional<HistoryFault> fault = co_await runInPool(&m_storePool, work, CancelToken());
    if (m_error.isEmpty() && fault && *fault)
        m_error = crawlFaultText(**fault, m_path);
    ending->error = m_error;
}

void CrawlRun::reportProgress(bool isLast)
{
    if (!m_report || (!isLast && m_reported.isValid() && m_reported.elapsed() < kProgressIntervalMs))
        return;
    m_reported.start();
    m_progress.elapsedMs = activeMs();
    m_progress.underWay = m_inFlight;
    m_rates.emplace_back(m_progress.elapsedMs, m_progress.requested);
    while (m_rates.size() > 2 && m_rates.front().first < m_progress.elapsedMs - kRateSpanMs)
        m_rates.pop_front();
    const qint64 span = m_rates.back().first - m_rates.front().first;
    if (span > 0)
        m_progress.perSecond =
            1000.0 * static_cast<double>(m_rates.back().second - m_rates.front().second) / static_cast<double>(span);
    m_report(m_progress);
}

} // namespace watchkeeper

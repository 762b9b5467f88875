// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crawl/run/CrawlRun.h"

#include "async/PoolTasks.h"
#include "checks/base/CheckServices.h"
#include "crawl/run/CrawlVerdicts.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace watchkeeper {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kMaxRequests = 128;              //!< under way at the same time
constexpr qsizetype kMaxResults = 256;         //!< waiting to be stored
constexpr qint64 kMaxOutsideSize = 256 * 1024; //!< [bytes] of addresses that are only checked
constexpr Milliseconds kEndTime{300};          //!< for the findings after a stop, which is enough for thousands of addresses
constexpr Milliseconds kAnalysisInterval{200}; //!< between two reports

class CrawlRunText
{
    Q_DECLARE_TR_FUNCTIONS(Crawl)
};

} // namespace

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
    CrawlEnding ending = co_await perform(std::move(plan), 0, unchanged, token);
    co_return ending;
}

QCoro::Task<CrawlEnding> CrawlRun::resume(qint64 run, std::function<void(CrawlPlan *)> change, CancelToken token)
{
    const CrawlPlan stored;
    CrawlEnding ending = co_await perform(stored, run, std::move(change), token);
    co_return ending;
}

QCoro::Task<CrawlEnding> CrawlRun::perform(CrawlPlan plan, qint64 run, std::function<void(CrawlPlan *)> change,
                                           CancelToken token)
{
    const CancelCallback stop(token, [this] { m_control.endIn(kEndTime); });
    CrawlEnding ending = co_await begin(std::move(plan), run, std::move(change), token);
    if (ending.error.isEmpty())
        co_await crawl(&ending, token);
    co_return ending;
}

QCoro::Task<CrawlEnding> CrawlRun::analyse(qint64 run, CancelToken token)
{
    const CancelCallback stop(token, [this] { m_control.endIn(0ms); });
    m_meter.begin(0);
    m_meter.progress.run = run;
    m_control.begin();
    reportProgress(true);
    Alarm tick([this, &tick] {
        reportProgress(false);
        tick.set(instantAfter(Alarm::Clock::now(), kAnalysisInterval));
    });
    tick.set(Alarm::Clock::now());
    const auto work = [path = m_path, run, watch = m_control.watch()] { return computeFindings(path, run, watch); };
    const std::optional<QString> problem = co_await runInPool(&m_storePool, work, CancelToken());
    CrawlEnding ending;
    ending.run = run;
    ending.error = token.isCancelled() ? QString() : problem.value_or(QString());
    co_return ending;
}

//! Creates or opens the run. \param run  0 to create one \return with an error if that is impossible
QCoro::Task<CrawlEnding> CrawlRun::begin(CrawlPlan plan, qint64 run, std::function<void(CrawlPlan *)> change, CancelToken token)
{
    m_plan = std::move(plan);
    if (change) // gives the login again
        change(&m_plan);
    m_plan.browser = m_plan.browser.isEmpty() ? m_services->networkSettings().browser : m_plan.browser;
    CrawlEnding ending;
    const auto login = co_await filledCrawlLogin(m_plan.login, m_services, token);
    ending.refusedRun = run;
    if (!login) {
        ending.needsLogin = true;
        ending.error = login.error();
        co_return ending;
    }
    m_plan.login = *login;
    if (run == 0)
        ending.error = prepareLogin();
    ending.needsLogin = !ending.error.isEmpty();
    if (ending.needsLogin)
        co_return ending;
    QList<QByteArray> starts;
    const auto work = [this, run, change, &starts, &ending] {
        const QString problem = run == 0 ? open() : reopen(run, change, &starts, &ending);
        if (!problem.isEmpty())
            m_store.reset(); // in the thread of its connection
        return problem;
    };
    const std::optional<QString> problem = co_await runInPool(&m_storePool, work, CancelToken());
    ending.error = problem.value_or(QString());
    ending.run = ending.error.isEmpty() ? m_meter.progress.run : 0;
    auto scope = std::make_shared<CrawlScope>(m_plan);
    for (const QByteArray &start : std::as_const(starts))
        scope->addRedirectOfStart(start);
    m_scope = scope;
    if (!m_plan.render.isEmpty())
        m_renderer = std::make_unique<PageRenderer>(m_services, renderOptions(m_plan, *m_scope, m_login.get()));
    if (ending.error.isEmpty())
        m_addresses = m_scope->startLinks(m_plan);
    co_return ending;
}

//! Begins a run, in the thread of the store. \return a sentence if that is impossible
QString CrawlRun::open()
{
    if (const QString problem = m_plan.findBrowser(); !problem.isEmpty())
        return problem;
    m_store = std::make_unique<CrawlStore>(m_path);
    m_store->setMaxDepth(m_plan.maxDepth);
    const auto begun = m_store->begin(m_plan.starts, m_plan.toJson(), QDateTime::currentDateTimeUtc());
    m_meter.progress.run = begun ? *begun : 0;
    m_meter.begin(0);
    return begun ? QString() : begun.error();
}

//! Continues a run, in the thread of the store. \return a sentence if that is impossible
QString CrawlRun::reopen(qint64 run, const std::function<void(CrawlPlan *)> &change, QList<QByteArray> *starts,
                         CrawlEnding *ending)
{
    m_store = std::make_unique<CrawlStore>(m_path);
    const auto accept = [&](const QByteArray &plan) {
        const Fields login = m_plan.login;
        const QString browser = m_plan.browser;
        m_plan = CrawlPlan::fromJson(plan);
        if (change)
            change(&m_plan);
        m_plan.login = login;
        m_plan.browser = browser;
        if (const QString problem = m_plan.findBrowser(); !problem.isEmpty())
            return problem;
        const QString refusal = m_plan.hasLogin && !hasHttpLogin(login)
            ? CrawlRunText::tr("Run %1 was crawled with a login, which isn't stored. Give the login again to continue.")
                  .arg(run)
            : prepareLogin();
        ending->needsLogin = !refusal.isEmpty();
        return refusal;
    };
    const auto info = m_store->resume(run, accept, m_plan.repeatsFailed);
    if (!info)
        return info.error();
    m_store->setMaxDepth(m_plan.maxDepth);
    m_meter.begin(info->activeMs);
    CrawlProgress &progress = m_meter.progress;
    progress.run = run;
    progress.pages = info->pages;
    progress.requested = info->requested;
    progress.bytes = info->bytes;
    m_pagesStarted = static_cast<int>(info->requested);
    if (const auto known = m_store->startAddresses())
        *starts = *known;
    const CrawlWatch work = m_control.watch();
    const auto nearer = m_store->recomputeDepths(work); // the depth limit may have changed
    return nearer || work.mustStop() ? QString() : crawlFaultText(nearer.error(), m_path);
}

//! Prepares the login of the plan, whose placeholders are filled. \return a sentence if it isn't valid
QString CrawlRun::prepareLogin()
{
    m_plan.hasLogin = hasHttpLogin(m_plan.login);
    m_plan.removeUserInfo();
    const auto login = httpLogin(m_plan.login, m_plan.verifiesTls);
    if (!login)
        return login.error();
    m_login = *login;
    return {};
}

QCoro::Task<> CrawlRun::crawl(CrawlEnding *ending, CancelToken token)
{
    m_group.emplace(token);
    m_alarm.emplace([this] { m_wake.set(); });
    for (const FoundLink &start : std::as_const(m_addresses))
        m_startOrigins.insert(start.origin);
    const CancelToken stop = m_group->token();
    bool isComplete = false;
    while (!stop.isCancelled() && m_error.isEmpty() && !m_hasGivenUp && !isLimitReached()) {
        m_wake.reset();
        const bool isStored = co_await takeTurn();
        if (!isStored || stop.isCancelled()) // cancelled requests don't wait any more, which doesn't complete the run
            break;
        startRequests();
        reportProgress(false);
        if (isIdle()) {
            const bool hasMore = co_await findNearer();
            isComplete = !hasMore && m_error.isEmpty() && !stop.isCancelled();
            if (!hasMore)
                break;
            continue;
        }
        const bool isWoken = co_await m_wake.wait(stop);
        if (!isWoken)
            break;
    }
    const bool isLimited = isLimitReached() && !stop.isCancelled() && !m_hasGivenUp;
    ending->state = isComplete ? RunState::Complete : isLimited ? RunState::Limited : RunState::Stopped;
    m_meter.progress.isAsking = false; // nobody needs to answer any more
    ending->failures = m_hasGivenUp ? m_meter.progress.failures : 0;
    if (ending->state != RunState::Limited)
        m_group->cancel();
    Alarm giveUp([this] { m_group->cancel(); }); // a server may have asked to wait for minutes
    giveUp.set(instantAfter(Alarm::Clock::now(), m_plan.timeout));
    co_await m_group->join(); // with a limit, what is under way is completed
    if (m_renderer)
        co_await m_renderer->close();
    co_await finish(ending);
    reportProgress(true);
}

//! Exchanges results and new addresses with the store. \return false if the file can't be used any more
QCoro::Task<bool> CrawlRun::takeTurn()
{
    const auto turn = std::make_shared<CrawlTurn>();
    turn->results = std::exchange(m_results, {});
    turn->robotsRead = std::exchange(m_robotsRead, {});
    turn->addresses = std::exchange(m_addresses, {});
    turn->activeMs = m_meter.activeMs();
    turn->demand = m_hosts.demand();
    const auto work = [this, turn] { turn->run(m_store.get()); };
    co_await executeInPool(&m_storePool, work, CancelToken());
    if (turn->fault)
        m_error = crawlFaultText(*turn->fault, m_path);
    for (const CrawlHost &host : std::as_const(turn->hosts))
        loadHost(host);
    for (const auto &[id, count] : std::as_const(turn->demand.urls))
        m_hosts.addUrls(id, turn->taken[id], count);
    m_hosts.addWork(turn->hostsWithWork);
    if (!turn->hosts.isEmpty() || !turn->hostsWithWork.isEmpty())
        m_wake.set();
    m_meter.progress.waiting = turn->waiting + m_hosts.waiting();
    co_return m_error.isEmpty();
}

void CrawlRun::loadHost(const CrawlHost &stored)
{
    Host *const host = m_hosts.add(stored);
    if (stored.robotsStatus || !m_plan.obeysRobots)
        useRobots(host);
}

//! Applies robots.txt, and adds the sitemaps that it lists, or else the usual one.
void CrawlRun::useRobots(Host *host)
{
    m_hosts.useRobots(host);
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

bool CrawlRun::isIdle() const
{
    return m_hosts.isIdle() && m_results.isEmpty() && m_robotsRead.isEmpty() && m_addresses.isEmpty();
}

bool CrawlRun::isLimitReached() const
{
    return (m_plan.maxPages && m_pagesStarted >= *m_plan.maxPages)
        || (m_plan.maxBytes && m_meter.progress.bytes >= *m_plan.maxBytes)
        || (m_plan.maxTime && m_meter.activeMs() >= m_plan.maxTime->count());
}

void CrawlRun::startRequests()
{
    for (Host *host : m_hosts.takeWithoutRobots())
        m_group->add(readRobots(host));
    const CrawlHosts::Time now = Alarm::Clock::now();
    while (!m_meter.isPaused() && m_hosts.inFlight() < kMaxRequests && m_results.size() < kMaxResults && !isLimitReached()) {
        const auto next = m_hosts.takeNext(now);
        if (!next)
            break;
        m_pagesStarted += next->second.role == UrlRole::Inside;
        m_group->add(process(next->first, next->second));
    }
    std::optional<CrawlHosts::Time> wakeAt = m_hosts.nextStart(now);
    if (m_plan.maxTime) {
        const auto end = now + Milliseconds(std::max<qint64>(0, m_plan.maxTime->count() - m_meter.activeMs()));
        wakeAt = std::min(wakeAt.value_or(end), end);
    }
    if (wakeAt)
        m_alarm->set(*wakeAt);
}

void CrawlRun::storeResult(Host *host, const CrawledUrl &result)
{
    m_hosts.release(host);
    if (result.id != 0) {
        CrawlProgress &progress = m_meter.progress;
        m_results.append(result);
        progress.requested += result.state == UrlState::Done;
        progress.pages += result.isPage;
        progress.broken += result.verdict == UrlVerdict::Broken && !result.isSitemap;
        progress.bytes += result.received;
    }
    m_wake.set();
}

void CrawlRun::setPaused(bool paused)
{
    m_isPaused = paused;
    updatePause();
}

void CrawlRun::updatePause()
{
    m_meter.setPaused(m_isPaused || m_meter.progress.isAsking);
    m_wake.set();
}

//! Asks or decides what to do when most requests fail. What is under way is completed meanwhile.
void CrawlRun::watchFailures(const CrawlReply &reply)
{
    m_failures.add(isServerFailure(reply));
    CrawlProgress &progress = m_meter.progress;
    if (progress.isAsking || m_hasGivenUp || !m_failures.isOverLimit() || m_plan.onFailures == FailureAnswer::Continue)
        return;
    progress.failures = m_failures.failures();
    if (m_plan.onFailures || !m_asks)
        return applyAnswer(m_hosts.isSlow() ? FailureAnswer::Stop : m_plan.onFailures.value_or(FailureAnswer::Slow));
    progress.isAsking = true;
    updatePause();
    reportProgress(true);
}

void CrawlRun::answer(FailureAnswer answer)
{
    if (m_meter.progress.isAsking)
        applyAnswer(answer);
}

void CrawlRun::applyAnswer(FailureAnswer answer)
{
    m_failures.clear();
    if (answer == FailureAnswer::Continue)
        m_plan.onFailures = answer;
    if (answer == FailureAnswer::Slow)
        m_hosts.slowDown();
    m_hasGivenUp = answer == FailureAnswer::Stop;
    m_meter.progress.isSlow = m_hosts.isSlow();
    m_meter.progress.isAsking = false;
    updatePause();
    reportProgress(true);
}

//! Requests one address and stores the result. A cancelled request has no result.
QCoro::Task<> CrawlRun::process(Host *host, FrontierUrl url)
{
    const auto address = WebAddress::parse(url.address); // canonical, so it is valid
    CrawledUrl result;
    const RobotsFile::Decision decision = host->robots.decide(CrawlHosts::kRobotsAgent, *address);
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
    wanted.login = m_scope->mayLogIn(*address) ? m_login : nullptr;
    wanted.method = m_scope->asksHeadFirst(*address, url.role) ? "HEAD" : "GET";
    const AttemptHandler handle = [this, host, role = url.role](const CrawlReply &reply, std::optional<Milliseconds> pause) {
        m_hosts.handleAttempt(host, reply, pause);
        if (role == UrlRole::Inside)
            watchFailures(reply);
    };
    CrawlReply reply = co_await fetchPatiently(*address, wanted, m_services, handle, m_group->token());
    if (m_renderer && !url.isSitemap && m_scope->rendersPage(*address))
        reply = co_await renderReply(reply, *address, m_renderer.get(), m_group->token());
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
    wanted.login = m_login;
    const CrawlReply reply = co_await fetchRobots(host->stored.origin, wanted, m_scope, m_services, m_group->token());
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
    const auto look = [this, work = m_control.watch()] { return m_store->recomputeDepths(work); };
    const auto nearer = co_await runInPool(&m_storePool, look, CancelToken());
    if (!*nearer && !m_control.isEnding())
        m_error = crawlFaultText(nearer->error(), m_path);
    co_return *nearer &&**nearer > 0;
}

QCoro::Task<> CrawlRun::finish(CrawlEnding *ending)
{
    const auto work = [this, state = ending->state, results = m_results, robots = m_robotsRead,
                       watch = m_control.watch()]() -> HistoryFault {
        const auto analyse = [&watch](SqlConnection &connection, qint64 run, UrlProblems *problems) {
            return analyseCrawl(connection, run, watch, problems);
        };
        HistoryFault fault = m_store->write(results);
        for (const CrawlHost &host : robots) {
            if (!fault)
                fault = m_store->writeHost(host);
        }
        if (!fault)
            fault = m_store->finish(state, m_meter.activeMs(), QDateTime::currentDateTimeUtc(), analyse, watch);
        m_store.reset(); // in the thread of its connection
        return fault;
    };
    Alarm tick([this, &tick] {
        reportProgress(false);
        tick.set(instantAfter(Alarm::Clock::now(), kAnalysisInterval));
    });
    tick.set(Alarm::Clock::now());
    const std::optional<HistoryFault> fault = co_await runInPool(&m_storePool, work, CancelToken());
    if (m_error.isEmpty() && fault && *fault)
        m_error = crawlFaultText(**fault, m_path);
    ending->error = m_error;
}

void CrawlRun::reportProgress(bool isUrgent)
{
    m_meter.progress.underWay = m_hosts.inFlight();
    m_meter.progress.analysed = m_control.percent();
    m_meter.report(isUrgent);
}

} // namespace watchkeeper

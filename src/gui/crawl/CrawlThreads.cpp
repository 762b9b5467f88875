// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/crawl/CrawlThreads.h"

#include "checks/base/CheckServices.h"

#include <QThread>

#include <algorithm>
#include <chrono>
#include <utility>

namespace watchkeeper {

namespace {

constexpr std::chrono::milliseconds kCrawlEndLimit{1'000}; // like the rest of the program
constexpr std::chrono::milliseconds kCrawlReadLimit{300};

} // namespace

CrawlJob::CrawlJob(QString file, Order order)
    : m_file(std::move(file))
    , m_order(std::move(order))
{
}

CrawlJob::~CrawlJob() = default;

void CrawlJob::begin()
{
    m_services = std::make_unique<CheckServices>(m_order.network);
    m_services->setSecrets(m_order.secrets);
    m_run = std::make_unique<CrawlRun>(m_file, m_services.get());
    m_run->setProgressHandler([this](const CrawlProgress &progress) { emit progressed(progress); });
    m_run->setAsks(true);
    m_tasks.emplace();
    m_tasks->add(crawl());
}

QCoro::Task<> CrawlJob::crawl()
{
    CrawlEnding ending;
    if (m_order.work == Work::Resume) {
        const std::function<void(CrawlPlan *)> change = [given = m_order.plan](CrawlPlan *plan) {
            plan->login = given.login;
            plan->repeatsFailed = given.repeatsFailed;
        };
        ending = co_await m_run->resume(m_order.run, change, m_tasks->token());
    } else if (m_order.work == Work::Analyse) {
        ending = co_await m_run->analyse(m_order.run, m_tasks->token());
    } else {
        ending = co_await m_run->start(m_order.plan, m_tasks->token());
    }
    // From the event loop, so that the task has ended.
    QMetaObject::invokeMethod(
        this, [this, ending] { finish(ending); }, Qt::QueuedConnection);
}

//! Destroys what belongs to this thread, which ends with the signal.
void CrawlJob::finish(const CrawlEnding &ending)
{
    m_tasks.reset();
    m_run.reset();
    m_services.reset();
    emit ended(ending);
}

void CrawlJob::setPaused(bool paused)
{
    if (m_run)
        m_run->setPaused(paused);
}

void CrawlJob::answer(FailureAnswer answer)
{
    if (m_run)
        m_run->answer(answer);
}

void CrawlJob::cancel()
{
    if (m_tasks)
        m_tasks->cancel();
}

CrawlThread::CrawlThread(QString file, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
{
    qRegisterMetaType<CrawlProgress>();
    qRegisterMetaType<CrawlEnding>();
}

CrawlThread::~CrawlThread()
{
    if (!m_thread)
        return;
    if (!m_isStopping)
        call(&CrawlJob::cancel);
    if (!m_thread->wait(kCrawlEndLimit))
        return;
    delete m_job;
    delete m_thread;
}

void CrawlThread::start(const CrawlPlan &plan, const NetworkSettings &network, const Secrets &secrets)
{
    launch({CrawlJob::Work::Start, 0, plan, network, secrets});
}

void CrawlThread::resume(qint64 run, const CrawlPlan &change, const NetworkSettings &network, const Secrets &secrets)
{
    launch({CrawlJob::Work::Resume, run, change, network, secrets});
}

void CrawlThread::analyse(const CrawlRunInfo &run, bool isChosen)
{
    if (run.isAnalysed || run.state == RunState::Running || m_thread || (!isChosen && m_lastAnalysed == run.id))
        return;
    m_lastAnalysed = run.id;
    launch({CrawlJob::Work::Analyse, run.id});
}

void CrawlThread::launch(CrawlJob::Order order)
{
    if (m_thread)
        return;
    m_progress = CrawlProgress();
    m_progress.run = order.run;
    m_isPaused = false;
    m_isStopping = false;
    m_thread = new QThread;
    m_thread->setObjectName(QStringLiteral("crawl"));
    m_job = new CrawlJob(m_file, std::move(order));
    m_job->moveToThread(m_thread);
    connect(m_thread, &QThread::started, m_job, &CrawlJob::begin);
    connect(m_job, &CrawlJob::progressed, this, &CrawlThread::handleProgress);
    connect(m_job, &CrawlJob::ended, this, [this](const CrawlEnding &ending) { m_ending = ending; });
    // Directly, because nothing else ends the thread while the destructor waits for it.
    connect(m_job, &CrawlJob::ended, m_thread, &QThread::quit, Qt::DirectConnection);
    connect(m_thread, &QThread::finished, this, &CrawlThread::handleEnding);
    m_thread->start();
    emit stateChanged();
}

void CrawlThread::handleProgress(const CrawlProgress &progress)
{
    const bool wasAsking = isAsking();
    m_progress = progress;
    emit progressed(progress);
    if (wasAsking != isAsking())
        emit stateChanged();
}

void CrawlThread::call(const std::function<void(CrawlJob *)> &action)
{
    QMetaObject::invokeMethod(
        m_job, [job = m_job, action] { action(job); }, Qt::QueuedConnection);
}

void CrawlThread::setPaused(bool paused)
{
    if (isAsking() && !paused)
        answer(FailureAnswer::Continue);
    if (!m_thread || m_isPaused == paused)
        return;
    m_isPaused = paused;
    call([paused](CrawlJob *job) { job->setPaused(paused); });
    emit stateChanged();
}

void CrawlThread::answer(FailureAnswer answer)
{
    if (isAsking())
        call([answer](CrawlJob *job) { job->answer(answer); });
}

void CrawlThread::stop()
{
    if (!m_thread || std::exchange(m_isStopping, true))
        return;
    call(&CrawlJob::cancel);
    emit stateChanged();
}

void CrawlThread::handleEnding()
{
    delete std::exchange(m_job, nullptr);
    std::exchange(m_thread, nullptr)->deleteLater();
    m_isPaused = false;
    m_isStopping = false;
    m_progress = CrawlProgress();
    emit ended(m_ending);
}

CrawlSource::CrawlSource(QString file, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
    , m_pool(std::make_unique<QThreadPool>())
{
    m_pool->setMaxThreadCount(1);
}

CrawlSource::~CrawlSource()
{
    m_pool->clear();
    // Blocks on purpose, because a usual read takes a few milliseconds, and ends before the file is closed.
    if (!m_pool->waitForDone(static_cast<int>(kCrawlReadLimit.count())))
        static_cast<void>(m_pool.release()); // its destructor would wait; the job uses nothing of this object
}

namespace {

//! Compares the findings of a run with those of another run of the same site.
CrawlReader::Answer<CrawlComparison> compareRuns(CrawlReader &reader, const CrawlRunInfo &run, qint64 before)
{
    CrawlComparison comparison;
    comparison.run = run.id;
    const auto other = before > 0 ? CrawlReader::Answer<qint64>(before) : reader.baselineOf(run);
    if (!other)
        return Unexpected(other.error());
    comparison.before = *other;
    if (*other == 0)
        return comparison;
    const auto earlier = reader.identities(*other);
    const auto later = reader.identities(run.id);
    if (!earlier || !later)
        return Unexpected(earlier ? later.error() : earlier.error());
    comparison.kept =
        std::count_if(later->begin(), later->end(), [&earlier](const QByteArray &id) { return earlier->contains(id); });
    comparison.added = later->size() - comparison.kept;
    comparison.healed = earlier->size() - comparison.kept;
    return comparison;
}

//! Reads the findings of a run, or those of the other run that are healed.
CrawlReader::Answer<QList<FindingGroup>> readFindings(CrawlReader &reader, const CrawlListRequest &request,
                                                      const CrawlComparison &comparison)
{
    const qint64 run = request.run.id;
    if (request.share == FindingShare::All || comparison.before == 0)
        return reader.findingGroups(run, request.filter);
    const bool isHealed = request.share == FindingShare::Healed;
    const auto others = reader.identities(isHealed ? run : comparison.before);
    if (!others)
        return Unexpected(others.error());
    const auto accepts = [others = *others, isKept = request.share == FindingShare::Kept](const QByteArray &identity) {
        return others.contains(identity) == isKept;
    };
    return reader.findingGroups(isHealed ? comparison.before : run, request.filter, accepts);
}

//! Stores an answer, or returns its error.
template<typename Value>
QString take(const CrawlReader::Answer<Value> &answer, Value *value)
{
    if (!answer)
        return answer.error();
    *value = *answer;
    return {};
}

QString readChanges(CrawlReader &reader, const CrawlListRequest &request, CrawlList *list)
{
    if (list->comparison.before == 0)
        return {};
    const QString problem =
        take(reader.compare(list->comparison.before, request.run.id, request.filter, CrawlList::kMaxChanges), &list->changes);
    list->hasMoreChanges = list->changes.size() > CrawlList::kMaxChanges;
    list->changes.resize(std::min(list->changes.size(), CrawlList::kMaxChanges));
    return problem;
}

QString readContent(CrawlReader &reader, const CrawlListRequest &request, CrawlList *list)
{
    switch (request.kind) {
    case CrawlListKind::Findings:
        return take(readFindings(reader, request, list->comparison), &list->findings);
    case CrawlListKind::Addresses:
        return take(reader.urlIds(request.run.id, request.filter, request.order, request.direction), &list->addresses);
    case CrawlListKind::Tree:
        for (const QByteArray &folder : request.folders) {
            if (const QString problem = take(reader.branches(request.run.id, folder, request.filter), &list->levels[folder]);
                !problem.isEmpty())
                return problem;
        }
        return {};
    case CrawlListKind::Changes:
        return readChanges(reader, request, list);
    }
    return {};
}

} // namespace

CrawlReader::Answer<CrawlList> readCrawlList(CrawlReader &reader, const CrawlListRequest &request)
{
    CrawlList list;
    list.comparison = request.known;
    const CrawlRunInfo &run = request.run;
    if (run.state != RunState::Running && list.comparison.run != run.id) {
        if (const QString problem = take(compareRuns(reader, run, request.before), &list.comparison); !problem.isEmpty())
            return Unexpected(problem);
    }
    if (const QString problem = readContent(reader, request, &list); !problem.isEmpty())
        return Unexpected(problem);
    return list;
}

CrawlReader::Answer<QStringList> readWebAddresses(CrawlReader &reader, const QList<qint64> &ids, bool isAddresses)
{
    const auto urls = reader.urls(isAddresses ? ids : QList<qint64>());
    const auto findings = reader.findings(isAddresses ? QList<qint64>() : ids);
    if (!urls || !findings)
        return Unexpected(urls ? findings.error() : urls.error());
    QStringList addresses;
    for (const UrlRow &url : *urls)
        addresses.append(QString::fromUtf8(url.address));
    for (const FindingRow &finding : *findings)
        addresses.append(QString::fromUtf8(finding.address));
    addresses.removeIf([](const QString &address) {
        return !address.startsWith(QLatin1StringView("http://")) && !address.startsWith(QLatin1StringView("https://"));
    });
    addresses.removeDuplicates();
    return addresses;
}

} // namespace watchkeeper

#include "moc_CrawlThreads.cpp"

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The threads of the crawl view: one crawls, so that neither the window nor the checks of targets wait for it, and one reads what
//! was crawled. Also what the second one reads: findings, addresses, the tree of addresses, and changes since another run.

#include "async/WhenDone.h"
#include "checks/base/NetworkSettings.h"
#include "checks/base/Placeholders.h"
#include "crawl/run/CrawlRun.h"
#include "crawl/store/CrawlReader.h"
#include "crawl/store/RunComparison.h"

#include <QByteArray>
#include <QFileInfo>
#include <QHash>
#include <QList>
#include <QObject>
#include <QStringList>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

class QThread;

namespace watchkeeper {

//! The part of a crawl that lives in its thread.
class CrawlJob : public QObject
{
    Q_OBJECT

public:
    enum class Work : quint8 { Start, Resume, Analyse };
    //! What to do. \param plan  of a run to begin; only its `login` and `repeatsFailed` count for a run to continue
    struct Order
    {
        Work work = Work::Start;
        qint64 run = 0; //!< the run to continue or to analyse
        CrawlPlan plan = {};
        NetworkSettings network = {};
        Secrets secrets = {};
    };
    CrawlJob(QString file, Order order);
    ~CrawlJob() override;

    //! Call these in the thread of the job. begin() comes first, and is called once.
    void begin();
    void setPaused(bool paused);
    void answer(FailureAnswer answer);
    void cancel();

signals:
    void progressed(const watchkeeper::CrawlProgress &progress);
    //! Emitted once, as the last signal.
    void ended(const watchkeeper::CrawlEnding &ending);

private:
    QCoro::Task<> crawl();
    void finish(const CrawlEnding &ending);

    const QString m_file;
    const Order m_order;
    std::unique_ptr<CheckServices> m_services;
    std::unique_ptr<CrawlRun> m_run;
    std::optional<TaskGroup> m_tasks;
};

//! \brief Starts, pauses and stops one crawl at a time. Lives in the GUI thread and never waits for the crawl, except in the destructor.
class CrawlThread : public QObject
{
    Q_OBJECT

public:
    //! \param file  see Profile::crawlsFile()
    explicit CrawlThread(QString file, QObject *parent = nullptr);
    //! \brief Stops the crawl and waits for its end, which takes less than a second, see CrawlRun. Only a disk that hangs takes longer; then the
    //! thread is left to the end of the program, and the run can be resumed like one that was killed.
    ~CrawlThread() override;

    bool isRunning() const { return m_thread != nullptr; }
    bool isPaused() const { return m_isPaused || isAsking(); }
    bool isAsking() const { return m_progress.isAsking; }         //!< most requests failed, see answer()
    bool isAnalysing() const { return m_progress.analysed >= 0; } //!< computes findings, and requests nothing more
    bool isStopping() const { return m_isStopping; }
    //! The number of the run that is being crawled; 0 if there is none, or before its first progress.
    qint64 run() const { return m_progress.run; }
    const CrawlProgress &progress() const { return m_progress; } //!< the last one of the current crawl

    //! Begins a run. Ignored while one is being crawled. \param secrets  the values of `${keychain:KEY}` in the login
    void start(const CrawlPlan &plan, const NetworkSettings &network, const Secrets &secrets);
    //! Continues a run. Ignored while one is being crawled. \param change  whose `login` and `repeatsFailed` count
    void resume(qint64 run, const CrawlPlan &change, const NetworkSettings &network, const Secrets &secrets);
    //! \brief Computes the findings of a run that ended without them. Ignored while one is being crawled.
    //! \param isChosen  whether the user has just chosen the run; otherwise a run whose last analysis ended early isn't analysed again
    void analyse(const CrawlRunInfo &run, bool isChosen);
    //! Continuing while the crawl asks is the answer FailureAnswer::Continue.
    void setPaused(bool paused);
    //! Ignored unless isAsking().
    void answer(FailureAnswer answer);
    //! Ends the crawl. Its findings are stored, and it can be resumed.
    void stop();

signals:
    //! Emitted when a crawl begins, is paused, asks, continues or is being stopped.
    void stateChanged();
    //! Emitted at most ten times a second.
    void progressed(const watchkeeper::CrawlProgress &progress);
    //! Emitted once for each crawl that was started. isRunning() is false then.
    void ended(const watchkeeper::CrawlEnding &ending);

private:
    void launch(CrawlJob::Order order);
    void handleProgress(const CrawlProgress &progress);
    void call(const std::function<void(CrawlJob *)> &action);
    void handleEnding();

    const QString m_file;
    QThread *m_thread = nullptr; //!< null if nothing is being crawled
    CrawlJob *m_job = nullptr;   //!< deleted after its thread has ended
    qint64 m_lastAnalysed = 0;
    CrawlProgress m_progress;
    CrawlEnding m_ending;
    bool m_isPaused = false;
    bool m_isStopping = false;
};

// Reading of what was crawled.

//! \brief Reads the file of the crawls in a thread of its own, one job after the other. Lives in the GUI thread.
class CrawlSource : public QObject
{
    Q_OBJECT

public:
    //! \param file  see Profile::crawlsFile()
    explicit CrawlSource(QString file, QObject *parent = nullptr);
    //! Waits a moment for the current job. A longer one is left to the end of the program.
    ~CrawlSource() override;

    //! \brief Runs `job` in the other thread, and then `take` with its answer in this one, unless `context` is destroyed before. Without a file,
    //! the answer is an empty value.
    template<typename Value, typename Take>
    void read(QObject *context, std::function<CrawlReader::Answer<Value>(CrawlReader &)> job, Take take)
    {
        const auto run = [file = m_file, job = std::move(job)]() -> CrawlReader::Answer<Value> {
            CrawlReader reader(file);
            if (!QFileInfo::exists(file))
                return Value();
            if (const auto opened = reader.open(); !opened)
                return Unexpected(opened.error());
            return job(reader);
        };
        whenDone(QtConcurrent::run(m_pool.get(), run), context, std::move(take));
    }
    //! Removes a run, and then calls `take` with a sentence, which is empty on success.
    template<typename Take>
    void remove(QObject *context, qint64 run, Take take)
    {
        whenDone(QtConcurrent::run(m_pool.get(), removeCrawlRun, m_file, run), context, std::move(take));
    }

    //! Accepts a run as the baseline of its site, or ends that, in the same way.
    template<typename Take>
    void setBaseline(QObject *context, qint64 run, bool isBaseline, Take take)
    {
        whenDone(QtConcurrent::run(m_pool.get(), setCrawlBaseline, m_file, run, isBaseline), context, std::move(take));
    }

private:
    const QString m_file;
    std::unique_ptr<QThreadPool> m_pool;
};

//! Which list of a run to read.
enum class CrawlListKind : quint8 { Findings, Addresses, Tree, Changes };

//! Which findings of a run are listed.
enum class FindingShare : quint8 { All, New, Kept, Healed };

//! The numbers of findings of a run in comparison with another run.
struct CrawlComparison
{
    qint64 run = 0;
    qint64 before = 0; //!< the other run; 0 if there is none
    qsizetype added = 0;
    qsizetype healed = 0;
    qsizetype kept = 0;
};

//! A list to read.
struct CrawlListRequest
{
    CrawlRunInfo run;
    qint64 before = 0;     //!< the run to compare with; 0 for CrawlReader::baselineOf()
    CrawlComparison known; //!< computed again if `run` is 0
    CrawlListKind kind = CrawlListKind::Findings;
    FindingShare share = FindingShare::All;
    CrawlFilter filter;
    UrlOrder order = UrlOrder::Found;
    Qt::SortOrder direction = Qt::AscendingOrder;
    QList<QByteArray> folders; //!< whose levels of the tree to read, see CrawlReader::branches()
};

//! The content of a list. Of findings and addresses, it has the numbers.
struct CrawlList
{
    static constexpr qsizetype kMaxChanges = 10'000;

    CrawlComparison comparison;
    QList<FindingGroup> findings;
    QList<qint64> addresses;
    QHash<QByteArray, QList<CrawlBranch>> levels;
    QList<UrlChange> changes; //!< at most kMaxChanges
    bool hasMoreChanges = false;
};

//! Reads a list. Blocks, so pass it to CrawlSource::read().
CrawlReader::Answer<CrawlList> readCrawlList(CrawlReader &reader, const CrawlListRequest &request);

//! \brief Returns the web addresses with these numbers, or of the findings with these numbers, without duplicates. Blocks.
//! \param isAddresses  whether the numbers are those of addresses
CrawlReader::Answer<QStringList> readWebAddresses(CrawlReader &reader, const QList<qint64> &ids, bool isAddresses);

} // namespace watchkeeper

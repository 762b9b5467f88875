// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/crawl/CrawlPane.h"

#include "app/words/DisplayText.h"
#include "gui/crawl/CrawlDialog.h"
#include "gui/crawl/CrawlResults.h"
#include "gui/crawl/CrawlRunsModel.h"
#include "gui/crawl/CrawlThreads.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/Labels.h"
#include "gui/look/widgets/LossConfirmation.h"
#include "gui/look/widgets/PlainTable.h"
#include "model/base/Quantity.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLocale>
#include <QMainWindow>
#include <QProgressBar>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kCrawlSpacing = 8;
constexpr int kMinRefreshMs = 1'000;
constexpr int kRefreshShare = 5; //!< reads take at most one in this many parts of the time
constexpr int kBarSteps = 1'000;

QString countText(qint64 value)
{
    return QLocale().toString(value);
}

} // namespace

QString crawlProgressText(const CrawlProgress &progress)
{
    if (progress.analysed >= 0)
        return CrawlPane::tr("Computing the findings: %1 %").arg(progress.analysed);
    QStringList parts{CrawlPane::tr("%1 requested").arg(countText(progress.requested)),
                      CrawlPane::tr("%1 waiting").arg(countText(progress.waiting))};
    if (progress.broken > 0)
        parts.append(CrawlPane::tr("%1 broken").arg(countText(progress.broken)));
    parts.append(CrawlPane::tr("%1/s", "requests a second").arg(countText(std::llround(progress.perSecond))));
    parts.append(humanByteSize(progress.bytes));
    if (progress.perSecond > 0 && progress.waiting > 0) {
        const double left = 1000.0 * std::ceil(static_cast<double>(progress.waiting) / progress.perSecond);
        parts.append(CrawlPane::tr("at least %1 left", "duration").arg(humanDuration(left)));
    }
    return parts.join(u" · "_s);
}

QString crawlRunText(const CrawlRunInfo &run)
{
    QStringList parts{runStateLabel(run.state)};
    if (run.isBaseline)
        parts.append(CrawlPane::tr("baseline"));
    parts.append(CrawlPane::tr("%Ln address(es)", "", static_cast<int>(run.urls)));
    if (run.state != RunState::Running && run.isAnalysed) { // counted at the end
        parts += {CrawlPane::tr("%Ln error(s)", "", static_cast<int>(run.errors)),
                  CrawlPane::tr("%Ln warning(s)", "", static_cast<int>(run.warnings)),
                  CrawlPane::tr("%Ln note(s)", "findings of the lowest level", static_cast<int>(run.notes))};
    }
    parts.append(humanDuration(static_cast<double>(run.activeMs)));
    parts.append(humanByteSize(run.bytes));
    return parts.join(u" · "_s);
}

CrawlPane::CrawlPane(const QString &file, CrawlThread *thread, QWidget *parent)
    : QWidget(parent)
    , m_thread(thread)
    , m_source(new CrawlSource(file, this))
    , m_runsModel(new CrawlRunsModel(this))
    , m_pages(new QStackedWidget)
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_note(new QLabel)
    , m_firstCrawl(new QPushButton(actionIcon(u"search"_s), tr("Crawl a site…")))
    , m_runs(new QTableView)
    , m_status(new ElidedLabel)
    , m_problem(new QLabel)
    , m_bar(new QProgressBar)
    , m_pause(new QPushButton(actionIcon(u"pause"_s), tr("Pause", "a crawl")))
    , m_stop(new QPushButton(actionIcon(u"cancel"_s), tr("Stop", "a crawl")))
    , m_resume(new QPushButton(actionIcon(u"check-now"_s), tr("Resume", "a crawl")))
    , m_baseline(new QPushButton(actionIcon(u"tag"_s), QString()))
    , m_remove(new QPushButton(actionIcon(u"remove"_s), tr("Remove…")))
    , m_another(new QPushButton(actionIcon(u"search"_s), tr("Crawl…")))
    , m_switchBaseline(new QAction(actionIcon(u"tag"_s), QString(), this))
    , m_checkFailed(new QAction(actionIcon(u"check-now"_s), tr("&Check broken addresses again"), this))
    , m_results(new CrawlResults(m_source))
{
    build();
    setUpRuns();
    connectParts();
    showNote({});
    updateState();
}

void CrawlPane::build()
{
    m_note->setObjectName(u"crawlNote"_s);
    m_note->setAlignment(Qt::AlignCenter);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_firstCrawl->setObjectName(u"crawlFirst"_s);
    auto *empty = new QWidget;
    auto *emptyLayout = new QVBoxLayout(empty);
    emptyLayout->addStretch(1);
    emptyLayout->addWidget(m_note);
    emptyLayout->addWidget(m_firstCrawl, 0, Qt::AlignHCenter);
    emptyLayout->addStretch(1);
    m_splitter->addWidget(m_runs);
    m_splitter->addWidget(buildRun());
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({340, 660}); // proportions, not pixels
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 3);
    m_pages->addWidget(empty);
    m_pages->addWidget(m_splitter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
}

QWidget *CrawlPane::buildRun()
{
    m_status->setObjectName(u"crawlStatus"_s);
    m_status->setTextFormat(Qt::PlainText);
    m_problem->setObjectName(u"crawlPaneProblem"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_bar->setObjectName(u"crawlBar"_s);
    m_bar->setAccessibleName(tr("Progress of the crawl"));
    m_bar->setTextVisible(false);
    m_bar->setRange(0, kBarSteps);
    m_bar->setFixedHeight(std::max(4, fontMetrics().height() / 3));
    m_pause->setObjectName(u"crawlPause"_s);
    m_pause->setToolTip(tr("Send no further requests until you resume"));
    m_stop->setObjectName(u"crawlStop"_s);
    m_stop->setToolTip(tr("End the crawl. What was found is stored, and you can resume it later"));
    m_resume->setObjectName(u"crawlResume"_s);
    m_resume->setToolTip(tr("Continue the chosen run with its own options"));
    m_baseline->setObjectName(u"crawlBaseline"_s);
    m_remove->setObjectName(u"crawlRemove"_s);
    m_remove->setToolTip(tr("Remove the chosen run with everything it found"));
    m_another->setObjectName(u"crawlAnother"_s);
    m_another->setToolTip(tr("Crawl another site"));
    auto *top = new QHBoxLayout;
    top->setSpacing(kCrawlSpacing);
    top->addWidget(m_status, 1);
    for (QPushButton *button : {m_pause, m_resume, m_stop, m_baseline, m_remove, m_another})
        top->addWidget(button);
    auto *run = new QWidget;
    auto *layout = new QVBoxLayout(run);
    layout->setContentsMargins(0, kCrawlSpacing / 2, kCrawlSpacing / 2, 0);
    layout->setSpacing(kCrawlSpacing / 2);
    layout->addWidget(new CrawlQuestion(m_thread));
    layout->addLayout(top);
    layout->addWidget(m_bar);
    layout->addWidget(m_problem);
    layout->addWidget(m_results, 1);
    return run;
}

void CrawlPane::setUpRuns()
{
    m_runs->setObjectName(u"crawlRuns"_s);
    m_runs->setAccessibleName(tr("Runs", "of crawls"));
    m_runs->setModel(m_runsModel);
    makePlainTable(m_runs);
    m_runs->setSelectionMode(QAbstractItemView::SingleSelection);
    m_runs->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_checkFailed->setObjectName(u"crawlCheckFailed"_s);
    m_checkFailed->setToolTip(tr("Request the addresses of the chosen run that were broken or blocked once more"));
    m_runs->addActions({m_switchBaseline, m_checkFailed});
    // Cut off, times and numbers would be useless.
    m_runs->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_runs->horizontalHeader()->setSectionResizeMode(static_cast<int>(CrawlRunColumn::Site), QHeaderView::Stretch);
}

void CrawlPane::connectParts()
{
    for (const QPushButton *button : {m_firstCrawl, m_another})
        connect(button, &QAbstractButton::clicked, this, &CrawlPane::crawlRequested);
    connect(m_pause, &QAbstractButton::clicked, m_thread, [this] { m_thread->setPaused(true); });
    connect(m_stop, &QAbstractButton::clicked, m_thread, &CrawlThread::stop);
    connect(m_resume, &QAbstractButton::clicked, this, &CrawlPane::resumeRun);
    connect(m_baseline, &QAbstractButton::clicked, this, &CrawlPane::switchBaseline);
    connect(m_switchBaseline, &QAction::triggered, this, &CrawlPane::switchBaseline);
    connect(m_checkFailed, &QAction::triggered, this, [this] {
        m_problem->hide();
        emit resumeRequested(m_run, true);
    });
    connect(m_remove, &QAbstractButton::clicked, this, &CrawlPane::askForRemoval);
    connect(m_thread, &CrawlThread::stateChanged, this, &CrawlPane::updateState);
    connect(m_thread, &CrawlThread::progressed, this, &CrawlPane::handleProgress);
    connect(m_thread, &CrawlThread::ended, this, &CrawlPane::handleEnding);
    connect(m_runs->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CrawlPane::runChosen);
    connect(m_results, &CrawlResults::monitorRequested, this, &CrawlPane::monitorRequested);
    connect(m_results, &CrawlResults::updated, this, &CrawlPane::planRefresh);
    connect(&m_refreshTimer, &QTimer::timeout, this, &CrawlPane::read);
    m_refreshTimer.setSingleShot(true);
}

void CrawlPane::focusList()
{
    if (m_pages->currentIndex() == 0)
        m_firstCrawl->setFocus(Qt::ShortcutFocusReason);
    else
        m_runs->setFocus(Qt::ShortcutFocusReason);
}

QVariantMap CrawlPane::saveLayout() const
{
    return {{u"runs"_s, m_splitter->saveState()},
            {u"results"_s, m_results->splitter()->saveState()},
            {u"tab"_s, m_results->tabs()->currentIndex()},
            {u"addresses"_s, m_results->addresses()->horizontalHeader()->saveState()},
            {u"changes"_s, m_results->changes()->horizontalHeader()->saveState()}};
}

void CrawlPane::restoreLayout(const QVariantMap &kept)
{
    m_splitter->restoreState(kept.value(u"runs"_s).toByteArray());
    m_results->splitter()->restoreState(kept.value(u"results"_s).toByteArray());
    m_results->tabs()->setCurrentIndex(kept.value(u"tab"_s).toInt());
    m_results->addresses()->horizontalHeader()->restoreState(kept.value(u"addresses"_s).toByteArray()); // also the order
    m_results->changes()->horizontalHeader()->restoreState(kept.value(u"changes"_s).toByteArray());
}

void CrawlPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    read();
}

void CrawlPane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_refreshTimer.stop();
}

//! Reads the runs, and then the lists of the chosen one.
void CrawlPane::read()
{
    m_isOutdated = m_isReading;
    if (m_isReading || !isVisible())
        return;
    m_isReading = true;
    m_refreshTimer.stop();
    m_readTime.start();
    m_source->read<QList<CrawlRunInfo>>(
        this, [](CrawlReader &reader) { return reader.runs(); },
        [this](const CrawlReader::Answer<QList<CrawlRunInfo>> &runs) { handleRuns(runs); });
}

void CrawlPane::handleRuns(const CrawlReader::Answer<QList<CrawlRunInfo>> &runs)
{
    m_isReading = false;
    if (m_isOutdated)
        return read();
    if (!runs)
        return showNote(runs.error());
    if (runs->isEmpty()) {
        showNote({});
        return planRefresh({});
    }
    m_pages->setCurrentIndex(1);
    {
        const QScopedValueRollback updating(m_isUpdating, true);
        m_runsModel->setRuns(*runs);
        const int row = std::max(0, m_runsModel->rowOf(m_run));
        m_run = m_runsModel->run(row).id;
        if (m_runs->currentIndex().row() != row)
            m_runs->selectRow(row);
    }
    updateState();
    m_results->setRun(*chosenRun(), m_runsModel->runs(), isCrawling(m_run));
    m_thread->analyse(*chosenRun(), false);
}

//! Plans the next read of a crawl under way. Slow reads of large crawls are rarer. \param problem  see CrawlResults::updated()
void CrawlPane::planRefresh(const QString &problem)
{
    if (!problem.isEmpty())
        return showNote(problem);
    if (m_thread->isRunning() && isVisible())
        m_refreshTimer.start(std::max(kMinRefreshMs, kRefreshShare * static_cast<int>(m_readTime.elapsed())));
}

void CrawlPane::runChosen()
{
    if (m_isUpdating || !m_runs->currentIndex().isValid())
        return;
    m_run = m_runsModel->run(m_runs->currentIndex().row()).id;
    m_problem->hide();
    updateState();
    m_results->setRun(*chosenRun(), m_runsModel->runs(), isCrawling(m_run));
    m_thread->analyse(*chosenRun(), true);
}

bool CrawlPane::isCrawling(qint64 run) const
{
    return m_thread->isRunning() && run > 0 && m_thread->run() == run;
}

const CrawlRunInfo *CrawlPane::chosenRun() const
{
    const int row = m_runsModel->rowOf(m_run);
    return row < 0 ? nullptr : &m_runsModel->run(row);
}

void CrawlPane::showNote(const QString &text)
{
    m_runsModel->setRuns({});
    m_note->setText(!text.isEmpty()             ? text
                        : m_problem->isHidden() ? tr("No crawls yet. A crawl reads all pages of a site and checks their links.")
                                                : m_problem->text());
    m_firstCrawl->setVisible(text.isEmpty());
    m_pages->setCurrentIndex(0);
    if (!text.isEmpty())
        announce(m_note);
}

//! Updates what depends on the chosen run and on the crawl under way.
void CrawlPane::updateState()
{
    const bool isPaused = m_thread->isPaused();
    const QString state = m_thread->isStopping() ? tr("Stopping", "state of a crawl")
        : isPaused                               ? tr("Paused", "state of a crawl")
                                                 : tr("Running", "state of a crawl");
    m_runsModel->setCurrent(m_thread->isRunning() ? m_thread->run() : 0, state);
    const CrawlRunInfo *run = chosenRun();
    const bool isCurrent = isCrawling(m_run);
    m_pause->setVisible(isCurrent && !isPaused && !m_thread->isAnalysing());
    m_pause->setEnabled(!m_thread->isStopping());
    m_stop->setVisible(isCurrent);
    m_stop->setEnabled(!m_thread->isStopping());
    m_resume->setVisible((isCurrent && isPaused) || (run && !m_thread->isRunning() && run->state != RunState::Complete));
    m_resume->setEnabled(!m_thread->isStopping());
    const bool isBaseline = run && run->isBaseline;
    m_baseline->setText(isBaseline ? tr("Unmark baseline") : tr("Accept as baseline"));
    m_baseline->setToolTip(isBaseline ? tr("Compare later runs of this site with the previous complete run again")
                                      : tr("Compare later runs of this site with the chosen one, and keep it"));
    m_baseline->setVisible(run && !isCurrent && run->state != RunState::Running);
    m_switchBaseline->setText(isBaseline ? tr("&Unmark baseline") : tr("&Accept as baseline"));
    m_switchBaseline->setEnabled(run && !isCurrent && run->state != RunState::Running);
    m_checkFailed->setEnabled(run && !m_thread->isRunning());
    m_remove->setVisible(run && !isCurrent);
    m_bar->setVisible(isCurrent);
    if (isCurrent) {
        const CrawlProgress &progress = m_thread->progress();
        const qint64 all = progress.requested + progress.waiting + progress.underWay;
        m_bar->setValue(progress.analysed >= 0 ? kBarSteps * progress.analysed / 100
                            : all > 0          ? static_cast<int>(kBarSteps * progress.requested / all)
                                               : 0);
        m_status->setText(tr("%1 · %2", "state of a crawl, its progress").arg(state, crawlProgressText(progress)));
    } else if (run) {
        m_status->setText(crawlRunText(*run));
    }
    m_status->setToolTip(m_status->text());
}

void CrawlPane::handleProgress(const CrawlProgress &progress)
{
    if (m_run != progress.run && m_runsModel->rowOf(progress.run) < 0) { // a new run
        m_run = progress.run;
        m_problem->hide();
        return read();
    }
    updateState();
    if (isVisible() && !m_isReading && !m_refreshTimer.isActive())
        m_refreshTimer.start(kMinRefreshMs);
}

void CrawlPane::handleEnding(const CrawlEnding &ending)
{
    updateState();
    showProblem(ending.error);
}

//! Shows why a change failed, if it did, and reads the runs again.
void CrawlPane::showProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    if (!problem.isEmpty())
        announce(m_problem);
    read();
}

void CrawlPane::resumeRun()
{
    m_problem->hide();
    if (m_thread->isRunning())
        m_thread->setPaused(false);
    else
        emit resumeRequested(m_run, false);
}

//! Accepts the chosen run as the baseline of its site, or ends that.
void CrawlPane::switchBaseline()
{
    const CrawlRunInfo *run = chosenRun();
    if (!run)
        return;
    m_source->setBaseline(this, run->id, !run->isBaseline, [this](const QString &problem) { showProblem(problem); });
}

void CrawlPane::askForRemoval()
{
    const CrawlRunInfo *run = chosenRun();
    if (!run)
        return;
    const auto remove = [this, number = run->id] {
        m_source->remove(this, number, [this](const QString &problem) { showProblem(problem); });
    };
    confirmLoss(
        this,
        {tr("Remove run"),
         tr("Remove the run of %1 with everything it found? This can't be undone.").arg(displayLine(run->starts.join(u' '))),
         tr("&Remove"), tr("&Keep")},
        remove);
}

CrawlDock::CrawlDock(const QString &file, CrawlThread *thread, QMainWindow *window)
    : QDockWidget(tr("Crawls"), window)
    , m_window(window)
    , m_pane(new CrawlPane(file, thread))
{
    setObjectName(u"crawlDock"_s); // the window uses this name to store the position of the dock
    setWidget(m_pane);
    QAction *show = toggleViewAction();
    show->setObjectName(u"actionShowCrawls"_s);
    show->setText(tr("C&rawls"));
    show->setIcon(actionIcon(u"search"_s));
    show->setToolTip(tr("Show the crawls of sites, what they found, and the addresses"));
    show->setShortcut(Qt::CTRL | Qt::Key_L);
    connect(show, &QAction::triggered, this, [this](bool isOpen) {
        if (isOpen)
            open();
    });
    connect(m_pane, &CrawlPane::crawlRequested, this, &CrawlDock::crawlRequested);
    connect(m_pane, &CrawlPane::resumeRequested, this, &CrawlDock::resumeRequested);
    connect(m_pane, &CrawlPane::monitorRequested, this, &CrawlDock::monitorRequested);
    hide();
}

void CrawlDock::open()
{
    show();
    raise(); // the dock may be hidden behind another one in the same area
    if (!m_wasOpened)
        m_window->resizeDocks({this}, {m_window->height() * 2 / 5}, Qt::Vertical);
    m_wasOpened = true;
    m_pane->focusList();
}

QVariantMap CrawlDock::saveLayout() const
{
    return m_wasOpened ? m_pane->saveLayout() : QVariantMap();
}

void CrawlDock::restoreLayout(const QVariantMap &kept)
{
    m_wasOpened = !kept.isEmpty(); // the window restores its height
    if (m_wasOpened)
        m_pane->restoreLayout(kept);
}

} // namespace watchkeeper

#include "moc_CrawlPane.cpp"

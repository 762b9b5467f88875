// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/TimeTravel.h"

#include "app/monitor/Monitor.h"
#include "app/profile/Settings.h"
#include "app/query/MonitoringGaps.h"
#include "gui/look/TintedIcon.h"
#include "gui/table/model/ResultRow.h"
#include "gui/table/model/ResultsModel.h"
#include "gui/table/view/ResultsView.h"
#include "gui/travel/TimeTravelBar.h"
#include "gui/window/HistoryFeeds.h"
#include "history/LastResultsReader.h"
#include "ui_MainWindow.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QtConcurrentMap>

#include <algorithm>
#include <chrono>
#include <functional>
#include <numeric>

using namespace std::chrono_literals;
using namespace std::chrono_literals;

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr auto kSlowReadDelay = 500ms; // the time after which the bar shows that reading is in progress

QDateTime utcFromMilliseconds(qint64 at)
{
    return QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
}

} // namespace

TimeTravel::TimeTravel(const Parts &parts)
    : QObject(parts.owner)
    , m_parts(parts)
    , m_action(new QAction(tr("Go bac&k in time"), this))
    , m_lookup(new MomentLookup(parts.monitor->profile(), this))
{
    m_pool.setMaxThreadCount(1);
    m_slowReadTimer.setSingleShot(true);
    m_slowReadTimer.setInterval(kSlowReadDelay);
    m_minuteTimer.setInterval(1min);
    m_parts.view->installEventFilter(this);
    addAction();
    connectParts();
}

TimeTravel::~TimeTravel()
{
    ++m_openCount;
    // Blocks on purpose, because the job uses this object. One job reads the times of changes. Waiting jobs return without reading.
    m_pool.waitForDone();
}

void TimeTravel::addAction()
{
    m_action->setObjectName(u"actionTimeTravel"_s);
    m_action->setIcon(actionIcon(u"past"_s));
    m_action->setToolTip(tr("Show the state of all targets at an earlier time (Esc in the table goes back to now)"));
    m_action->setShortcut(QKeySequence(u"Ctrl+H"_s));
    m_action->setCheckable(true);
    m_parts.ui->menuView->addAction(m_action);
}

//! Handles Escape in the table while it shows history.
bool TimeTravel::eventFilter(QObject *watched, QEvent *event)
{
    const bool isEscape = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape;
    if (!isEscape || !m_action->isChecked())
        return QObject::eventFilter(watched, event);
    m_action->trigger();
    return true;
}

void TimeTravel::connectParts()
{
    connect(m_action, &QAction::toggled, this, &TimeTravel::setOpen);
    connect(m_parts.bar, &TimeTravelBar::nowRequested, m_action, &QAction::trigger);
    connect(m_parts.bar, &TimeTravelBar::momentRequested, this, &TimeTravel::goTo);
    connect(m_parts.bar, &TimeTravelBar::earlierRequested, this, [this] { goToChange(true); });
    connect(m_parts.bar, &TimeTravelBar::laterRequested, this, [this] { goToChange(false); });
    connect(m_parts.view, &ResultsView::selectionEdited, this, &TimeTravel::updateSteps);
    connect(m_parts.view, &ResultsView::columnsEdited, this, &TimeTravel::repeatLookup);
    connect(&m_parts.monitor->targets(), &TargetsStore::changed, this, &TimeTravel::repeatLookup);
    connect(m_parts.monitor, &Monitor::transitionsReady, this, [this](const QList<Transition> &transitions) {
        if (!m_action->isChecked())
            return; // the changes are read from history when the bar is opened
        for (const Transition &change : transitions)
            m_changes.add(change.result.at.toMSecsSinceEpoch(), change.targetId);
        updateSteps();
    });
    connect(&m_slowReadTimer, &QTimer::timeout, m_parts.bar, [this] { m_parts.bar->setSearching(true); });
    connect(&m_minuteTimer, &QTimer::timeout, this, &TimeTravel::extendRange);
    ResultsModel *model = m_parts.model;
    connect(model, &ResultsModel::momentChanged, m_parts.view,
            [this, model] { m_parts.view->setTinted(model->moment().has_value()); });
    const auto show = [this, model](qint64 at, const QList<RecentHistory> &histories, const QSet<TargetId> &paused) {
        model->showMoment(utcFromMilliseconds(at), displayedHistories(histories), paused);
        if (at != m_parts.bar->moment())
            return; // a lookup of another moment is in progress
        m_slowReadTimer.stop();
        m_parts.bar->setSearching(false);
    };
    connect(m_lookup, &MomentLookup::found, this, show);
    connect(m_lookup, &MomentLookup::partialResultsFound, model, [model](qint64 at, const QList<RecentHistory> &histories) {
        if (model->moment() == utcFromMilliseconds(at))
            model->addToMoment(displayedHistories(histories));
    });
    connect(m_lookup, &MomentLookup::uptimesCounted, model,
            [model](qint64 at, const QList<int> &days, const QList<TargetUptimes> &uptimes) {
                if (model->moment() == utcFromMilliseconds(at))
                    model->addToMoment(days, uptimes);
            });
}

void TimeTravel::showMoment(qint64 at)
{
    if (m_action->isChecked() && !m_span.isEmpty())
        return goTo(std::clamp(at, m_span.from, m_span.to));
    m_startMoment = at; // used once the stored span has been read
    m_action->setChecked(true);
}

void TimeTravel::showNow()
{
    m_action->setChecked(false);
}

void TimeTravel::setOpen(bool open)
{
    ++m_openCount;
    m_parts.bar->setVisible(open);
    if (open) {
        m_parts.bar->setMoment(m_startMoment.value_or(QDateTime::currentMSecsSinceEpoch()));
        m_parts.bar->focusSlider();
        m_minuteTimer.start();
        readHistory();
        return;
    }
    m_startMoment.reset();
    m_minuteTimer.stop();
    m_slowReadTimer.stop();
    m_lookup->discardAll();
    m_parts.bar->setSearching(false);
    m_parts.model->showNow();
    m_parts.view->focusTable();
}

void TimeTravel::readHistory()
{
    const Profile profile = m_parts.monitor->profile();
    m_slowReadTimer.start();
    m_pool.start([this, number = m_openCount.load(), folder = profile.resultsFolder(), database = profile.historyFile()] {
        if (number != m_openCount)
            return;
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        LoadedHistory history;
        history.span = storedSpan(folder, now).value_or(TimeSpan());
        history.changes = readChangeTimes(database, history.span);
        // The destructor waits for the pool and drops calls that are still queued.
        QMetaObject::invokeMethod(this, [this, number, history] {
            if (number == m_openCount)
                applyHistory(history);
        });
    });
}

void TimeTravel::applyHistory(const LoadedHistory &history)
{
    m_changes = history.changes;
    m_span = history.span;
    m_parts.bar->setSpan(m_span);
    readStrip();
    if (hasBarFocus())
        m_parts.bar->focusSlider(); // the slider was disabled until now
    if (m_span.isEmpty())
        m_slowReadTimer.stop();
    else
        goTo(std::clamp(m_startMoment.value_or(m_parts.bar->moment()), m_span.from, m_span.to));
    m_startMoment.reset();
    updateSteps();
}

//! Returns whether the focus is still in the bar.
bool TimeTravel::hasBarFocus() const
{
    const QWidget *focus = m_parts.bar->window()->focusWidget();
    return focus && m_parts.bar->isAncestorOf(focus);
}

void TimeTravel::extendRange()
{
    if (m_span.isEmpty())
        return readHistory();
    m_span.to = QDateTime::currentMSecsSinceEpoch();
    m_parts.bar->setSpan(m_span);
    readStrip();
}

//! Reads what happened, which is shown below the slider.
void TimeTravel::readStrip()
{
    if (m_span.isEmpty())
        return;
    m_pool.start([this, number = m_openCount.load(), database = m_parts.monitor->profile().historyFile(), span = m_span] {
        if (number != m_openCount)
            return;
        const PastStrip strip = readPastStrip(database, span, span.to);
        // The destructor waits for the pool and drops calls that are still queued.
        QMetaObject::invokeMethod(this, [this, number, strip] {
            if (number == m_openCount)
                m_parts.bar->setStrip(strip);
        });
    });
}

void TimeTravel::goTo(qint64 at)
{
    m_parts.bar->setMoment(at);
    updateSteps();
    lookUp();
}

void TimeTravel::lookUp()
{
    m_slowReadTimer.start();
    m_lookup->lookUp({m_parts.bar->moment(), m_parts.monitor->targets().document().targets, visibleUptimePeriods(),
                      maintenanceAccounting(m_parts.monitor->settings())});
}

//! Repeats the lookup after targets or columns have changed.
void TimeTravel::repeatLookup()
{
    if (m_action->isChecked() && !m_span.isEmpty())
        lookUp();
}

void TimeTravel::goToChange(bool earlier)
{
    const qint64 at = m_parts.bar->moment();
    const QSet<TargetId> targets = navigationTargets();
    const auto change = earlier ? m_changes.before(at, targets) : m_changes.after(at, targets);
    if (change)
        goTo(std::clamp(*change, m_span.from, m_span.to));
}

void TimeTravel::updateSteps()
{
    if (!m_action->isChecked())
        return;
    const qint64 at = m_parts.bar->moment();
    const QSet<TargetId> targets = navigationTargets();
    const auto earlier = m_changes.before(at, targets);
    const bool hasHistory = !m_span.isEmpty();
    m_parts.bar->setSteps(hasHistory && earlier && *earlier >= m_span.from, hasHistory && m_changes.after(at, targets));
}

//! Returns the selected targets, or all targets if none is selected.
QSet<TargetId> TimeTravel::navigationTargets() const
{
    QSet<TargetId> targets;
    const QList<TargetId> selected = m_parts.view->selectedIds();
    for (const TargetId &id : selected)
        targets.insert(id);
    for (int i = 0; selected.isEmpty() && i < m_parts.model->rowCount(); ++i)
        targets.insert(m_parts.model->presentRow(i).target->id);
    return targets;
}

QList<int> TimeTravel::visibleUptimePeriods() const
{
    QList<int> days;
    const QList<ResultColumn> shown = m_parts.view->shownColumns();
    for (const ResultColumn column : longUptimeColumns()) {
        if (shown.contains(column))
            days.append(uptimeDays(column));
    }
    return days;
}

namespace {

constexpr int kMaxLookupThreads = 4;
constexpr auto kReportInterval = 250ms;

QList<int> allGroups()
{
    QList<int> groups(SnapshotReader::kGroups);
    std::iota(groups.begin(), groups.end(), 0);
    return groups;
}

//! Reads all groups, but skips the remaining ones once `shouldStop` returns true.
QList<RecentHistory> readAll(const SnapshotReader &reader, qsizetype limit, QThreadPool *pool,
                             const std::function<bool()> &shouldStop)
{
    const auto read = [&](int group) { return shouldStop() ? QList<RecentHistory>() : reader.read(group, limit); };
    QList<RecentHistory> all;
    const auto groups = QtConcurrent::blockingMapped<QList<QList<RecentHistory>>>(pool, allGroups(), read);
    for (const QList<RecentHistory> &group : groups)
        all += group;
    return all;
}

//! Returns the targets that were paused individually or by pausing the entire schedule.
QSet<TargetId> targetsPausedAt(const QString &database, const QList<Target> &targets, qint64 at)
{
    const MonitoringGaps spans = MonitoringGaps::readOrEmpty(database, {at, at + 1}, QDateTime::currentMSecsSinceEpoch());
    QSet<TargetId> paused;
    for (const Target &target : targets) {
        const QList<MonitoringSpan> own = spans.of(target.id, at + 1);
        const auto isPause = [](const MonitoringSpan &span) { return span.kind == SpanKind::Paused; };
        if (std::any_of(own.begin(), own.end(), isPause))
            paused.insert(target.id);
    }
    return paused;
}

} // namespace

MomentLookup::MomentLookup(const Profile &profile, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
{
    m_pool.setMaxThreadCount(1);
    m_groupPool.setMaxThreadCount(std::clamp(QThread::idealThreadCount(), 1, kMaxLookupThreads));
}

MomentLookup::~MomentLookup()
{
    m_isEnding = true;
    ++m_latestNumber;
    // Blocks on purpose, because the jobs use this object. They read 64 groups of targets, four groups at a time, and stop
    // after the current ones.
    m_pool.waitForDone();
}

void MomentLookup::lookUp(const Query &query)
{
    const quint64 number = ++m_latestNumber;
    m_pool.start([this, number, query] {
        if (!isSuperseded(number))
            read(number, query);
    });
}

void MomentLookup::discardAll()
{
    m_lastDiscarded = m_latestNumber++;
}

//! Calls `callback` in the GUI thread, unless the query was dropped. The destructor waits for the pool and drops
//! calls that are still queued.
template<typename NotifyFunction>
void MomentLookup::notify(quint64 number, NotifyFunction callback)
{
    QMetaObject::invokeMethod(this, [this, number, callback] {
        if (number > m_lastDiscarded)
            callback();
    });
}

void MomentLookup::read(quint64 number, const Query &query)
{
    const qint64 at = query.at;
    const SnapshotReader reader(m_profile.resultsFolder(), m_profile.historyFile(), query.targets, at);
    const QList<RecentHistory> first = readAll(reader, 1, &m_groupPool, [this] { return m_isEnding.load(); });
    const QSet<TargetId> paused = targetsPausedAt(m_profile.historyFile(), query.targets, at);
    notify(number, [this, at, first, paused] { emit found(at, first, paused); });
    if (isSuperseded(number))
        return;
    const QList<RecentHistory> more =
        readAll(reader, kTrendLength, &m_groupPool, [this, number] { return isSuperseded(number); });
    if (isSuperseded(number))
        return;
    notify(number, [this, at, more] { emit partialResultsFound(at, more); });
    // Reading the last day is many times faster than reading a month.
    if (query.days.contains(1))
        count(number, query, {1});
    QList<int> others = query.days;
    others.removeAll(1);
    if (!others.isEmpty())
        count(number, query, others);
}

//! Combines several groups in one report, because each report repaints the table.
void MomentLookup::count(quint64 number, const Query &query, const QList<int> &days)
{
    const auto shouldStop = [this, number] { return isSuperseded(number); };
    const UptimesReader reader(m_profile.resultsFolder(), m_profile.historyFile(), query.targets, days, query.at,
                               query.maintenance);
    QElapsedTimer timeSinceReport;
    timeSinceReport.start();
    QList<TargetUptimes> waiting;
    for (int group = 0; group < UptimesReader::kGroups; ++group) {
        waiting += reader.read(group, shouldStop);
        if (shouldStop())
            return;
        const bool isLast = group + 1 == UptimesReader::kGroups;
        if (waiting.isEmpty() || (!isLast && !timeSinceReport.hasExpired(std::chrono::milliseconds(kReportInterval).count())))
            continue;
        notify(number, [this, at = query.at, days, part = std::exchange(waiting, {})] { emit uptimesCounted(at, days, part); });
        timeSinceReport.restart();
    }
}

} // namespace watchkeeper

#include "moc_TimeTravel.cpp"

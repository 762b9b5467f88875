// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/HistoryFeeds.h"

#include "app/monitor/Monitor.h"
#include "app/profile/Settings.h"
#include "app/query/RecentHistory.h"
#include "app/words/PrivacyMask.h"
#include "gui/chart/ChartSource.h"
#include "gui/details/DetailsPane.h"
#include "gui/details/events/EventSource.h"
#include "gui/details/evidence/FailureEvidence.h"
#include "gui/look/Appearance.h"
#include "gui/table/model/ResultsModel.h"
#include "gui/table/view/ResultsView.h"
#include "report/ReportSections.h"
#include "report/ReportText.h"

#include <QDateTime>
#include <QEvent>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace std::chrono_literals;
using namespace std::chrono_literals;

using namespace Qt::StringLiterals;

namespace watchkeeper {

QList<RecentHistory> displayedHistories(QList<RecentHistory> histories)
{
    if (!PrivacyMask::current())
        return histories;
    for (RecentHistory &history : histories) {
        for (StoredResult &result : history.results) {
            result.summary = privacyMasked(result.summary);
            result.errorMessage = privacyMasked(result.errorMessage);
        }
    }
    return histories;
}

RecentHistoryLoader::RecentHistoryLoader(const Parts &parts)
    : QObject(parts.owner)
    , m_monitor(parts.monitor)
    , m_model(parts.model)
    , m_charts(new HistoryChartSource(parts.monitor->profile().resultsFolder(), parts.monitor->profile().historyFile(), this))
{
    connect(m_monitor, &Monitor::resultsReady, m_charts, &HistoryChartSource::addResults);
    connect(&m_monitor->targets(), &TargetsStore::loaded, this, &RecentHistoryLoader::targetsChanged);
    connect(&m_monitor->targets(), &TargetsStore::changed, this, &RecentHistoryLoader::targetsChanged);
    setCountsMaintenance(maintenanceAccounting(m_monitor->settings()) == MaintenanceAccounting::AsObserved);
    connect(&m_monitor->settings(), &Settings::changed, this, &RecentHistoryLoader::settingsChanged);
    parts.details->setChartSource(m_charts);
    parts.details->setFailureSource(new FailureSource(m_monitor->profile().historyFile(), this));
    parts.details->setEventSource(new EventSource(m_monitor->profile().historyFile(), this));
    connect(m_monitor, &Monitor::incidentsChanged, parts.details, &DetailsPane::refreshEvents);
    connectNotes();
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowPriority); // reading history has lower priority than new results
}

//! Stores the notes that the user writes in a chart.
void RecentHistoryLoader::connectNotes()
{
    if (m_monitor->isReadOnly())
        m_charts->setNotesProblem(tr("This profile is read-only, so notes can't be stored."));
    connect(m_charts, &ChartSource::noteEdited, this,
            [this](const Note &note) { m_pendingNotes.insert(m_monitor->putNote(note), note.id); });
    connect(m_monitor, &Monitor::commentHandled, this, [this](quint64 number, const QString &refusal) {
        if (const QUuid id = m_pendingNotes.take(number); !id.isNull())
            emit m_charts->noteHandled(id, refusal);
    });
    connect(m_monitor, &Monitor::incidentsChanged, m_charts, &ChartSource::eventsChanged);
}

RecentHistoryLoader::~RecentHistoryLoader()
{
    m_isEnding = true;
    // Blocks on purpose, because the job uses this object. The job reads 64 groups of targets and stops after the current
    // group.
    m_pool.waitForDone();
}

void RecentHistoryLoader::targetsChanged()
{
    const QList<Target> &targets = m_monitor->targets().document().targets;
    m_charts->setTargets(targets);
    if (const QList<Target> unknown = m_knownTargets.takeNew(targets); !unknown.isEmpty())
        readRecentHistory(unknown, Purpose::FillRecentResults);
}

void RecentHistoryLoader::settingsChanged()
{
    const bool counts = maintenanceAccounting(m_monitor->settings()) == MaintenanceAccounting::AsObserved;
    if (counts == countsMaintenance())
        return;
    setCountsMaintenance(counts);
    readRecentHistory(m_monitor->targets().document().targets, Purpose::RecountUptime);
}

//! Reads group by group, so each update in the GUI thread is short.
void RecentHistoryLoader::readRecentHistory(const QList<Target> &targets, Purpose purpose)
{
    const Profile profile = m_monitor->profile();
    const MaintenanceAccounting maintenance = maintenanceAccounting(m_monitor->settings());
    m_pool.start([this, targets, purpose, maintenance, folder = profile.resultsFolder(), database = profile.historyFile()] {
        const RecentHistoryReader reader(folder, database, targets, QDateTime::currentMSecsSinceEpoch(), maintenance);
        for (int group = 0; group < RecentHistoryReader::kGroups && !m_isEnding; ++group) {
            const QList<RecentHistory> histories = reader.read(group);
            if (histories.isEmpty())
                continue;
            QMetaObject::invokeMethod(this, [this, histories, purpose] {
                if (purpose == Purpose::RecountUptime)
                    return m_model->recountDayUptime(histories);
                m_model->prependHistory(displayedHistories(histories));
                emit historyRead(histories);
            });
        }
    });
}

UptimeFeed::UptimeFeed(const Parts &parts)
    : QObject(parts.owner)
    , m_parts(parts)
    , m_maintenance(maintenanceAccounting(parts.monitor->settings()))
{
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowPriority);
    const TargetsStore *store = &parts.monitor->targets();
    connect(store, &TargetsStore::loaded, this, &UptimeFeed::targetsChanged);
    connect(store, &TargetsStore::changed, this, &UptimeFeed::targetsChanged);
    connect(parts.view, &ResultsView::columnsEdited, this, &UptimeFeed::columnsEdited);
    connect(&parts.monitor->settings(), &Settings::changed, this, &UptimeFeed::settingsChanged);
    m_hourTimer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_hourTimer, &QTimer::timeout, this, &UptimeFeed::countUptimes);
    m_hourTimer.start(1h);
    columnsEdited();
}

UptimeFeed::~UptimeFeed()
{
    ++m_countNumber;
    // Blocks on purpose, because the job uses this object. The job stops at the next file of a group of targets.
    m_pool.waitForDone();
}

void UptimeFeed::targetsChanged()
{
    count(m_knownTargets.takeNew(m_parts.monitor->targets().document().targets));
}

//! Stops counting for hidden columns. If a column is newly shown, all columns are counted again, which costs little more than one.
void UptimeFeed::columnsEdited()
{
    const QList<int> shown = wantedUptimePeriods();
    const QSet<int> days(shown.begin(), shown.end());
    const bool isMore = !m_shownDays.contains(days);
    m_shownDays = days;
    if (isMore)
        countUptimes();
}

void UptimeFeed::settingsChanged()
{
    const MaintenanceAccounting previous = std::exchange(m_maintenance, maintenanceAccounting(m_parts.monitor->settings()));
    if (m_maintenance != previous)
        countUptimes();
}

void UptimeFeed::countUptimes()
{
    ++m_countNumber;
    count(m_parts.monitor->targets().document().targets);
}

//! Reads group by group, so each update in the GUI thread is short.
void UptimeFeed::count(const QList<Target> &targets)
{
    const QList<int> days = wantedUptimePeriods();
    if (days.isEmpty() || targets.isEmpty())
        return;
    const auto job = [this, targets, days, number = m_countNumber.load(), profile = m_parts.monitor->profile(),
                      maintenance = m_maintenance] {
        const auto shouldStop = [this, number] { return m_countNumber != number; };
        const UptimesReader reader(profile.resultsFolder(), profile.historyFile(), targets, days,
                                   QDateTime::currentMSecsSinceEpoch(), maintenance);
        for (int group = 0; group < UptimesReader::kGroups && !shouldStop(); ++group) {
            const QList<TargetUptimes> counted = reader.read(group, shouldStop);
            if (counted.isEmpty() || shouldStop())
                continue;
            // The destructor waits for the pool and drops calls that are still queued.
            QMetaObject::invokeMethod(this, [this, days, counted] { m_parts.model->setUptimes(days, counted); });
        }
    };
    m_pool.start(job);
}

//! Returns the days of the shown columns. The header needs those of the month too, but reading them for many targets takes long.
QList<int> UptimeFeed::wantedUptimePeriods() const
{
    constexpr qsizetype kMaxTargetsForMonth = 200;
    QList<int> days;
    const bool hasFewTargets = m_parts.monitor->targets().document().targets.size() <= kMaxTargetsForMonth;
    const QList<ResultColumn> shown = m_parts.view->shownColumns();
    for (const ResultColumn column : longUptimeColumns()) {
        // ResultRow::uptime already counts the last 24 hours
        const bool isRequired = shown.contains(column) || (column == ResultColumn::Month && hasFewTargets);
        if (column != ResultColumn::Day && isRequired)
            days.append(uptimeDays(column));
    }
    return days;
}

namespace {

constexpr qint64 kBurnRateSpan = 24 * 3'600'000; // [ms] period of the burn rate

//! Returns the text about the objective. Blocks; call it in a pool thread.
QString readText(const Profile &profile, const Target &target, qint64 now, MaintenanceAccounting maintenance)
{
    const StoredResultReader reader(profile.resultsFolder());
    const TimeSpan day{now - kBurnRateSpan, now};
    const TimeSpan window{now - target.objective->over.count(), now};
    const MonitoringGaps spans =
        MonitoringGaps::readOrEmpty(profile.historyFile(), {std::min(day.from, window.from), now}, now);
    const TargetUptime today =
        readUptime(reader, target, day, RequestedObjective().degradedAccounting(target), spans, maintenance);
    QList<FileFault> faults;
    return objectiveText(readObjective(reader, target, *target.objective, day, spans, today.uptime, maintenance, &faults));
}

} // namespace

QString objectiveText(const ObjectiveStatus &state)
{
    const Objective &objective = state.objective();
    const QString what =
        ObjectiveFigures::tr("%1 over %2", "an objective, its time")
            .arg(ReportText::objective(objective.percent), humanDuration(static_cast<double>(objective.over.count())));
    if (!state.burnRate())
        return ObjectiveFigures::tr("%1, error budget left: %2").arg(what, budgetText(state));
    return ObjectiveFigures::tr("%1, error budget left: %2, burn rate %3 over the last 24 h")
        .arg(what, budgetText(state), QString::number(*state.burnRate(), 'f', 2));
}

ObjectiveFigures::ObjectiveFigures(const Parts &parts)
    : QObject(parts.owner)
    , m_parts(parts)
{
    m_pool.setMaxThreadCount(1);
    m_refreshTimer.setInterval(1min);
    connect(&m_refreshTimer, &QTimer::timeout, this, &ObjectiveFigures::readObjective);
    connect(m_parts.view, &ResultsView::selectionEdited, this, &ObjectiveFigures::readObjective);
    connect(&m_parts.monitor->targets(), &TargetsStore::changed, this, &ObjectiveFigures::readObjective);
    connect(&m_parts.monitor->settings(), &Settings::changed, this, &ObjectiveFigures::readObjective);
    connect(m_parts.model, &ResultsModel::momentChanged, this, &ObjectiveFigures::readObjective);
    m_parts.details->installEventFilter(this);
    m_refreshTimer.start();
}

ObjectiveFigures::~ObjectiveFigures()
{
    // Blocks on purpose, because the job uses this object. A single job runs and reads one target, which takes about 50 ms for a year.
    m_pool.waitForDone();
}

bool ObjectiveFigures::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show)
        readObjective();
    return QObject::eventFilter(watched, event);
}

void ObjectiveFigures::readObjective()
{
    if (!m_parts.details->isVisible())
        return; // this function is called again when the details are shown
    m_isOutdated = m_isReading;
    if (m_isReading)
        return;
    const QList<TargetId> ids = m_parts.view->selectedIds();
    const QList<Target> &targets = m_parts.monitor->targets().document().targets;
    const auto target = std::find_if(targets.begin(), targets.end(),
                                     [&ids](const Target &one) { return ids.size() == 1 && one.id == ids.first(); });
    if (target == targets.end() || !target->objective) {
        m_parts.details->showObjective(ids.value(0), {});
        return;
    }
    m_isReading = true;
    const qint64 at = m_parts.model->moment().value_or(QDateTime::currentDateTimeUtc()).toMSecsSinceEpoch();
    const MaintenanceAccounting maintenance = maintenanceAccounting(m_parts.monitor->settings());
    m_pool.start([this, profile = m_parts.monitor->profile(), chosen = *target, at, maintenance] {
        const QString text = readText(profile, chosen, at, maintenance);
        QMetaObject::invokeMethod(this, [this, id = chosen.id, text] {
            m_isReading = false;
            m_parts.details->showObjective(id, text);
            if (std::exchange(m_isOutdated, false))
                readObjective();
        });
    });
}

} // namespace watchkeeper

#include "moc_HistoryFeeds.cpp"

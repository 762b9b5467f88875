// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/ObjectiveFigures.h"

#include "app/monitor/Monitor.h"
#include "app/profile/Settings.h"
#include "gui/details/DetailsPane.h"
#include "gui/table/ResultsModel.h"
#include "gui/table/ResultsView.h"
#include "report/ReportTables.h"
#include "report/ReportText.h"

#include <QDateTime>
#include <QEvent>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qint64 kBurnRateSpan = 24 * 3'600'000; // [ms] period of the burn rate

//! Blocks; call it in a pool thread.
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

QString objectiveText(const ObjectiveStanding &standing)
{
    const Objective &objective = standing.objective();
    const QString what =
        ObjectiveFigures::tr("%1 over %2", "an objective, its time")
            .arg(ReportText::objective(objective.percent), humanDuration(static_cast<double>(objective.over.count())));
    if (!standing.burnRate())
        return ObjectiveFigures::tr("%1, error budget left: %2").arg(what, budgetText(standing));
    return ObjectiveFigures::tr("%1, error budget left: %2, burn rate %3 within 24 h")
        .arg(what, budgetText(standing), QString::number(*standing.burnRate(), 'f', 2));
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
        return; // when the details are shown, this function is called again
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

#include "moc_ObjectiveFigures.cpp"

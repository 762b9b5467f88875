// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/add/AddTrials.h"

#include "app/monitor/Monitor.h"
#include "gui/add/AddModel.h"

namespace watchkeeper {

AddTrials::AddTrials(Monitor *monitor, AddModel *model, QObject *parent)
    : QObject(parent)
    , m_monitor(monitor)
    , m_model(model)
{
    connect(monitor, &Monitor::testRunFinished, this, &AddTrials::handleResult);
    connect(model, &QAbstractItemModel::modelReset, this, &AddTrials::dropStaleRows);
    connect(model, &AddModel::trialInputChanged, this, &AddTrials::retryRow);
}

AddTrials::~AddTrials()
{
    for (const TargetId &id : std::as_const(m_running))
        m_monitor->cancelTestRun(id);
}

void AddTrials::startTrials(int first, int last)
{
    for (int i = std::max(first, 0); i <= std::min(last, m_model->rowCount() - 1); ++i) {
        const AddRow &row = m_model->row(i);
        if (row.isAdded() && row.trial == Trial::None && isSafeToTry(row.target()))
            enqueue(i);
    }
    startPendingTrials();
}

void AddTrials::tryAll()
{
    for (int i = 0; i < m_model->rowCount(); ++i) {
        const AddRow &row = m_model->row(i);
        if (row.isAdded() && (row.trial == Trial::None || row.trial == Trial::Done))
            enqueue(i);
    }
    startPendingTrials();
}

void AddTrials::startTrial(int row)
{
    if (!m_model->row(row).found.isTarget())
        return;
    enqueue(row);
    startPendingTrials();
}

void AddTrials::cancelAll()
{
    for (const TargetId &id : std::as_const(m_running))
        m_monitor->cancelTestRun(id);
    const QList<TargetId> dropped = std::exchange(m_waiting, {}) + std::exchange(m_running, {}).values();
    for (const TargetId &id : dropped) {
        if (const int row = m_model->rowOf(id); row >= 0)
            m_model->setTrial(row, Trial::None);
    }
    emit changed();
}

void AddTrials::enqueue(int row)
{
    const TargetId id = m_model->row(row).target().id;
    if (m_running.remove(id))
        m_monitor->cancelTestRun(id);
    m_waiting.removeOne(id);
    m_waiting.append(id);
    m_model->setTrial(row, Trial::Waiting);
}

void AddTrials::startPendingTrials()
{
    while (m_running.size() < kConcurrencyLimit && !m_waiting.isEmpty()) {
        const TargetId id = m_waiting.takeFirst();
        const int row = m_model->rowOf(id);
        if (row < 0)
            continue;
        m_running.insert(id);
        m_model->setTrial(row, Trial::Running);
        m_monitor->testRun(m_model->targetOf(m_model->row(row)));
    }
    emit changed();
}

void AddTrials::handleResult(const Result &result)
{
    if (!m_running.remove(result.targetId))
        return; // a test run started by another part of the window
    if (const int row = m_model->rowOf(result.targetId); row >= 0)
        m_model->setResult(row, result);
    startPendingTrials();
}

void AddTrials::dropStaleRows()
{
    const QSet<TargetId> running = m_running;
    for (const TargetId &id : running) {
        if (m_model->rowOf(id) >= 0)
            continue;
        m_running.remove(id);
        m_monitor->cancelTestRun(id);
    }
    startPendingTrials();
}

void AddTrials::retryRow(int row)
{
    const TargetId id = m_model->row(row).target().id;
    if (isSafeToTry(m_model->row(row).target()))
        return startTrial(row);
    if (m_running.remove(id))
        m_monitor->cancelTestRun(id);
    m_waiting.removeOne(id);
    m_model->setTrial(row, Trial::None);
}

} // namespace watchkeeper

#include "moc_AddTrials.cpp"

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/HistoryThread.h"

#include "app/HistoryRecorder.h"
#include "engine/StateTracker.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qsizetype kMostWaiting = 200'000; // a hundred megabytes at the most, ten minutes of ten thousand targets

} // namespace

HistoryThread::HistoryThread(QString folder, QObject *parent)
    : QObject(parent)
    , m_queue(std::make_shared<HistoryQueue>(kMostWaiting))
    , m_folder(std::move(folder))
{
    m_thread.setObjectName(u"storage"_s);
}

HistoryThread::~HistoryThread()
{
    Q_ASSERT_X(!m_thread.isRunning(), "HistoryThread", "destroyed before stopped()");
}

void HistoryThread::start(const HistoryKeep &keep)
{
    if (m_recorder)
        return;
    m_recorder = new HistoryRecorder(m_folder, m_queue);
    m_recorder->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_recorder, &HistoryRecorder::start);
    connect(&m_thread, &QThread::finished, m_recorder, &QObject::deleteLater);
    connect(m_recorder, &HistoryRecorder::finished, &m_thread, &QThread::quit);
    connect(m_recorder, &HistoryRecorder::faultChanged, this, &HistoryThread::faultChanged);
    connect(m_recorder, &HistoryRecorder::droppedChanged, this, &HistoryThread::droppedChanged);
    connect(&m_thread, &QThread::finished, this, [this] {
        m_thread.wait(); // it has ended: this only joins it
        m_recorder = nullptr;
        emit stopped();
    });
    setKeep(keep);
    m_thread.start();
}

void HistoryThread::setKeep(const HistoryKeep &keep)
{
    if (m_recorder)
        QMetaObject::invokeMethod(
            m_recorder, [recorder = m_recorder, keep] { recorder->setKeep(keep); }, Qt::QueuedConnection);
}

void HistoryThread::record(const QList<Result> &results)
{
    if (!m_recorder)
        return;
    QList<QueuedResult> queued;
    queued.reserve(results.size());
    for (const Result &result : results) {
        if (!isVoid(result.observation))
            queued.append(QueuedResult(result.targetId, storedResult(result)));
    }
    m_queue->add(queued);
}

void HistoryThread::stop()
{
    if (m_recorder)
        QMetaObject::invokeMethod(m_recorder, &HistoryRecorder::finish, Qt::QueuedConnection);
    else
        QMetaObject::invokeMethod(this, &HistoryThread::stopped, Qt::QueuedConnection);
}

} // namespace watchkeeper

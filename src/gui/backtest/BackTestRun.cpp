// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/backtest/BackTestRun.h"

#include <utility>

namespace watchkeeper {

BackTestRun::BackTestRun(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowPriority); // the table's updates take precedence
}

BackTestRun::~BackTestRun()
{
    cancel();
    m_pool.waitForDone(); // the job uses this object; a cancelled job ends after the file that it is reading
}

void BackTestRun::start(const BackTestQuery &question)
{
    cancel();
    m_faults.clear();
    m_test = std::make_shared<BackTest>(question);
    startNextPart();
}

void BackTestRun::cancel()
{
    if (m_test)
        m_test->cancel();
    m_test.reset();
}

void BackTestRun::startNextPart()
{
    m_pool.start([this, test = m_test] {
        BackTestChunk part = test->next();
        QMetaObject::invokeMethod(this, [this, test, part = std::move(part)] {
            if (test == m_test)
                handlePart(part);
        });
    });
}

void BackTestRun::handlePart(const BackTestChunk &part)
{
    m_faults += part.faults;
    const auto test = m_test;
    emit progressed(part);
    if (test != m_test)
        return; // a slot connected to the signal cancelled the run
    if (!part.isLast)
        return startNextPart();
    m_test.reset();
    emit finished(m_faults);
}

} // namespace watchkeeper

#include "moc_BackTestRun.cpp"

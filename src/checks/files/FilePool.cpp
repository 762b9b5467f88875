// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/files/FilePool.h"

#include "async/InPool.h"

namespace watchkeeper {

namespace {

constexpr int kPatienceMs = 300; // quitting takes under a second

} // namespace

FilePool::FilePool()
    : m_threads(new QThreadPool)
{
    m_threads->setMaxThreadCount(kThreads);
    m_threads->setObjectName(QStringLiteral("files"));
    startThreads(m_threads);
}

FilePool::~FilePool()
{
    m_threads->clear();
    if (m_threads->waitForDone(kPatienceMs))
        delete m_threads;
    // Else its destructor would wait for ever. The end of the process ends the thread.
}

} // namespace watchkeeper

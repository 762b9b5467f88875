// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/WindowBackfill.h"

#include "app/StoredWindows.h"

namespace watchkeeper {

WindowBackfill::WindowBackfill(QString folder, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
{
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowPriority);
}

WindowBackfill::~WindowBackfill()
{
    stop();
    // The jobs in the pool use this object. They check m_isEnding before each file, so this waits for at most one file.
    m_pool.waitForDone();
}

void WindowBackfill::read(const QList<HistoryRequest> &wanted)
{
    ++m_pendingJobs;
    m_pool.start([this, wanted, folder = m_folder] {
        const StoredWindowReader reader(folder, wanted, [this] { return m_isEnding.load(); });
        for (int group = 0; group < StoredWindowReader::kGroups && !m_isEnding; ++group) {
            const QList<StoredWindow> pasts = reader.read(group);
            if (!pasts.isEmpty())
                QMetaObject::invokeMethod(this, [this, pasts] { reportWindows(pasts); });
        }
        QMetaObject::invokeMethod(this, [this] { reportFinished(); });
    });
}

void WindowBackfill::reportWindows(const QList<StoredWindow> &pasts)
{
    if (!m_isEnding)
        emit found(pasts);
}

void WindowBackfill::reportFinished()
{
    if (--m_pendingJobs == 0 && !m_isEnding)
        emit done();
}

} // namespace watchkeeper

#include "moc_WindowBackfill.cpp"

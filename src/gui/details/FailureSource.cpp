// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/FailureSource.h"

#include "model/base/Logging.h"

namespace watchkeeper {

FailureSource::FailureSource(QString database, QObject *parent)
    : QObject(parent)
    , m_database(std::move(database))
{
    m_pool.setMaxThreadCount(1);
}

FailureSource::~FailureSource()
{
    m_pool.clear();
    // Blocks on purpose, because the job uses this object. The job only reads two rows from a file, and waits at most 100 ms for its lock.
    m_pool.waitForDone();
}

void FailureSource::request(const TargetId &target, qint64 by)
{
    m_pool.clear();
    m_pool.start([this, target, by, database = m_database] {
        const auto pair = readFailure(database, target, by);
        if (!pair)
            qCWarning(lcHistory, "Evidence couldn't be read: %s", qUtf8Printable(pair.error().sentence()));
        // The destructor waits for the pool and drops calls that are still queued.
        QMetaObject::invokeMethod(this, [this, target, read = pair ? *pair : FailurePair()] { emit found(target, read); });
    });
}

} // namespace watchkeeper

#include "moc_FailureSource.cpp"

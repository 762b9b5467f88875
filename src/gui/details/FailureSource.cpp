// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/FailureSource.h"

#include "model/Logging.h"

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
    // Blocks, on purpose: the job uses this object. It only looks up two rows in a file, and waits at most 100 ms for its lock.
    m_pool.waitForDone();
}

void FailureSource::ask(const TargetId &target, qint64 by)
{
    m_pool.clear();
    m_pool.start([this, target, by, database = m_database] {
        const auto pair = readFailure(database, target, by);
        if (!pair)
            qCWarning(lcHistory, "Evidence couldn't be read: %s", qUtf8Printable(pair.error().sentence()));
        // This object waits for the pool before it is destroyed; queued calls are dropped with it.
        QMetaObject::invokeMethod(this, [this, target, read = pair ? *pair : FailurePair()] { emit found(target, read); });
    });
}

} // namespace watchkeeper

#include "moc_FailureSource.cpp"

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/evidence/FailureEvidence.h"

#include "gui/table/model/ResultRow.h"
#include "model/base/Logging.h"

#include <QDateTime>

#include <chrono>

using namespace std::chrono_literals;

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

namespace {

constexpr auto kFailureStorageDelay = 1500ms; // the storage thread writes once a second
constexpr int kMaxRequests = 5;

} // namespace

FailureEvidenceLoader::FailureEvidenceLoader(QObject *parent)
    : QObject(parent)
{
    m_retryTimer.setSingleShot(true);
    m_retryTimer.setInterval(kFailureStorageDelay);
    connect(&m_retryTimer, &QTimer::timeout, this, &FailureEvidenceLoader::requestEvidence);
}

void FailureEvidenceLoader::setSource(FailureSource *source)
{
    if (m_source)
        disconnect(m_source, nullptr, this, nullptr);
    m_source = source;
    if (source)
        connect(source, &FailureSource::found, this, &FailureEvidenceLoader::handleEvidence);
}

void FailureEvidenceLoader::followRow(const ResultRow &row)
{
    const bool isFailing = row.last && row.last->outcome != Outcome::Up;
    m_isConfirmed = !row.isSoft();
    const Target wanted = m_source && isFailing ? *row.target : Target();
    if (wanted.id != m_target.id || wanted.id.isNull())
        emit changed(*row.target, {});
    m_target = wanted;
    m_moment = row.moment ? std::optional(row.moment->toMSecsSinceEpoch()) : std::nullopt;
    m_since = row.since.toMSecsSinceEpoch();
    m_requestCount = 0;
    m_retryTimer.stop();
    requestEvidence();
}

void FailureEvidenceLoader::requestEvidence()
{
    if (!m_source || m_target.id.isNull())
        return;
    ++m_requestCount;
    m_source->request(m_target.id, m_moment.value_or(QDateTime::currentMSecsSinceEpoch()));
}

void FailureEvidenceLoader::handleEvidence(const TargetId &id, const FailurePair &pair)
{
    if (id != m_target.id)
        return;
    FailurePair current = pair;
    if (!m_isConfirmed || !current.failed || current.failed->at < m_since) {
        current.failed.reset();
        current.good.reset();
    }
    if (current.recording && current.recording->at < m_since)
        current.recording.reset();
    emit changed(m_target, current);
    const bool isComplete = current.recording && (current.failed || !m_isConfirmed);
    if (!isComplete && !m_moment && m_requestCount < kMaxRequests)
        m_retryTimer.start();
}

} // namespace watchkeeper

#include "moc_FailureEvidence.cpp"

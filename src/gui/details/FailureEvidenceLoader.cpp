// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/FailureEvidenceLoader.h"

#include "gui/details/FailureSource.h"
#include "gui/table/ResultRow.h"

#include <QDateTime>

#include <chrono>

using namespace std::chrono_literals;

namespace watchkeeper {

namespace {

constexpr auto kFailureStorageDelay = 1500ms; // the storage thread writes once a second
constexpr int kMaxRequests = 5;

} // namespace

FailureEvidenceLoader::FailureEvidenceLoader(QObject *parent)
    : QObject(parent)
{
    m_again.setSingleShot(true);
    m_again.setInterval(kFailureStorageDelay);
    connect(&m_again, &QTimer::timeout, this, &FailureEvidenceLoader::ask);
}

void FailureEvidenceLoader::setSource(FailureSource *source)
{
    if (m_source)
        disconnect(m_source, nullptr, this, nullptr);
    m_source = source;
    if (source)
        connect(source, &FailureSource::found, this, &FailureEvidenceLoader::take);
}

void FailureEvidenceLoader::follow(const ResultRow &row)
{
    const bool isBad = row.last && row.last->outcome != Outcome::Up;
    m_isConfirmed = !row.isSoft();
    const Target wanted = m_source && isBad ? *row.target : Target();
    if (wanted.id != m_target.id || wanted.id.isNull())
        emit changed(*row.target, {});
    m_target = wanted;
    m_moment = row.moment ? std::optional(row.moment->toMSecsSinceEpoch()) : std::nullopt;
    m_since = row.since.toMSecsSinceEpoch();
    m_asked = 0;
    m_again.stop();
    ask();
}

void FailureEvidenceLoader::ask()
{
    if (!m_source || m_target.id.isNull())
        return;
    ++m_asked;
    m_source->ask(m_target.id, m_moment.value_or(QDateTime::currentMSecsSinceEpoch()));
}

void FailureEvidenceLoader::take(const TargetId &id, const FailurePair &pair)
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
    const bool isWhole = current.recording && (current.failed || !m_isConfirmed);
    if (!isWhole && !m_moment && m_asked < kMaxRequests)
        m_again.start();
}

} // namespace watchkeeper

#include "moc_FailureEvidenceLoader.cpp"

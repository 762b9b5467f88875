// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chart/ChartQuery.h"

#include "gui/chart/ChartSource.h"

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace watchkeeper {

namespace {

//! Returns numbers from one sequence for all charts, because several charts can share a source.
quint64 nextNumber()
{
    static quint64 number = 0;
    return ++number;
}

} // namespace

ChartQuery::ChartQuery(QObject *parent)
    : QObject(parent)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(30ms);
    connect(&m_delay, &QTimer::timeout, this, &ChartQuery::sendRequests);
}

void ChartQuery::setSource(ChartSource *source)
{
    discardRequests();
    if (m_source)
        m_source->disconnect(this);
    m_source = source;
    if (!source)
        return;
    connect(source, &ChartSource::answered, this, &ChartQuery::handleResponse);
    connect(source, &ChartSource::failed, this, &ChartQuery::handleFailure);
}

void ChartQuery::requestSoon(const ChartRequest &request, qint64 earlier)
{
    m_currentRequest = request;
    m_earlierOffset = earlier;
    if (!m_delay.isActive()) // further requests don't restart the delay, so the picture is updated while the user drags
        m_delay.start();
}

void ChartQuery::cancel()
{
    m_delay.stop();
    discardRequests();
}

void ChartQuery::discardRequests()
{
    for (const quint64 number : std::exchange(m_pendingNumbers, {})) {
        if (m_source)
            m_source->forget(number);
    }
}

void ChartQuery::sendRequests()
{
    discardRequests();
    m_earlierData = {};
    if (!m_source)
        return;
    const quint64 first = nextNumber();
    m_pendingNumbers.append(first);
    m_earlierNumber = m_earlierOffset > 0 ? nextNumber() : 0;
    if (m_earlierNumber > 0)
        m_pendingNumbers.append(m_earlierNumber);
    m_source->ask(first, m_currentRequest);
    if (m_earlierNumber == 0)
        return;
    ChartRequest other = m_currentRequest;
    other.from -= m_earlierOffset;
    other.to -= m_earlierOffset;
    m_source->ask(m_earlierNumber, other);
}

void ChartQuery::handleResponse(quint64 number, const ChartData &data)
{
    if (!m_pendingNumbers.removeOne(number))
        return;
    (number == m_earlierNumber ? m_earlierData : m_data) = data;
    if (m_pendingNumbers.isEmpty())
        emit answered(m_data, m_earlierData);
}

void ChartQuery::handleFailure(quint64 number, const QString &reason)
{
    if (!m_pendingNumbers.contains(number))
        return;
    m_pendingNumbers.removeOne(number);
    discardRequests();
    emit failed(reason);
}

} // namespace watchkeeper

#include "moc_ChartQuery.cpp"

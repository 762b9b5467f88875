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
    connect(&m_delay, &QTimer::timeout, this, &ChartQuery::ask);
}

void ChartQuery::setSource(ChartSource *source)
{
    discardRequests();
    if (m_source)
        m_source->disconnect(this);
    m_source = source;
    if (!source)
        return;
    connect(source, &ChartSource::answered, this, &ChartQuery::take);
    connect(source, &ChartSource::failed, this, &ChartQuery::fail);
}

void ChartQuery::want(const ChartRequest &request, qint64 earlier)
{
    m_currentRequest = request;
    m_earlier = earlier;
    if (!m_delay.isActive()) // not restarted by further requests, because the picture should follow while the user drags
        m_delay.start();
}

void ChartQuery::drop()
{
    m_delay.stop();
    discardRequests();
}

void ChartQuery::discardRequests()
{
    for (const quint64 number : std::exchange(m_asked, {})) {
        if (m_source)
            m_source->forget(number);
    }
}

void ChartQuery::ask()
{
    discardRequests();
    m_earlierData = {};
    if (!m_source)
        return;
    const quint64 first = nextNumber();
    m_asked.append(first);
    m_other = m_earlier > 0 ? nextNumber() : 0;
    if (m_other > 0)
        m_asked.append(m_other);
    m_source->ask(first, m_currentRequest);
    if (m_other == 0)
        return;
    ChartRequest other = m_currentRequest;
    other.from -= m_earlier;
    other.to -= m_earlier;
    m_source->ask(m_other, other);
}

void ChartQuery::take(quint64 number, const ChartData &data)
{
    if (!m_asked.removeOne(number))
        return;
    (number == m_other ? m_earlierData : m_data) = data;
    if (m_asked.isEmpty())
        emit answered(m_data, m_earlierData);
}

void ChartQuery::fail(quint64 number, const QString &reason)
{
    if (!m_asked.contains(number))
        return;
    m_asked.removeOne(number);
    discardRequests();
    emit failed(reason);
}

} // namespace watchkeeper

#include "moc_ChartQuery.cpp"

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The current request of a chart: limits how often it asks while the request changes, and receives only the answer to the latest.

#include "history/values/ChartData.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <optional>

namespace watchkeeper {

class ChartSource;

//! \brief Requests the span itself, and the same one earlier if wanted; both are delivered together.
class ChartQuery : public QObject
{
    Q_OBJECT

public:
    explicit ChartQuery(QObject *parent = nullptr);

    //! \param source  may be null; its answers to earlier requests are dropped
    void setSource(ChartSource *source);
    //! \brief Asks soon; several calls in a row become one request.
    //! \param earlier  [ms] how much earlier the other span is; 0: none is wanted
    void want(const ChartRequest &request, qint64 earlier);
    //! Forgets the request; no answer is delivered until the next one.
    void drop();
    //! Whether an answer is pending.
    bool isWaiting() const { return m_delay.isActive() || !m_asked.isEmpty(); }

signals:
    //! \param earlier  for the other span, at its own times; with an empty request if none was wanted
    void answered(const watchkeeper::ChartData &data, const watchkeeper::ChartData &earlier);
    void failed(const QString &reason);

private:
    void ask();
    void discardRequests();
    void take(quint64 number, const ChartData &data);
    void fail(quint64 number, const QString &reason);

    QPointer<ChartSource> m_source;
    QTimer m_delay;
    ChartRequest m_currentRequest;
    qint64 m_earlier = 0;
    QList<quint64> m_asked; //!< unanswered, for the latest request
    quint64 m_other = 0;    //!< number of the request for the earlier span; 0: none
    ChartData m_data;
    ChartData m_earlierData;
};

} // namespace watchkeeper

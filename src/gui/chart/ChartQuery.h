// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Manages the current request of a chart. Limits how often requests are sent, and delivers only the response to the latest one.

#include "history/values/ChartData.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <optional>

namespace watchkeeper {

class ChartSource;

//! \brief Requests data for a span and, if needed, for an earlier span to compare with. Delivers both together.
class ChartQuery : public QObject
{
    Q_OBJECT

public:
    explicit ChartQuery(QObject *parent = nullptr);

    //! \param source  may be null; pending responses of the former source are dropped
    void setSource(ChartSource *source);
    //! \brief Sends a request soon. Several calls in a row become one request.
    //! \param earlier  the offset of the earlier span in [ms], or 0 if none is needed
    void requestSoon(const ChartRequest &request, qint64 earlier);
    //! Cancels the request. Nothing is delivered until the next one.
    void cancel();
    //! Whether a response is pending.
    bool isWaiting() const { return m_delay.isActive() || !m_pendingNumbers.isEmpty(); }

signals:
    //! \param earlier  data of the earlier span, with its original times; has an empty request if none was requested
    void answered(const watchkeeper::ChartData &data, const watchkeeper::ChartData &earlier);
    void failed(const QString &reason);

private:
    void sendRequests();
    void discardRequests();
    void handleResponse(quint64 number, const ChartData &data);
    void handleFailure(quint64 number, const QString &reason);

    QPointer<ChartSource> m_source;
    QTimer m_delay;
    ChartRequest m_currentRequest;
    qint64 m_earlierOffset = 0;
    QList<quint64> m_pendingNumbers; //!< pending requests for the latest query
    quint64 m_earlierNumber = 0;     //!< number of the request for the earlier span; 0 if there is none
    ChartData m_data;
    ChartData m_earlierData;
};

} // namespace watchkeeper

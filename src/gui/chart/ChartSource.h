// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The data source of a chart. Use it in the GUI thread; the data is read in another thread.

#include "history/values/ChartData.h"

#include <QObject>

namespace watchkeeper {

//! \brief Emits either answered() or failed() once for each request, unless the request is cancelled with forget().
//!
//! Never emits these signals from within ask(), and never blocks the GUI thread.
class ChartSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! \param number  must be greater than the number of any earlier request; responses can arrive in any order
    virtual void ask(quint64 number, const watchkeeper::ChartRequest &request) = 0;
    //! Cancels a request whose response is no longer needed.
    virtual void forget(quint64 number) = 0;

signals:
    void answered(quint64 number, const watchkeeper::ChartData &data);
    //! \param reason  a translated message explaining what happened and what to do
    void failed(quint64 number, const QString &reason);
    //! Emitted when there is new data for these targets.
    void historyExtended(const QList<watchkeeper::TargetId> &targets);
};

} // namespace watchkeeper

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Where a chart gets its data from. GUI thread; the work is done elsewhere.

#include "history/values/ChartData.h"

#include <QObject>

namespace watchkeeper {

//! \brief Answers requests, each by exactly one of `answered` and `failed`, or not at all once it is forgotten.
//!
//! Never answers within ask(), and never blocks the GUI thread.
class ChartSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! \param number  greater than that of any earlier request; requests may be answered in any order
    virtual void ask(quint64 number, const watchkeeper::ChartRequest &request) = 0;
    //! The answer is no longer required.
    virtual void forget(quint64 number) = 0;

signals:
    void answered(quint64 number, const watchkeeper::ChartData &data);
    //! \param reason  what happened and what to do, in full sentences; translated
    void failed(quint64 number, const QString &reason);
    //! There is new data for these targets.
    void historyExtended(const QList<watchkeeper::TargetId> &targets);
};

} // namespace watchkeeper

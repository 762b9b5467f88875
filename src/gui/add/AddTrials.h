// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Tries the rows of an AddModel while people read them.

#include "model/Result.h"

#include <QObject>
#include <QSet>

namespace watchkeeper {

class AddModel;
class Monitor;

//! \brief Tries a few at the same time, in the order of the requests. Targets that aren't harmless are tried only when a person asks for
//! it. Its destruction cancels what is outstanding.
class AddTrials : public QObject
{
    Q_OBJECT

public:
    static constexpr int kConcurrencyLimit = 20;

    //! Both outlive it.
    AddTrials(Monitor *monitor, AddModel *model, QObject *parent = nullptr);
    ~AddTrials() override;

    //! Tries those of these rows that are harmless and were not tried yet.
    void startTrials(int first, int last);
    //! Tries everything that will be added, including commands and requests that send something; again if tried already.
    void tryAll();
    //! Tries this row, harmless or not.
    void startTrial(int row);
    bool isBusy() const { return !m_running.isEmpty() || !m_waiting.isEmpty(); }
    void cancelAll();

signals:
    //! A try-out began or ended.
    void changed();

private:
    void enqueue(int row);
    void startPendingTrials();
    void noteResult(const Result &result);
    void dropStaleRows();
    void retryRow(int row);

    Monitor *m_monitor;
    AddModel *m_model;
    QList<TargetId> m_waiting;
    QSet<TargetId> m_running;
};

} // namespace watchkeeper

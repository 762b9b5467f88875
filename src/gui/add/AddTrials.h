// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Tries the rows of an AddModel while the user is reading them.

#include "model/target/Result.h"

#include <QObject>
#include <QSet>

namespace watchkeeper {

class AddModel;
class Monitor;

//! \brief Tries a few targets at the same time, in the order of the requests. Tries targets that aren't harmless only at the user's
//! request. The destructor cancels all outstanding test runs.
class AddTrials : public QObject
{
    Q_OBJECT

public:
    static constexpr int kConcurrencyLimit = 20;

    //! \param monitor, model  must outlive this object
    AddTrials(Monitor *monitor, AddModel *model, QObject *parent = nullptr);
    ~AddTrials() override;

    //! Tries the harmless rows in this range that haven't been tried yet.
    void startTrials(int first, int last);
    //! Tries all targets that will be added, including commands, requests that send data, and targets tried before.
    void tryAll();
    //! Tries this row, whether it is harmless or not.
    void startTrial(int row);
    bool isBusy() const { return !m_running.isEmpty() || !m_waiting.isEmpty(); }
    void cancelAll();

signals:
    //! Emitted when a test run started or ended.
    void changed();

private:
    void enqueue(int row);
    void startPendingTrials();
    void handleResult(const Result &result);
    void dropStaleRows();
    void retryRow(int row);

    Monitor *m_monitor;
    AddModel *m_model;
    QList<TargetId> m_waiting;
    QSet<TargetId> m_running;
};

} // namespace watchkeeper

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Runs a back-test outside the GUI thread.

#include "app/backtest/BackTest.h"

#include <QObject>
#include <QThreadPool>

namespace watchkeeper {

//! \brief Runs one back-test at a time in its own thread. Each part is delivered before the next one is read. Use it in the GUI thread.
//!
//! Order of signals: start() → progressed()* → finished(). No signals are emitted after cancel().
class BackTestRun : public QObject
{
    Q_OBJECT

public:
    explicit BackTestRun(QObject *parent = nullptr);
    ~BackTestRun() override;

    //! Starts a back-test, and cancels a running one.
    void start(const BackTestQuery &question);
    void cancel();
    bool isRunning() const { return m_test != nullptr; }

signals:
    //! \param part  contains only new alerts; also emitted for the last part
    void progressed(const watchkeeper::BackTestChunk &part);
    //! \param faults  messages about data that couldn't be read
    void finished(const QStringList &faults);

private:
    void startNextPart();
    void handlePart(const BackTestChunk &part);

    QThreadPool m_pool;
    std::shared_ptr<BackTest> m_test; //!< null if no back-test is running
    QStringList m_faults;
};

} // namespace watchkeeper

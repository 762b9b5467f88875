// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A back-test outside the GUI thread.

#include "app/BackTest.h"

#include <QObject>
#include <QThreadPool>

namespace watchkeeper {

//! \brief One at a time, in its own thread; a part is delivered before the next one is read. GUI thread.
//!
//! Order of signals: start() → progressed()* → finished(); none after cancel().
class BackTestRun : public QObject
{
    Q_OBJECT

public:
    explicit BackTestRun(QObject *parent = nullptr);
    ~BackTestRun() override;

    //! Cancels a running one.
    void start(const BackTestQuery &question);
    void cancel();
    bool isRunning() const { return m_test != nullptr; }

signals:
    //! \param part  contains only new alerts; the last part is sent too
    void progressed(const watchkeeper::BackTestChunk &part);
    //! \param faults  sentences about what could not be read
    void finished(const QStringList &faults);

private:
    void step();
    void take(const BackTestChunk &part);

    QThreadPool m_pool;
    std::shared_ptr<BackTest> m_test; //!< null: nothing is running
    QStringList m_faults;
};

} // namespace watchkeeper

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A back-test aside from the window.

#include "app/BackTest.h"

#include <QObject>
#include <QThreadPool>

namespace watchkeeper {

//! \brief One at a time, in a thread of its own; a piece is taken before the next one is read. GUI thread.
//!
//! Order of signals: start() → progressed()* → finished(); none after cancel().
class BackTestRun : public QObject
{
    Q_OBJECT

public:
    explicit BackTestRun(QObject *parent = nullptr);
    ~BackTestRun() override;

    //! Ends what runs.
    void start(const BackTestQuestion &question);
    void cancel();
    bool isRunning() const { return m_test != nullptr; }

signals:
    //! \param part  of which the alerts are new; with the last one too
    void progressed(const watchkeeper::BackTestPart &part);
    //! \param faults  sentences about what could not be read
    void finished(const QStringList &faults);

private:
    void step();
    void take(const BackTestPart &part);

    QThreadPool m_pool;
    std::shared_ptr<BackTest> m_test; //!< none: nothing runs
    QStringList m_faults;
};

} // namespace watchkeeper

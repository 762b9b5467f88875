// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Creates a report without blocking the window.

#include "report/ReportFile.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <memory>

namespace watchkeeper {

//! \brief The content of a report and its output file.
struct ReportParameters
{
    ReportRequest request;
    QString file; //!< path; its extension determines the format
    ExistingFilePolicy existing = ExistingFilePolicy::Keep;
    bool withRemoved = false; //!< whether to include targets from the history that aren't in `present`
    QList<Target> present;
};

//! \brief Creates one report at a time in its own thread. The destructor cancels the report in progress, which stops before the
//! next target or within a table.
//!
//! Order of signals: start() → progressed()* → exactly one of written(), fileExists() and failed().
//! No signals are emitted after cancel().
class ReportGenerator : public QObject
{
    Q_OBJECT

public:
    explicit ReportGenerator(QObject *parent = nullptr);
    ~ReportGenerator() override;

    //! Starts a report. Call it only while no report is in progress.
    void start(const ReportParameters &parameters);
    //! Cancels the report without leaving a file.
    void cancel();
    bool isRunning() const { return m_stopFlag != nullptr; }

signals:
    void progressed(qsizetype done, qsizetype all);
    //! \param faults  messages about data that couldn't be read
    void written(const QStringList &faults);
    //! Emitted if the file already exists and must not be replaced.
    void fileExists();
    void failed(const QString &text);

private:
    class Outcome;
    using StopFlag = std::shared_ptr<std::atomic<bool>>;
    Outcome createReport(const ReportParameters &parameters, const StopFlag &stopFlag);
    void reportOutcome(const Outcome &outcome);

    QThreadPool m_pool;
    StopFlag m_stopFlag; //!< stop flag of the report in progress; null if there is none
};

} // namespace watchkeeper

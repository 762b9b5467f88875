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

//! \brief The contents and the file of a report.
struct ReportParameters
{
    ReportRequest request;
    QString file; //!< its extension determines the format
    ExistingFilePolicy existing = ExistingFilePolicy::Keep;
    bool withRemoved = false; //!< also targets from the history that are not in `present`
    QList<Target> present;
};

//! \brief One report at a time, in its own thread. The destructor stops the report in progress, at the next target or within a table.
//!
//! Order of signals: start() → progressed()* → exactly one of written(), isThere(), failed(); none after cancel().
class ReportGenerator : public QObject
{
    Q_OBJECT

public:
    explicit ReportGenerator(QObject *parent = nullptr);
    ~ReportGenerator() override;

    //! Only while no report is in progress.
    void start(const ReportParameters &order);
    //! Leaves no file.
    void cancel();
    bool isRunning() const { return m_stopped != nullptr; }

signals:
    void progressed(qsizetype done, qsizetype all);
    //! \param faults  sentences about what could not be read
    void written(const QStringList &faults);
    //! The file already exists, and was to be kept.
    void isThere();
    void failed(const QString &text);

private:
    class Outcome;
    using Flag = std::shared_ptr<std::atomic<bool>>;
    Outcome make(const ReportParameters &order, const Flag &stopped);
    void tell(const Outcome &outcome);

    QThreadPool m_pool;
    Flag m_stopped; //!< of the report in progress; null: there is none
};

} // namespace watchkeeper

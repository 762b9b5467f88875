// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The window's status bar with counts of states, the load, and the duration of the last run.

#include "engine/values/EngineUpdates.h"
#include "gui/table/model/ResultsModel.h"
#include "model/target/Result.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <chrono>

class QLabel;
class QProgressBar;

namespace watchkeeper {

class IconLabel;

//! \brief Returns the text of the status bar: `124 targets · 2 down · 3 of 50 running · 12 waiting · last run 1.9 s, one by one 41 s
//! (21×)`.
//!
//! Includes late checks if there are any, and the results a second if there are at least 20.
QString statusText(int targets, const StateCounts &counts, const EngineLoad &load, const RunSnapshot &run,
                   double resultsPerSecond = 0);

//! \brief Shows statusText(), the progress of a run, and short notes about recent actions. A warning that no checks are running takes
//! precedence over all other texts.
class StatusLine : public QWidget
{
    Q_OBJECT

public:
    //! \param model  must outlive the status line
    explicit StatusLine(ResultsModel *model, QWidget *parent = nullptr);

    void setLoad(const EngineLoad &load);
    void setRunSnapshot(const RunSnapshot &run);
    //! Counts results, to show how many arrive per second.
    void countResults(const QList<Result> &results);
    //! Shows a warning that no check has run for this time. The warning stays until showEngineResponsive() is called.
    void showEngineUnresponsive(std::chrono::milliseconds time);
    void showEngineResponsive();
    //! Shows a message about a recent action for a few seconds.
    void notify(const QString &text);

private:
    void refresh();
    void updateRate();
    void setAlarmActive(bool alarmed);

    ResultsModel *m_model;
    EngineLoad m_load;
    RunSnapshot m_run;
    IconLabel *m_alarmIcon;
    QLabel *m_alarmLabel;
    QLabel *m_statusLabel;
    QLabel *m_noticeLabel;
    QProgressBar *m_progress;
    QTimer m_updateTimer; //!< limits updates, because the load changes 30 times a second
    QTimer m_noticeTimer;
    QTimer m_rateTimer; //!< runs only while results arrive
    QElapsedTimer m_rateAge;
    qsizetype m_results = 0; //!< number of results since m_rateAge started
    double m_resultsPerSecond = 0;
};

} // namespace watchkeeper

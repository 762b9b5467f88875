// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The status bar of the window: counts of states, the load of the program, and the duration of the last run.

#include "engine/EngineUpdates.h"
#include "gui/table/ResultsModel.h"

#include <QTimer>
#include <QWidget>

#include <chrono>

class QLabel;
class QProgressBar;

namespace watchkeeper {

class IconLabel;

//! `124 targets · 2 down · 3 of 50 running · 12 waiting · last run 1.9 s, one by one 41 s (21×)`
QString statusText(int targets, const StateCounts &counts, const EngineLoad &load, const RunSnapshot &round);

//! \brief Shows statusText(), the progress of a run, a short note about what was just done, and above all else that no checks are running.
class StatusLine : public QWidget
{
    Q_OBJECT

public:
    //! \param model  outlives the line
    explicit StatusLine(ResultsModel *model, QWidget *parent = nullptr);

    void setLoad(const EngineLoad &load);
    void setRunSnapshot(const RunSnapshot &round);
    //! No check has run for this time; stays until endSilence().
    void showSilence(std::chrono::milliseconds time);
    void endSilence();
    //! A sentence about what was just done; disappears after a while.
    void notify(const QString &text);

private:
    void refresh();
    void setAlarmed(bool alarmed);

    ResultsModel *m_model;
    EngineLoad m_load;
    RunSnapshot m_round;
    IconLabel *m_alarmMark;
    QLabel *m_alarm;
    QLabel *m_text;
    QLabel *m_notice;
    QProgressBar *m_progress;
    QTimer m_later; //!< the load changes thirty times a second
    QTimer m_noticeTimer;
};

} // namespace watchkeeper

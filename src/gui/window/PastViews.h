// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What of the main window shows the stored past.

#include "gui/window/NewTargets.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>

namespace watchkeeper {

class DetailsPane;
class HistoryChartSource;
class ResultsModel;
class Watch;

//! \brief Joins the profile's history to the parts that show it, and keeps them up with what is watched.
class PastViews : public QObject
{
    Q_OBJECT

public:
    //! All outlive this object.
    struct Parts
    {
        Watch *watch;
        ResultsModel *model;
        DetailsPane *details;
        QObject *owner;
    };
    explicit PastViews(const Parts &parts);
    //! Waits for what is being read, which stops soon.
    ~PastViews() override;

private:
    enum class Purpose : quint8 { AddPast, RecountDay };

    void targetsChanged();
    void settingsChanged();
    void readRecent(const QList<Target> &targets, Purpose purpose);

    Watch *m_watch;
    ResultsModel *m_model;
    NewTargets m_known; //!< whose past was read, or is being
    std::atomic<bool> m_isEnding = false;
    QThreadPool m_pool;
    HistoryChartSource *m_charts;
};

} // namespace watchkeeper

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The parts of the main window that show stored history.

#include "gui/window/NewTargets.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>

namespace watchkeeper {

class DetailsPane;
class HistoryChartSource;
class ResultsModel;
class Monitor;

//! \brief Connects the profile's history to the parts that show it, and updates them when the list of targets changes.
class RecentHistoryLoader : public QObject
{
    Q_OBJECT

public:
    //! All objects must outlive this object.
    struct Parts
    {
        Monitor *monitor;
        ResultsModel *model;
        DetailsPane *details;
        QObject *owner;
    };
    explicit RecentHistoryLoader(const Parts &parts);
    //! Waits for the current read to stop, which takes only a moment.
    ~RecentHistoryLoader() override;

private:
    enum class Purpose : quint8 { FillRecentResults, RecountUptime };

    void targetsChanged();
    void settingsChanged();
    void readRecent(const QList<Target> &targets, Purpose purpose);

    Monitor *m_monitor;
    ResultsModel *m_model;
    NewTargets m_knownTargets; //!< targets whose history was read or is being read
    std::atomic<bool> m_isEnding = false;
    QThreadPool m_pool;
    HistoryChartSource *m_charts;
};

} // namespace watchkeeper

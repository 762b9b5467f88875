// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file User actions in the window during a measurement.

#include "bench/window/Stalls.h"
#include "gui/table/model/ResultColumn.h"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QTimer>

#include <chrono>

namespace watchkeeper {
class MainWindow;
class ResultsView;
class Monitor;
} // namespace watchkeeper

namespace watchkeeper::bench {

//! \brief Performs one action after another, each for a given time: idling, scrolling, sorting, filtering and typing.
class GuiRun : public QObject
{
    Q_OBJECT

public:
    //! \param monitor,window  must outlive this object
    //! \param crawled  the address of a site; if it isn't empty, the only action is to crawl it
    GuiRun(Monitor *monitor, MainWindow *window, const QString &crawled);

    //! Performs each action for this time, but a crawl until its end if that is earlier.
    void start(std::chrono::seconds each);
    //! Returns the results by action: the figures of Stalls, `cpuPercent` of the program, and `resultsPerSecond`.
    const QJsonObject &figures() const { return m_figures; }

signals:
    void finished();

private:
    struct Action
    {
        QString name;
        std::chrono::milliseconds every; //!< interval between the steps of the action
        void (GuiRun::*prepare)();
        void (GuiRun::*step)();
    };
    void next();
    void finishAction();
    void sortByTime();
    void doNothing() { }
    void scroll();
    void reverseOrder();
    void enterFilter();
    void type();
    void crawl();

    Monitor *m_monitor;
    MainWindow *m_window;
    QString m_crawled;
    ResultsView *m_view;
    QLineEdit *m_filter;
    QList<Action> m_actions;
    qsizetype m_currentAction = -1;
    int m_step = 0;
    std::chrono::seconds m_each{};
    QTimer m_steps;
    QTimer m_end;
    QElapsedTimer m_clock;
    Stalls m_stalls;
    qint64 m_results = 0;
    double m_cpuBefore = 0;
    QJsonObject m_figures;
};

} // namespace watchkeeper::bench

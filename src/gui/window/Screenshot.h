// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Takes screenshots of the real window with real results, for the README and for reviews.

#include "engine/EngineUpdates.h"

#include <QObject>
#include <QString>
#include <QStringList>

namespace watchkeeper {

class MainWindow;
class Monitor;

//! Returns the values accepted by `--show`, such as `tasks`. Each opens the same view as an action of the window.
QStringList sceneNames();

//! \brief Waits for a number of runs unless there are no targets, opens the requested scenes, saves the picture, and quits. Dialogs are
//! painted over the window at their positions.
class Screenshot : public QObject
{
    Q_OBJECT

public:
    //! \param monitor, window  must outlive this object
    struct Order
    {
        QString file;
        int rounds = 1;     //!< number of completed runs to wait for, at least 1
        QStringList scenes; //!< values from sceneNames(), opened in this order
    };
    Screenshot(Monitor *monitor, MainWindow *window, Order order, QObject *parent = nullptr);

signals:
    //! Emitted if the picture couldn't be saved.
    void failed(const QString &sentence);

private:
    void follow(const RunSnapshot &round);
    void prepare();
    void openScenes();
    void take();

    Monitor *m_monitor;
    MainWindow *m_window;
    Order m_order;
    quint64 m_lastRunId = 0;
};

} // namespace watchkeeper

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Takes a picture of the real window with real results, for the README and for reviewing one's work.

#include "engine/EngineUpdates.h"

#include <QObject>
#include <QString>
#include <QStringList>

namespace watchkeeper {

class MainWindow;
class Monitor;

//! The values accepted by `--show`, such as `tasks`; each opens the same as an action of the window.
QStringList sceneNames();

//! \brief Waits for a number of runs, if there is anything to check, opens the requested scenes, saves the picture, quits. Dialogs are
//! painted over the window, at their positions.
class Screenshot : public QObject
{
    Q_OBJECT

public:
    //! \param watch, window  outlive this object
    struct Order
    {
        QString file;
        int rounds = 1;     //!< number of finished runs to wait for, >= 1
        QStringList scenes; //!< from sceneNames(), opened in this order
    };
    Screenshot(Monitor *monitor, MainWindow *window, Order order, QObject *parent = nullptr);

signals:
    //! The picture could not be saved.
    void failed(const QString &sentence);

private:
    void follow(const RunSnapshot &round);
    void prepare();
    void openScenes();
    void take();

    Monitor *m_monitor;
    MainWindow *m_window;
    Order m_order;
    quint64 m_lastRound = 0;
};

} // namespace watchkeeper

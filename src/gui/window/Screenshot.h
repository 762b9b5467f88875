// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A picture of the real window with real results, for the README and for looking at one's work.

#include "engine/EngineNews.h"

#include <QObject>
#include <QString>
#include <QStringList>

namespace watchkeeper {

class MainWindow;
class Watch;

//! What `--show` knows, such as `tasks`; each opens what an action of the window opens.
QStringList sceneNames();

//! \brief Waits for some rounds, if there is anything to check, opens what is to be seen, saves the picture, quits. Dialogs are painted over the window, where they
//! stand.
class Screenshot : public QObject
{
    Q_OBJECT

public:
    //! \param watch, window  outlive this object
    struct Order
    {
        QString file;
        int rounds = 1;     //!< that must have ended, >= 1
        QStringList scenes; //!< of sceneNames(), opened in this order
    };
    Screenshot(Watch *watch, MainWindow *window, Order order, QObject *parent = nullptr);

signals:
    //! The picture could not be saved.
    void failed(const QString &sentence);

private:
    void follow(const RunSnapshot &round);
    void prepare();
    void openScenes();
    void take();

    Watch *m_watch;
    MainWindow *m_window;
    Order m_order;
    quint64 m_lastRound = 0;
};

} // namespace watchkeeper

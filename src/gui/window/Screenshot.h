// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A picture of the real window with real results, for the README and for looking at one's work.

#include "engine/EngineNews.h"

#include <QObject>
#include <QString>

namespace watchkeeper {

class MainWindow;
class Watch;

//! \brief Waits for some rounds, saves the picture, quits.
class Screenshot : public QObject
{
    Q_OBJECT

public:
    //! \param watch, window  outlive this object
    //! \param rounds  how many rounds must have ended, >= 1
    Screenshot(Watch *watch, MainWindow *window, QString file, int rounds, QObject *parent = nullptr);

signals:
    //! The picture could not be saved.
    void failed(const QString &sentence);

private:
    void follow(const RoundProgress &round);
    void take();

    Watch *m_watch;
    MainWindow *m_window;
    QString m_file;
    int m_roundsLeft;
    quint64 m_lastRound = 0;
};

} // namespace watchkeeper

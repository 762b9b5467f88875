// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/Screenshot.h"

#include "app/Watch.h"
#include "gui/window/MainWindow.h"

#include <QPixmap>
#include <QTimer>

#include <utility>

namespace watchkeeper {

Screenshot::Screenshot(Watch *watch, MainWindow *window, QString file, int rounds, QObject *parent)
    : QObject(parent)
    , m_watch(watch)
    , m_window(window)
    , m_file(std::move(file))
    , m_roundsLeft(rounds)
{
    // After the window's own connections: the model holds the results when this is called.
    connect(m_watch, &Watch::roundChanged, this, &Screenshot::follow);
}

void Screenshot::follow(const RoundProgress &round)
{
    if (!round.finished || m_roundsLeft == 0 || round.id == std::exchange(m_lastRound, round.id))
        return;
    if (--m_roundsLeft > 0) {
        m_watch->checkNow();
        return;
    }
    m_window->selectWorst();
    // Once the loop is idle: new texts are given their room by posted events first.
    QTimer::singleShot(0, this, &Screenshot::take);
}

void Screenshot::take()
{
    if (!m_window->grab().save(m_file))
        emit failed(tr("The picture could not be saved as %1. May you write there, and does it end in .png?").arg(m_file));
    m_window->quitNow();
}

} // namespace watchkeeper

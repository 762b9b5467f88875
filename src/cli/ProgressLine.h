// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The live line at the foot of a terminal: how many checks are done, run, wait.

#include "cli/Console.h"
#include "cli/RunSummary.h"
#include "engine/EngineNews.h"

#include <QTimer>

namespace watchkeeper {

//! \brief Shown only where standard error is a terminal, redrawn at most ten times a second.
//!
//! While the terminal takes nothing (Ctrl-S) it is not redrawn: memory stays bounded, and there is nothing to be played back.
class ProgressLine : public QObject
{
    Q_OBJECT

public:
    explicit ProgressLine(Console *console, QObject *parent = nullptr);

    void update(const QString &text);
    //! Takes the line away, before something else is written to the terminal; the next update() brings it back at once.
    void clear();

private:
    void draw();

    Console *m_console;
    QTimer m_timer;
    QString m_text;
    bool m_isShown = false;
    bool m_isCleared = false; //!< was shown before it had to make room
    bool m_isDue = false;     //!< to be drawn once the terminal takes something again
};

//! `12 of 40 done · 6 running · 22 waiting · 2 down`. Pure.
QString progressText(const RunSummary &summary, const EngineLoad &load, const Terminal &terminal);

//! `6 running · 22 waiting`, what there is none of left out. Pure.
QStringList loadParts(const EngineLoad &load);

} // namespace watchkeeper

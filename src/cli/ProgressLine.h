// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The live line at the bottom of a terminal: how many checks are done, running, waiting.

#include "cli/Console.h"
#include "cli/RunSummary.h"
#include "engine/EngineUpdates.h"

#include <QTimer>

namespace watchkeeper {

//! \brief Shown only if standard error is a terminal, redrawn at most ten times a second.
//!
//! Not redrawn while the terminal is stopped (Ctrl-S): memory stays bounded, and nothing is played back later.
class ProgressLine : public QObject
{
    Q_OBJECT

public:
    explicit ProgressLine(Console *console, QObject *parent = nullptr);

    void update(const QString &text);
    //! Removes the line before other text is written to the terminal; the next update() shows it again immediately.
    void clear();

private:
    void draw();

    Console *m_console;
    QTimer m_timer;
    QString m_text;
    bool m_isShown = false;
    bool m_isCleared = false; //!< was visible before it was removed
    bool m_isDue = false;     //!< to be drawn once the terminal accepts output again
};

//! `12 of 40 done · 6 running · 22 waiting · 2 down`. Pure.
QString progressText(const RunSummary &summary, const EngineLoad &load, const Terminal &terminal);

//! `6 running · 22 waiting`, without parts that are zero. Pure.
QStringList loadTexts(const EngineLoad &load);

} // namespace watchkeeper

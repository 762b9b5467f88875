// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The progress line at the bottom of a terminal, which shows the numbers of completed, running and waiting checks.

#include "cli/terminal/Console.h"
#include "cli/write/ResultWriter.h"
#include "engine/values/EngineUpdates.h"

#include <QTimer>

namespace watchkeeper {

//! \brief The progress line. Shown only if standard error is a terminal, and redrawn at most ten times a second.
//!
//! It isn't redrawn while the terminal is stopped (Ctrl-S), so memory use stays bounded and no outdated lines are printed later.
class ProgressLine : public QObject
{
    Q_OBJECT

public:
    explicit ProgressLine(Console *console, QObject *parent = nullptr);

    void update(const QString &text);
    //! Removes the line before other text is written to the terminal. The next update() shows it again immediately.
    void clear();

private:
    void draw();

    Console *m_console;
    QTimer m_timer;
    QString m_text;
    bool m_isShown = false;
    bool m_isCleared = false; //!< whether the line was visible before it was removed
    bool m_isDue = false;     //!< whether to draw the line once the terminal accepts output again
};

//! Returns the text of the line: `12 of 40 done · 6 running · 22 waiting · 2 down`. Pure function.
QString progressText(const RunSummary &summary, const EngineLoad &load, const Terminal &terminal);

//! Returns the parts `6 running` and `22 waiting`, omitting any that is zero. Pure function.
QStringList loadTexts(const EngineLoad &load);

} // namespace watchkeeper

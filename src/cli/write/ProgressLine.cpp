// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/write/ProgressLine.h"

#include "cli/CliText.h"
#include "cli/terminal/TextColumns.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace watchkeeper {

namespace {

//! Returns to the first column and clears the line (ECMA-48 EL).
constexpr QByteArrayView kLineStart("\r\x1b[K");

} // namespace

QStringList loadTexts(const EngineLoad &load)
{
    QStringList parts;
    if (load.running > 0)
        parts.append(CliText::tr("%1 running", "checks").arg(load.running));
    if (load.waiting > 0)
        parts.append(CliText::tr("%1 waiting", "checks").arg(load.waiting));
    return parts;
}

QString progressText(const RunSummary &summary, const EngineLoad &load, const Terminal &terminal)
{
    QStringList parts{CliText::tr("%1 of %2 done").arg(summary.doneCount()).arg(summary.planned)};
    parts += loadTexts(load);
    for (const Outcome outcome : {Outcome::Degraded, Outcome::Unknown, Outcome::Down}) {
        if (const int number = summary.count(outcome))
            parts.append(outcomeCountText(outcome, number));
    }
    return parts.join(separator(terminal));
}

ProgressLine::ProgressLine(Console *console, QObject *parent)
    : QObject(parent)
    , m_console(console)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(100ms);
    connect(&m_timer, &QTimer::timeout, this, &ProgressLine::draw);
    connect(&console->err, &Output::drained, this, [this] {
        if (m_isDue)
            draw();
    });
}

void ProgressLine::update(const QString &text)
{
    if (!m_console->errTerminal.canRedraw)
        return;
    m_text = text;
    if (m_isCleared)
        draw();
    else if (!m_timer.isActive())
        m_timer.start();
}

void ProgressLine::clear()
{
    m_timer.stop();
    m_isDue = false;
    if (!m_isShown)
        return;
    m_console->err.write(kLineStart.toByteArray());
    m_isShown = false;
    m_isCleared = true;
}

void ProgressLine::draw()
{
    m_isDue = !m_console->err.isDrained();
    if (m_isDue)
        return;
    const Terminal &terminal = m_console->errTerminal;
    const QString shown = terminal.width > 1 ? elided(m_text, terminal.width - 1, terminal) : m_text;
    m_console->err.write(kLineStart.toByteArray() + muted(shown, terminal).toUtf8());
    m_isShown = true;
    m_isCleared = false;
}

} // namespace watchkeeper

#include "moc_ProgressLine.cpp"

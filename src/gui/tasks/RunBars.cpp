// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tasks/RunBars.h"

#include "gui/look/Colours.h"
#include "gui/table/ResultTexts.h"
#include "model/base/Quantity.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace watchkeeper {

namespace {

constexpr int kRunMargin = 8;
constexpr int kRunBarGap = 8;
constexpr int kRunBarHeight = 8;
constexpr int kRunLineGap = 2;
constexpr int kMaxBarLength = 480;

bool hasComparison(const RunSnapshot &run)
{
    return run.id > 0 && run.total > 1 && run.elapsedMs > 0 && run.sequentialMs > 0;
}

QString runLabel(const RunSnapshot &run)
{
    return run.finished ? RunBars::tr("Last run") : RunBars::tr("This run");
}

QString oneByOneLabel()
{
    return RunBars::tr("One by one");
}

} // namespace

QString runSummary(const RunSnapshot &run)
{
    if (!hasComparison(run))
        return {};
    const QString time = humanDuration(run.elapsedMs);
    const QString ones = humanDuration(run.sequentialMs);
    if (!run.finished)
        return RunBars::tr("This run has taken %1 so far. Checking one by one would have taken %2.").arg(time, ones);
    if (run.cancelled)
        return RunBars::tr("Last run cancelled after %1. Checking one by one would have taken %2.").arg(time, ones);
    return RunBars::tr("Last run: %1, %3× faster than one by one (%2).")
        .arg(time, ones, factorText(run.sequentialMs / run.elapsedMs));
}

RunBars::RunBars(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Run time compared with checking one by one"));
    hide();
}

void RunBars::setRunSnapshot(const RunSnapshot &run)
{
    m_run = run;
    const QString sentence = runSummary(run);
    setVisible(!sentence.isEmpty());
    setToolTip(sentence);
    setAccessibleDescription(sentence);
    update();
}

QSize RunBars::sizeHint() const
{
    return {360, 2 * fontMetrics().height() + kRunLineGap + 2 * kRunMargin};
}

QSize RunBars::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

void RunBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor rest = mutedColour(palette());
    paintLine(&painter, 0, runLabel(m_run), m_run.elapsedMs, palette().color(QPalette::Highlight));
    paintLine(&painter, 1, oneByOneLabel(), m_run.sequentialMs, rest);
}

void RunBars::paintLine(QPainter *painter, int line, const QString &label, double milliseconds, const QColor &ink) const
{
    const QFontMetrics metrics = fontMetrics();
    const int labels = std::max(metrics.horizontalAdvance(runLabel(m_run)), metrics.horizontalAdvance(oneByOneLabel()));
    const QString factor = line == 0 && m_run.finished && !m_run.cancelled
        ? tr("(%1×)").arg(factorText(m_run.sequentialMs / m_run.elapsedMs))
        : QString();
    const QString words = factor.isEmpty() ? humanDuration(milliseconds)
                                           : tr("%1 %2", "duration, factor").arg(humanDuration(milliseconds), factor);
    const int figures = metrics.horizontalAdvance(humanDuration(m_run.elapsedMs) + QStringLiteral(" (9999×) "))
        + metrics.horizontalAdvance(humanDuration(m_run.sequentialMs));
    const int longest = std::clamp(width() - labels - figures - 2 * kRunMargin - 2 * kRunBarGap, 40, kMaxBarLength);
    const double most = std::max(m_run.elapsedMs, m_run.sequentialMs);
    const int bar = std::max(2, qRound(longest * milliseconds / most));
    const int top = kRunMargin + line * (metrics.height() + kRunLineGap);
    const auto placed = [this](const QRect &rect) { return QStyle::visualRect(layoutDirection(), this->rect(), rect); };
    painter->setPen(palette().color(QPalette::WindowText));
    painter->drawText(placed({kRunMargin, top, labels, metrics.height()}), Qt::AlignVCenter | Qt::AlignLeading, label);
    const int x = kRunMargin + labels + kRunBarGap;
    painter->fillRect(placed({x, top + (metrics.height() - kRunBarHeight) / 2, bar, kRunBarHeight}), ink);
    painter->drawText(placed({x + bar + kRunBarGap, top, figures, metrics.height()}), Qt::AlignVCenter | Qt::AlignLeading,
                      words);
}

} // namespace watchkeeper

#include "moc_RunBars.cpp"

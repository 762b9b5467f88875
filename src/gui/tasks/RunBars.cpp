// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tasks/RunBars.h"

#include "gui/look/Colours.h"
#include "gui/table/ResultTexts.h"
#include "model/Duration.h"

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

bool says(const RunSnapshot &round)
{
    return round.id > 0 && round.total > 1 && round.elapsedMs > 0 && round.sequentialMs > 0;
}

QString runLabel(const RunSnapshot &round)
{
    return round.finished ? RunBars::tr("Last run") : RunBars::tr("This run");
}

QString oneByOneLabel()
{
    return RunBars::tr("One by one");
}

} // namespace

QString runSummary(const RunSnapshot &round)
{
    if (!says(round))
        return {};
    const QString time = humanDuration(round.elapsedMs);
    const QString ones = humanDuration(round.sequentialMs);
    if (!round.finished)
        return RunBars::tr("This run has taken %1 so far. Checking one by one would have taken %2.").arg(time, ones);
    if (round.cancelled)
        return RunBars::tr("Last run cancelled after %1. Checking one by one would have taken %2.").arg(time, ones);
    return RunBars::tr("Last run: %1, %3× faster than one by one (%2).")
        .arg(time, ones, factorText(round.sequentialMs / round.elapsedMs));
}

RunBars::RunBars(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Run time compared with checking one by one"));
    hide();
}

void RunBars::setRunSnapshot(const RunSnapshot &round)
{
    m_round = round;
    const QString sentence = runSummary(round);
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
    paintLine(&painter, 0, runLabel(m_round), m_round.elapsedMs, palette().color(QPalette::Highlight));
    paintLine(&painter, 1, oneByOneLabel(), m_round.sequentialMs, rest);
}

void RunBars::paintLine(QPainter *painter, int line, const QString &label, double milliseconds, const QColor &ink) const
{
    const QFontMetrics metrics = fontMetrics();
    const int labels = std::max(metrics.horizontalAdvance(runLabel(m_round)), metrics.horizontalAdvance(oneByOneLabel()));
    const QString factor = line == 0 && m_round.finished && !m_round.cancelled
        ? tr("(%1×)").arg(factorText(m_round.sequentialMs / m_round.elapsedMs))
        : QString();
    const QString words = factor.isEmpty() ? humanDuration(milliseconds)
                                           : tr("%1 %2", "duration, factor").arg(humanDuration(milliseconds), factor);
    const int figures = metrics.horizontalAdvance(humanDuration(m_round.elapsedMs) + QStringLiteral(" (9999×) "))
        + metrics.horizontalAdvance(humanDuration(m_round.sequentialMs));
    const int longest = std::clamp(width() - labels - figures - 2 * kRunMargin - 2 * kRunBarGap, 40, kMaxBarLength);
    const double most = std::max(m_round.elapsedMs, m_round.sequentialMs);
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

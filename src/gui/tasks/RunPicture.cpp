// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tasks/RunPicture.h"

#include "gui/look/Colours.h"
#include "gui/table/ResultTexts.h"
#include "model/Duration.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace watchkeeper {

namespace {

constexpr int kRoundMargin = 8;
constexpr int kRoundBarGap = 8;
constexpr int kRoundBarHeight = 8;
constexpr int kRoundLineGap = 2;
constexpr int kLongestBar = 480;

bool says(const RunSnapshot &round)
{
    return round.id > 0 && round.total > 1 && round.elapsedMs > 0 && round.oneByOneMs > 0;
}

QString roundLabel(const RunSnapshot &round)
{
    return round.finished ? RunPicture::tr("Last run") : RunPicture::tr("This run");
}

QString onesLabel()
{
    return RunPicture::tr("One by one");
}

} // namespace

QString roundSentence(const RunSnapshot &round)
{
    if (!says(round))
        return {};
    const QString time = humanDuration(round.elapsedMs);
    const QString ones = humanDuration(round.oneByOneMs);
    if (!round.finished)
        return RunPicture::tr("This run has taken %1 so far. One by one it would have taken %2.").arg(time, ones);
    if (round.cancelled)
        return RunPicture::tr("Last run cancelled after %1. One by one it would have taken %2.").arg(time, ones);
    return RunPicture::tr("Last run: %1, %3× faster than one by one (%2).")
        .arg(time, ones, factorText(round.oneByOneMs / round.elapsedMs));
}

RunPicture::RunPicture(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Run time compared with checking one by one"));
    hide();
}

void RunPicture::setRound(const RunSnapshot &round)
{
    m_round = round;
    const QString sentence = roundSentence(round);
    setVisible(!sentence.isEmpty());
    setToolTip(sentence);
    setAccessibleDescription(sentence);
    update();
}

QSize RunPicture::sizeHint() const
{
    return {360, 2 * fontMetrics().height() + kRoundLineGap + 2 * kRoundMargin};
}

QSize RunPicture::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

void RunPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor rest = mutedColour(palette());
    paintLine(&painter, 0, roundLabel(m_round), m_round.elapsedMs, palette().color(QPalette::Highlight));
    paintLine(&painter, 1, onesLabel(), m_round.oneByOneMs, rest);
}

void RunPicture::paintLine(QPainter *painter, int line, const QString &label, double milliseconds, const QColor &ink) const
{
    const QFontMetrics metrics = fontMetrics();
    const int labels = std::max(metrics.horizontalAdvance(roundLabel(m_round)), metrics.horizontalAdvance(onesLabel()));
    const QString factor = line == 0 && m_round.finished && !m_round.cancelled
        ? tr("(%1×)").arg(factorText(m_round.oneByOneMs / m_round.elapsedMs))
        : QString();
    const QString words = factor.isEmpty() ? humanDuration(milliseconds)
                                           : tr("%1 %2", "duration, factor").arg(humanDuration(milliseconds), factor);
    const int figures = metrics.horizontalAdvance(humanDuration(m_round.elapsedMs) + QStringLiteral(" (9999×) "))
        + metrics.horizontalAdvance(humanDuration(m_round.oneByOneMs));
    const int longest = std::clamp(width() - labels - figures - 2 * kRoundMargin - 2 * kRoundBarGap, 40, kLongestBar);
    const double most = std::max(m_round.elapsedMs, m_round.oneByOneMs);
    const int bar = std::max(2, qRound(longest * milliseconds / most));
    const int top = kRoundMargin + line * (metrics.height() + kRoundLineGap);
    const auto placed = [this](const QRect &rect) { return QStyle::visualRect(layoutDirection(), this->rect(), rect); };
    painter->setPen(palette().color(QPalette::WindowText));
    painter->drawText(placed({kRoundMargin, top, labels, metrics.height()}), Qt::AlignVCenter | Qt::AlignLeading, label);
    const int x = kRoundMargin + labels + kRoundBarGap;
    painter->fillRect(placed({x, top + (metrics.height() - kRoundBarHeight) / 2, bar, kRoundBarHeight}), ink);
    painter->drawText(placed({x + bar + kRoundBarGap, top, figures, metrics.height()}), Qt::AlignVCenter | Qt::AlignLeading,
                      words);
}

} // namespace watchkeeper

#include "moc_RunPicture.cpp"

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chart/OutcomeRibbon.h"

#include "gui/look/StateMark.h"

#include <algorithm>

namespace watchkeeper {

namespace {

constexpr double kMinSpanWidth = 2;
constexpr double kMinHatchedWidth = 8; //!< [px] in a narrower bar the hatch is hardly visible
constexpr int kRibbonHeight = 8;

int ribbonHeightFor(Outcome outcome)
{
    return outcome == Outcome::Up ? kRibbonHeight / 2 : kRibbonHeight;
}

Qt::BrushStyle outcomeHatch(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Degraded:
        return Qt::BDiagPattern;
    case Outcome::Unknown:
        return Qt::Dense5Pattern;
    case Outcome::Up:
    case Outcome::Down:
        break;
    }
    return Qt::SolidPattern;
}

} // namespace

QBrush outcomeBrush(Outcome outcome, const QPalette &palette)
{
    return QBrush(stateColour(markStateOf(outcome), isDark(palette)), outcomeHatch(outcome));
}

void OutcomeRibbon::setSpans(const QList<TargetId> &targets, const QList<OutcomeSpan> &spans)
{
    m_targets = targets;
    m_spans = spans;
    std::stable_sort(m_spans.begin(), m_spans.end(),
                     [](const OutcomeSpan &a, const OutcomeSpan &b) { return a.outcome < b.outcome; });
}

void OutcomeRibbon::draw(QCPPainter *painter)
{
    painter->setAntialiasing(false);
    for (const OutcomeSpan &span : m_spans)
        drawSpan(painter, span);
}

void OutcomeRibbon::drawSpan(QCPPainter *painter, const OutcomeSpan &span) const
{
    const qsizetype row = m_targets.indexOf(span.target);
    if (row < 0)
        return;
    const double left = x(span.from);
    const double width = std::max(kMinSpanWidth, x(span.to) - left);
    const int height = ribbonHeightFor(span.outcome);
    const double bottom = static_cast<double>(area()->top()) + static_cast<double>(row + 1) * kRowHeight - 1;
    const QRectF bar(left, bottom - height, width, height);
    if (span.outcome != Outcome::Up)
        painter->fillRect(bar,
                          palette().color(QPalette::Base)); // otherwise a bar of a better outcome would show through the hatch
    QBrush brush = outcomeBrush(span.outcome, palette());
    if (width < kMinHatchedWidth)
        brush.setStyle(Qt::SolidPattern);
    painter->fillRect(bar, brush);
}

} // namespace watchkeeper

#include "moc_OutcomeRibbon.cpp"

// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/PastStrip.h"

#include "gui/look/PlainToolTip.h"
#include "gui/look/StateMark.h"
#include "gui/table/ResultTexts.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStyleOption>
#include <QToolTip>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kPastBarHeight = 28;
constexpr int kPastCaptionGap = 4;
constexpr int kSmallestBar = 2;
constexpr int kWidestCell = 12;
constexpr int kNarrowestCell = 5;

QString spokenOf(const PastResult &result)
{
    const QString word = stateWord(markStateOf(result.outcome));
    const QString text = result.summary.isEmpty() ? QString() : u" · "_s + result.summary;
    return PastStrip::tr("%1 · %2 · %3%4", "moment, state, duration, result")
        .arg(exactText(result.at), word, humanDuration(result.milliseconds), text);
}

} // namespace

std::optional<double> goodPercentile(const QList<PastResult> &results, double share)
{
    QList<double> times;
    for (const PastResult &result : results) {
        if (result.outcome == Outcome::Up || result.outcome == Outcome::Degraded)
            times.append(result.milliseconds);
    }
    return percentile(times, share);
}

PastStrip::PastStrip(QWidget *parent)
    : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Recent results"));
}

void PastStrip::setResults(const QList<PastResult> &results)
{
    m_results = results;
    m_scale = goodPercentile(results, 0.95).value_or(0);
    const int last = static_cast<int>(results.size()) - 1;
    m_pointed = std::min(m_pointed, last);
    m_chosen = std::min(m_chosen, last);
    setAccessibleDescription(spoken());
    updateGeometry();
    update();
}

QString PastStrip::spoken() const
{
    if (shown() >= 0)
        return spokenOf(m_results.at(shown()));
    const auto countOf = [this](Outcome outcome) {
        const auto isSuch = [outcome](const PastResult &result) { return result.outcome == outcome; };
        return std::count_if(m_results.begin(), m_results.end(), isSuch);
    };
    const int all = static_cast<int>(m_results.size());
    const QString good = QLocale().toString(countOf(Outcome::Up));
    if (const auto degraded = countOf(Outcome::Degraded); degraded > 0)
        return tr("%1 of the last %n result(s) up, %2 degraded", "", all).arg(good, QLocale().toString(degraded));
    return tr("%1 of the last %n result(s) up", "", all).arg(good);
}

QSize PastStrip::sizeHint() const
{
    return {kPastLength * kWidestCell, kPastBarHeight + kPastCaptionGap + fontMetrics().height()};
}

QSize PastStrip::minimumSizeHint() const
{
    return {kPastLength * kNarrowestCell, sizeHint().height()};
}

int PastStrip::cellWidth() const
{
    return std::clamp(width() / kPastLength, kNarrowestCell, kWidestCell);
}

int PastStrip::cellAt(int x) const
{
    const int cell = (isRightToLeft() ? width() - 1 - x : x) / cellWidth();
    return cell >= 0 && cell < m_results.size() ? cell : -1;
}

void PastStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int step = cellWidth();
    const bool dark = isDark(palette());
    for (int i = 0; i < m_results.size(); ++i) {
        const PastResult &result = m_results.at(i);
        const bool isUp = result.outcome == Outcome::Up;
        const double share = m_scale > 0 ? std::min(1.0, result.milliseconds / m_scale) : 0;
        const int height =
            isUp ? std::max(kSmallestBar, static_cast<int>(std::lround(share * kPastBarHeight))) : kPastBarHeight;
        const int x = isRightToLeft() ? width() - (i + 1) * step : i * step;
        const QRect cell(x, 0, step - 1, kPastBarHeight);
        if (i == shown())
            painter.fillRect(cell.adjusted(0, 0, 1, 0), palette().color(QPalette::Midlight));
        const QColor colour = isUp ? mutedColour(palette()) : stateColour(markStateOf(result.outcome), dark);
        painter.fillRect(cell.adjusted(0, kPastBarHeight - height, 0, 0), colour);
    }
    painter.setPen(palette().color(QPalette::WindowText));
    const QRect line(0, kPastBarHeight + kPastCaptionGap, width(), fontMetrics().height());
    painter.drawText(line, int(Qt::AlignLeading | Qt::AlignVCenter) | int(Qt::TextSingleLine),
                     fontMetrics().elidedText(spoken(), Qt::ElideRight, width()));
    if (hasFocus()) {
        QStyleOptionFocusRect option;
        option.initFrom(this);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
}

void PastStrip::choose(int *place, int cell)
{
    if (*place == cell)
        return;
    *place = cell;
    setAccessibleDescription(spoken());
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    update();
}

void PastStrip::mouseMoveEvent(QMouseEvent *event)
{
    choose(&m_pointed, cellAt(event->position().toPoint().x()));
}

void PastStrip::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    choose(&m_pointed, -1);
}

void PastStrip::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    choose(&m_chosen, -1);
}

void PastStrip::keyPressEvent(QKeyEvent *event)
{
    if (const std::optional<int> cell = cellAfter(event->key()))
        choose(&m_chosen, *cell);
    else
        QWidget::keyPressEvent(event);
}

//! Nothing if the key doesn't lead to a result.
std::optional<int> PastStrip::cellAfter(int key) const
{
    const int last = static_cast<int>(m_results.size()) - 1;
    if (last < 0)
        return std::nullopt;
    const int towardsOld = isRightToLeft() ? Qt::Key_Right : Qt::Key_Left;
    const int towardsNew = isRightToLeft() ? Qt::Key_Left : Qt::Key_Right;
    const int chosen = m_chosen < 0 ? last + 1 : m_chosen;
    if (key == towardsOld)
        return std::max(0, chosen - 1);
    if (key == towardsNew)
        return std::min(last, chosen + 1);
    if (key == Qt::Key_Home)
        return 0;
    if (key == Qt::Key_End)
        return last;
    return std::nullopt;
}

bool PastStrip::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int cell = cellAt(help->x());
        QToolTip::showText(help->globalPos(), cell < 0 ? QString() : plainToolTip(spokenOf(m_results.at(cell))), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace watchkeeper

#include "moc_PastStrip.cpp"

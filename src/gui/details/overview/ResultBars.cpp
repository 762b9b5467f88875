// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/overview/ResultBars.h"

#include "gui/look/Colours.h"
#include "gui/look/StateMark.h"
#include "gui/look/widgets/Labels.h"
#include "gui/look/widgets/PlainText.h"
#include "gui/table/model/ResultTexts.h"
#include "model/base/Quantity.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStyleOption>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kHistoryBarHeight = 28;
constexpr int kHistoryCaptionGap = 4;
constexpr int kMinBarHeight = 2;
constexpr int kMaxCellWidth = 12;
constexpr int kMinCellWidth = 5;

QString accessibleResultText(const HistoricalResult &result)
{
    const QString word = stateLabel(markStateOf(result.outcome));
    const QString text = result.summary.isEmpty() ? QString() : u" · "_s + result.summary;
    return HistoryStrip::tr("%1 · %2 · %3%4", "moment, state, duration, result")
        .arg(exactTimeText(result.at), word, humanDuration(result.milliseconds), text);
}

} // namespace

std::optional<double> successPercentile(const QList<HistoricalResult> &results, double share)
{
    QList<double> times;
    for (const HistoricalResult &result : results) {
        if (result.outcome == Outcome::Up || result.outcome == Outcome::Degraded)
            times.append(result.milliseconds);
    }
    return percentile(times, share);
}

HistoryStrip::HistoryStrip(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleRole(this, QAccessible::Chart);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Recent results"));
}

void HistoryStrip::setResults(const QList<HistoricalResult> &results)
{
    m_results = results;
    m_scale = successPercentile(results, 0.95).value_or(0);
    const int last = static_cast<int>(results.size()) - 1;
    m_hoveredCell = std::min(m_hoveredCell, last);
    m_selectedCell = std::min(m_selectedCell, last);
    setAccessibleDescription(descriptionText());
    updateGeometry();
    update();
}

QString HistoryStrip::descriptionText() const
{
    if (shownCell() >= 0)
        return accessibleResultText(m_results.at(shownCell()));
    const auto countOf = [this](Outcome outcome) {
        const auto isSuch = [outcome](const HistoricalResult &result) { return result.outcome == outcome; };
        return std::count_if(m_results.begin(), m_results.end(), isSuch);
    };
    const int all = static_cast<int>(m_results.size());
    const QString upCount = QLocale().toString(countOf(Outcome::Up));
    if (const auto degraded = countOf(Outcome::Degraded); degraded > 0)
        return tr("%1 of the last %n result(s) up, %2 degraded", "", all).arg(upCount, QLocale().toString(degraded));
    return tr("%1 of the last %n result(s) up", "", all).arg(upCount);
}

QSize HistoryStrip::sizeHint() const
{
    return {kHistoryLength * kMaxCellWidth, kHistoryBarHeight + kHistoryCaptionGap + fontMetrics().height()};
}

QSize HistoryStrip::minimumSizeHint() const
{
    return {kHistoryLength * kMinCellWidth, sizeHint().height()};
}

int HistoryStrip::cellWidth() const
{
    return std::clamp(width() / kHistoryLength, kMinCellWidth, kMaxCellWidth);
}

//! The newest result is at the right in every layout, as in the table and in charts.
int HistoryStrip::firstCellLeft() const
{
    return isRightToLeft() ? width() - static_cast<int>(m_results.size()) * cellWidth() : 0;
}

int HistoryStrip::cellAt(int x) const
{
    const int distance = x - firstCellLeft();
    const int cell = distance / cellWidth();
    return distance >= 0 && cell < m_results.size() ? cell : -1;
}

void HistoryStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int step = cellWidth();
    const bool dark = isDark(palette());
    for (int i = 0; i < m_results.size(); ++i) {
        const HistoricalResult &result = m_results.at(i);
        const bool isUp = result.outcome == Outcome::Up;
        const double share = m_scale > 0 ? std::min(1.0, result.milliseconds / m_scale) : 0;
        const int height =
            isUp ? std::max(kMinBarHeight, static_cast<int>(std::lround(share * kHistoryBarHeight))) : kHistoryBarHeight;
        const QRect cell(firstCellLeft() + i * step, 0, step - 1, kHistoryBarHeight);
        if (i == shownCell())
            painter.fillRect(cell.adjusted(0, 0, 1, 0), palette().color(QPalette::Midlight));
        const QColor colour = isUp ? mutedColour(palette()) : stateColour(markStateOf(result.outcome), dark);
        painter.fillRect(cell.adjusted(0, kHistoryBarHeight - height, 0, 0), colour);
    }
    painter.setPen(palette().color(QPalette::WindowText));
    const QRect line(0, kHistoryBarHeight + kHistoryCaptionGap, width(), fontMetrics().height());
    painter.drawText(line, int(Qt::AlignLeading | Qt::AlignVCenter) | int(Qt::TextSingleLine),
                     fontMetrics().elidedText(isolated(descriptionText()), Qt::ElideRight, width()));
    if (hasFocus()) {
        QStyleOptionFocusRect option;
        option.initFrom(this);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
}

void HistoryStrip::setCell(int *place, int cell)
{
    if (*place == cell)
        return;
    *place = cell;
    setAccessibleDescription(descriptionText());
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    update();
}

void HistoryStrip::mouseMoveEvent(QMouseEvent *event)
{
    setCell(&m_hoveredCell, cellAt(event->position().toPoint().x()));
}

void HistoryStrip::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    setCell(&m_hoveredCell, -1);
}

void HistoryStrip::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    setCell(&m_selectedCell, -1);
}

void HistoryStrip::keyPressEvent(QKeyEvent *event)
{
    if (const std::optional<int> cell = cellAfter(event->key()))
        setCell(&m_selectedCell, *cell);
    else
        QWidget::keyPressEvent(event);
}

//! Returns the index of the bar that the key selects, or nullopt if the key isn't handled.
std::optional<int> HistoryStrip::cellAfter(int key) const
{
    const int last = static_cast<int>(m_results.size()) - 1;
    if (last < 0)
        return std::nullopt;
    const int chosen = m_selectedCell < 0 ? last + 1 : m_selectedCell;
    if (key == Qt::Key_Left)
        return std::max(0, chosen - 1);
    if (key == Qt::Key_Right)
        return std::min(last, chosen + 1);
    if (key == Qt::Key_Home)
        return 0;
    if (key == Qt::Key_End)
        return last;
    return std::nullopt;
}

bool HistoryStrip::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int cell = cellAt(help->x());
        QToolTip::showText(help->globalPos(), cell < 0 ? QString() : plainToolTip(accessibleResultText(m_results.at(cell))),
                           this);
        return true;
    }
    return QWidget::event(event);
}

namespace {

constexpr int kPhasesHeight = 8;
constexpr int kPhasesGap = 4;

//! Returns the colour of a segment. Adjacent segments differ in lightness, so the bar is readable without distinguishing hues.
QColor segmentColour(const QPalette &palette, qsizetype place)
{
    static constexpr std::array kOpacities{1.0, 0.55, 0.8, 0.4, 0.9, 0.65, 0.5};
    QColor colour = palette.color(isDark(palette) ? QPalette::Link : QPalette::Highlight);
    colour.setAlphaF(static_cast<float>(kOpacities[static_cast<size_t>(place) % kOpacities.size()]));
    return colour;
}

} // namespace

PhasesBar::PhasesBar(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Time by phase"));
    hide();
}

void PhasesBar::setPhases(const Phases &phases)
{
    m_segments.clear();
    QStringList words;
    for (int i = 0; i < kPhaseCount; ++i) {
        const auto phase = static_cast<Phase>(i);
        if (const auto milliseconds = phases.get(phase)) {
            const QString label = tr("%1 %2", "phase, duration").arg(phaseLabel(phase), humanDuration(milliseconds));
            m_segments.append({label, *milliseconds});
            words.append(label);
        }
    }
    setAccessibleDescription(words.join(u", "));
    setToolTip(words.join(u'\n'));
    setVisible(m_segments.size() > 1); // a bar with a single segment would be pointless
    updateGeometry();
    update();
}

QSize PhasesBar::sizeHint() const
{
    constexpr int kDefaultWidth = 240;
    return {120, heightForWidth(kDefaultWidth)};
}

int PhasesBar::heightForWidth(int width) const
{
    const QList<QPoint> places = labelPositions(width);
    const int lines = places.isEmpty() ? 1 : places.last().y() + 1;
    return kPhasesHeight + kPhasesGap + lines * fontMetrics().height();
}

QList<QPoint> PhasesBar::labelPositions(int width) const
{
    QList<QPoint> places;
    QPoint place;
    for (const Segment &segment : m_segments) {
        const int needed = kPhasesHeight + kPhasesGap + fontMetrics().horizontalAdvance(segment.label) + 3 * kPhasesGap;
        if (place.x() > 0 && place.x() + needed > width)
            place = {0, place.y() + 1};
        places.append(place);
        place.rx() += needed;
    }
    return places;
}

void PhasesBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const double total = std::accumulate(m_segments.begin(), m_segments.end(), 0.0,
                                         [](double sum, const Segment &segment) { return sum + segment.milliseconds; });
    const QList<QPoint> places = labelPositions(width());
    const int dot = kPhasesHeight;
    double from = 0;
    for (qsizetype i = 0; i < m_segments.size(); ++i) {
        const Segment &segment = m_segments.at(i);
        const QColor colour = segmentColour(palette(), i);
        const double span = total > 0 ? segment.milliseconds / total * width() : 0;
        painter.fillRect(QRectF(from, 0, std::max(1.0, span), kPhasesHeight), colour);
        from += span;
        const int x = places.at(i).x();
        const int y = kPhasesHeight + kPhasesGap + places.at(i).y() * fontMetrics().height();
        painter.fillRect(x, y + (fontMetrics().height() - dot) / 2, dot, dot, colour);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(x + dot + kPhasesGap, y + fontMetrics().ascent(), segment.label);
    }
}

} // namespace watchkeeper

#include "moc_ResultBars.cpp"

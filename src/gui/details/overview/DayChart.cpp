// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/overview/DayChart.h"

#include "gui/chart/plot/AxisTicks.h"
#include "gui/chart/plot/ChartPicture.h"
#include "gui/chart/plot/PlotLayers.h"
#include "gui/look/StateMark.h"
#include "gui/look/widgets/Labels.h"
#include "model/base/Quantity.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kDayChartHeight = 140;
constexpr int kDayChartMinWidth = 160;
constexpr int kDayRibbonHeight = 8;
constexpr int kDayRibbonGap = 4;
constexpr int kDayLabelGap = 6;
constexpr int kDayMarkEdge = 12;
constexpr int kMaxDayChartTicks = 4;
constexpr double kTimeLabelSpace = 1.6; // in widths of a label
constexpr qreal kDayCaptionScale = 0.9;
constexpr qreal kMedianWidth = 1.5;
constexpr qint64 kMinKnownTime = 600'000; // [ms]

QString dayTimeLabel(const TimeTick &tick)
{
    return tick.label.section(u'\n', 0, 0); // a second line contains the date
}

} // namespace

DayChart::DayChart(QWidget *parent)
    : QAbstractButton(parent)
{
    setObjectName(u"dayChart"_s);
    setAccessibleName(tr("Response time and outcomes of the last 24 hours"));
    setToolTip(tr("Open the chart"));
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

bool DayChart::hasContent(const ChartData &data)
{
    qint64 known = 0;
    for (const OutcomeSpan &span : data.ribbon)
        known += span.to - span.from;
    return known >= kMinKnownTime;
}

void DayChart::show(const ChartData &data)
{
    if (data == m_data)
        return;
    m_data = data;
    double highest = 0;
    for (const ChartSeries &series : data.series) {
        for (const ChartBucket &bucket : series.buckets)
            highest = std::max(highest, bucket.p95);
    }
    m_ticks.clear();
    m_top = highest > 0 ? highest * 1.05 : 1;
    m_labelWidth = 0;
    if (highest > 0)
        m_ticks = valueTicks(0, m_top, kMaxDayChartTicks, Unit::Millisecond, ValueScale::Linear);
    for (const double tick : std::as_const(m_ticks))
        m_labelWidth =
            std::max(m_labelWidth, QFontMetrics(captionFont()).horizontalAdvance(humanDuration(tick)) + kDayLabelGap);
    const auto median = data.spread.quantile(0.5);
    const auto percentile = data.spread.quantile(0.95);
    setAccessibleDescription(median ? tr("Median %1, 95th percentile %2").arg(humanDuration(median), humanDuration(percentile))
                                    : tr("No response times"));
    updateGeometry();
    update();
}

QSize DayChart::sizeHint() const
{
    const int below = kDayRibbonGap + kDayRibbonHeight + kDayRibbonGap + QFontMetrics(captionFont()).height();
    return {2 * kDayChartMinWidth, m_ticks.isEmpty() ? below : kDayChartHeight};
}

QSize DayChart::minimumSizeHint() const
{
    return {kDayChartMinWidth, sizeHint().height()};
}

QFont DayChart::captionFont() const
{
    return scaledFont(font(), kDayCaptionScale, QFont::Normal);
}

//! Returns the area of the lines. The ribbon and the times are below it.
QRect DayChart::plotRect() const
{
    const int labels = QFontMetrics(captionFont()).height();
    const int top = m_ticks.isEmpty() ? 0 : labels / 2;
    return rect().adjusted(m_labelWidth, top, -1, -(labels + kDayRibbonGap + kDayRibbonHeight + kDayRibbonGap));
}

double DayChart::x(qint64 at) const
{
    const QRect plot = plotRect();
    const auto length = static_cast<double>(std::max<qint64>(1, m_data.request.to - m_data.request.from));
    return std::clamp(plot.left() + static_cast<double>(at - m_data.request.from) / length * plot.width(), double(plot.left()),
                      double(plot.right() + 1));
}

double DayChart::y(double number) const
{
    const QRect plot = plotRect();
    return plot.bottom() - std::min(1.0, number / m_top) * plot.height();
}

void DayChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(captionFont());
    painter.setLayoutDirection(
        Qt::LayoutDirectionAuto); // time runs to the right in all layouts, and units follow their numbers
    if (!m_ticks.isEmpty()) {
        paintMarks(&painter);
        paintGrid(&painter);
        paintLines(&painter);
    }
    paintRibbon(&painter);
    paintTimes(&painter);
    if (!hasFocus())
        return;
    painter.setPen(QPen(accentColour(palette()), 1, Qt::DotLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
}

void DayChart::paintGrid(QPainter *painter) const
{
    const QRect plot = plotRect();
    for (const double tick : m_ticks) {
        const int line = qRound(y(tick));
        painter->setPen(lineColour(palette()));
        painter->drawLine(QPointF(plot.left(), line + 0.5), QPointF(plot.right(), line + 0.5));
        painter->setPen(mutedColour(palette()));
        const int height = painter->fontMetrics().height();
        painter->drawText(QRect(0, line - height / 2, m_labelWidth - kDayLabelGap, height), Qt::AlignRight | Qt::AlignVCenter,
                          humanDuration(tick));
    }
}

void DayChart::paintTimes(QPainter *painter) const
{
    const QRect plot = plotRect();
    painter->setPen(mutedColour(palette()));
    const QFontMetrics metrics = painter->fontMetrics();
    const int wide = metrics.horizontalAdvance(u"00:00"_s);
    const int limit = std::max(2, static_cast<int>(plot.width() / (kTimeLabelSpace * wide)));
    int free = 0;
    for (const TimeTick &tick : timeTicks(m_data.request.from, m_data.request.to, limit, QTimeZone::systemTimeZone())) {
        const QString label = dayTimeLabel(tick);
        const int half = metrics.horizontalAdvance(label) / 2 + 1;
        const int centre = qRound(x(tick.at));
        if (centre - half < free || centre + half > width())
            continue;
        painter->drawText(QRect(centre - half, height() - metrics.height(), 2 * half, metrics.height()), Qt::AlignCenter,
                          label);
        free = centre + half + wide / 2;
    }
}

//! Paints each incident as a tinted span with a mark at its start.
void DayChart::paintMarks(QPainter *painter) const
{
    const QRect plot = plotRect();
    for (const ChartMark &mark : m_data.marks) {
        const bool isIncident = mark.kind == ChartMark::Kind::Incident;
        if (!isIncident && mark.kind != ChartMark::Kind::Maintenance)
            continue;
        const MarkState state = isIncident ? markStateOf(mark.worst) : MarkState::Maintenance;
        const QRectF span(QPointF(x(mark.from), plot.top()), QPointF(std::max(x(mark.to), x(mark.from) + 1), plot.bottom()));
        painter->fillRect(span, stateTintColour(palette(), state));
        const QColor colour = stateColour(state, isDark(palette()));
        const int left = std::min(qRound(span.left()) + 1, plot.right() - kDayMarkEdge);
        painter->drawPixmap(left, plot.top() + 1, markPixmap(state, false, kDayMarkEdge, devicePixelRatioF(), colour));
    }
}

void DayChart::paintLines(QPainter *painter) const
{
    const QColor accent = accentColour(palette());
    const QColor fill = mixed(palette().color(QPalette::Base), accent, 0.12F);
    QPen dots(accent, 1, Qt::DotLine);
    QPen line(accent, kMedianWidth);
    line.setJoinStyle(Qt::RoundJoin);
    line.setCapStyle(Qt::RoundCap);
    QPen point = line;
    point.setWidthF(2 * kMedianWidth);
    for (const ChartSeries &series : m_data.series) {
        for (const BucketRun &run : bucketRuns(series, m_data.ribbon)) {
            QPolygonF median;
            QPolygonF percentile;
            for (const ChartBucket &bucket : run) {
                const double centre = x(bucketCentre(bucket.from, bucket.to));
                median.append({centre, y(bucket.p50)});
                percentile.append({centre, y(bucket.p95)});
            }
            QPolygonF area = median;
            area.append({median.last().x(), y(0)});
            area.append({median.first().x(), y(0)});
            painter->setPen(Qt::NoPen);
            painter->setBrush(fill);
            painter->drawPolygon(area);
            painter->setBrush(Qt::NoBrush);
            painter->setPen(dots);
            painter->drawPolyline(percentile);
            painter->setPen(median.size() == 1 ? point : line);
            if (median.size() == 1)
                painter->drawPoint(median.first());
            else
                painter->drawPolyline(median);
        }
    }
}

//! Paints the outcomes. Their heights differ, so that problems are noticeable without colour.
void DayChart::paintRibbon(QPainter *painter) const
{
    const QRect plot = plotRect();
    const double bottom = plot.bottom() + kDayRibbonGap + kDayRibbonHeight;
    painter->setPen(lineColour(palette()));
    painter->drawLine(QPointF(plot.left(), bottom + 0.5), QPointF(plot.right(), bottom + 0.5));
    for (const OutcomeSpan &span : m_data.ribbon) {
        const bool isUp = span.outcome == Outcome::Up;
        const double tall = isUp ? kDayRibbonHeight / 2.0 : kDayRibbonHeight;
        const double left = x(span.from);
        const QRectF part(left, bottom - tall, std::max(1.0, x(span.to) - left), tall);
        painter->fillRect(part, stateColour(markStateOf(span.outcome), isDark(palette())));
    }
}

void DayChart::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace watchkeeper

#include "moc_DayChart.cpp"
